"""Writers: what the pipeline found, for machines and for people."""
