"""Plain ASCII for terminals that cannot show more, and for spreadsheets, which misread the rest."""

import unicodedata

_ASCII = str.maketrans(
    {
        "─": "-", "├": "|", "┤": "|", "│": "|", "▒": "=", "┃": "#", "▶": ">", "█": "#", "▌": "=", "▐": "=",
        "▁": "_", "▂": "_", "▃": ".", "▄": "-", "▅": "-", "▆": "=", "▇": "=", "·": "-", "→": "->", "–": "-", "—": "-",
        "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "•": "*", "≥": ">=", "®": "(R)", "×": "x", "■": "#",
        "□": ".", "★": "*", "†": "^", "‡": "^^",
    }
)  # fmt: skip


def to_ascii(text: str) -> str:
    """The text with every drawing and typographic character replaced by ASCII, and accents dropped."""
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return plain.encode("ascii", "ignore").decode()


def plain_letters(text: str) -> str:
    """The text with typographic characters as ASCII and letters without their accents; what else there is stays.

    Spreadsheets read a CSV file without a mark of its encoding in the system's own: `2024–34` becomes `2024â€“34`, `é`
    becomes `Ã©`. A mark would be read as part of the first heading by most other programs. JSON has the exact names.
    """
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return "".join(char for char in letters if not unicodedata.combining(char))
