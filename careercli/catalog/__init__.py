"""Where the data come from: TOML, the compiled index, paths; and which occupation, place or industry a person means."""
