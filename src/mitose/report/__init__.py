"""Documents as data, and their way to PDF through Typst. Knows only domain records."""
