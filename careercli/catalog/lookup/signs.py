"""The signs that keyboards, word processors and other scripts put for plain ones."""

from careercli.catalog.text import clean

_PLAIN = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹘﹣－", "-") | dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"')
)


def plain_signs(text: str) -> str:
    """The text, cleaned, with every dash and minus as `-`, every quotation mark as `"` or `'`, digits as 0 to 9."""
    return clean(text).translate(_PLAIN)
