"""Which occupation, place or industry a person means."""
