"""The board: three columns of cards."""
