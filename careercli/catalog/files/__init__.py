"""From TOML to the model: one reader for each kind of file in a folder of data (layout: data/README.md)."""
