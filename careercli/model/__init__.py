"""What things are: occupations, pay, projections, areas, industries, sources. Frozen, typed, no input or output."""
