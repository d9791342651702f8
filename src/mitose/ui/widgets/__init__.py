"""Small reusable widgets, one file each; they take colours, fonts and sizes from the theme."""
