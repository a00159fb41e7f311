"""Plain ASCII for terminals and files that cannot show more."""

import unicodedata

_ASCII = str.maketrans(
    {
        "─": "-", "├": "|", "┤": "|", "│": "|", "▒": "=", "┃": "#", "▶": ">", "█": "#", "▌": "=", "▐": "=",
        "▁": "_", "▂": "_", "▃": ".", "▄": "-", "▅": "-", "▆": "=", "▇": "=", "·": "-", "→": "->", "–": "-", "—": "-",
        "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "•": "*", "≥": ">=", "®": "(R)", "×": "x", "■": "#",
        "□": ".", "★": "*",
    }
)  # fmt: skip


def to_ascii(text: str) -> str:
    """The text with every drawing and typographic character replaced by ASCII, and accents dropped."""
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return plain.encode("ascii", "ignore").decode()
