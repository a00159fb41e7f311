"""A page → one self-contained HTML document, its charts as SVG."""
