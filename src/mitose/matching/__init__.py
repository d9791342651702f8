"""Who could be the same: near names and international numbers; knows only domain records."""
