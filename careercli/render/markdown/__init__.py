"""Page → Markdown."""
