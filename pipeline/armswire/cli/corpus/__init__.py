"""`armswire corpus`: commands on articles with gold, one a file."""
