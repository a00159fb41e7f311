"""The compiled SQLite index: what every question that crosses occupations reads instead of thousands of TOML files."""
