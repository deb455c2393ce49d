"""What the pipeline knows beforehand: gazetteers as reviewed data files, and the matcher that finds their names."""
