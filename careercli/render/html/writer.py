"""A page as one HTML document that asks for nothing: no script, no picture, no font, no style from elsewhere."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import assert_never

from careercli.render.figures import full, prose, short, size, worded
from careercli.render.html.charts import svg
from careercli.render.html.style import style_sheet
from careercli.render.output import Output
from careercli.render.page import blocks, charts
from careercli.render.page.cells import Cell, Marked, Stated, Text, Words
from careercli.render.page.page import Block, Page
from careercli.render.scales import tiles
from careercli.render.sources import by_dataset, vintages
from careercli.render.tabular import table_of

_DOCUMENT = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def write(page: Page, _: Output) -> str:
    """The page as a document. The same page gives the same bytes."""
    title = next((block.text for block in page.blocks if isinstance(block, blocks.Title)), "career")
    body = "\n".join(filter(None, (_block(block, f"c{number}") for number, block in enumerate(page.blocks))))
    return _DOCUMENT.format(title=escape(title), style=style_sheet(), body=body)


def _block(block: Block, name: str) -> str:
    """A block as elements; `name` is its own on the page."""
    match block:
        case blocks.Title(text, code):
            return f"<h1>{escape(text)}{_small(code)}</h1>"
        case blocks.Headline(label, places):
            return _terms("headline", (_placed(label, place) for place in places))
        case blocks.Heading(text, note):
            return f"<h2>{escape(text)}{_small(note)}</h2>"
        case blocks.Facts(facts):
            return _terms("", ((escape(fact.label), _words(fact.words)) for fact in facts))
        case blocks.Paragraph(words, quiet):
            return f"<p{_class('q' if quiet else '')}>{_words(words)}</p>"
        case blocks.Bullets(items):
            return _list("", map(escape, items))
        case blocks.Definitions(items):
            return _terms("texts", ((escape(item.name), _words(item.text)) for item in items))
        case blocks.Addresses(items):
            return _terms("texts", map(_address, items))
        case blocks.Table():
            return _table(block)
        case blocks.SideBySide():
            return _side_by_side(block)
        case charts.Ladder() | charts.Ladders() | charts.Bars() | charts.Series() | charts.TileMap():
            return _figure(block, name)
        case blocks.Note(words):
            return f'<p class="note">{_words(words)}</p>'
        case blocks.Sources():
            return _sources(block)
        case blocks.TryNext(commands):
            return _list("next", (f"<code>{escape(item.command)}</code> {escape(item.answers)}" for item in commands))
        case _:
            assert_never(block)


def _words(words: Words) -> str:
    return escape(prose(words, full))


def _small(text: str) -> str:
    return f" <small>{escape(text)}</small>" if text else ""


def _class(*names: str) -> str:
    """The attribute for those of the names that are not empty."""
    found = " ".join(filter(None, names))
    return f' class="{found}"' if found else ""


def _terms(kind: str, terms: Iterable[tuple[str, str]]) -> str:
    return f"<dl{_class(kind)}>{''.join(f'<div><dt>{name}</dt><dd>{text}</dd></div>' for name, text in terms)}</dl>"


def _list(kind: str, items: Iterable[str]) -> str:
    return f"<ul{_class(kind)}>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _placed(label: str, place: blocks.Placed) -> tuple[str, str]:
    where = ", ".join(filter(None, (label, place.where, place.vintage)))
    versus = f", {_words(place.versus)}" if place.versus else ""
    return escape(where), escape(" · ".join(map(full, place.values))) + versus


def _address(item: blocks.Address) -> tuple[str, str]:
    """The address can be read too: a page on paper has no links."""
    url = escape(item.url)
    return f"{escape(item.name)}{_small(item.note)}", f'<a href="{url}">{url}</a>'


def _figure(chart: charts.Chart, name: str) -> str:
    """The drawing with its caption, and the same figures in a table under it."""
    table = _class_table(chart) if isinstance(chart, charts.TileMap) else _table(table_of(chart))
    drawing = svg(chart, name)
    return f"<figure>{drawing}{table}</figure>"


def _class_table(chart: charts.TileMap) -> str:
    """The figures of a map: the states of each class, the highest class first, then those that belong to none."""
    classes = tiles(chart).classes
    named = dict(zip(chart.values, table_of(chart).rows, strict=True))
    others = tuple(postal for postal in chart.values if not any(postal in members for members in classes))
    rows = []
    for members in (*reversed(classes), *((others,) if others else ())):
        ends = sorted((named[postal].cells[1] for postal in members), key=lambda cell: size(cell) or 0)
        span = dict.fromkeys(short(cell, Stated.BASIS) for cell in (ends[0], ends[-1]))
        states = ", ".join(" ".join(worded(cell, Stated.BASIS) for cell in named[postal].cells) for postal in members)
        rows.append(blocks.Row((Text("In no class" if members is others else " to ".join(span)), Text(states))))
    columns = (blocks.Column("Class", words=True), blocks.Column("States", words=True))
    return _table(blocks.Table(columns, tuple(rows), chart.caption))


def _table(table: blocks.Table) -> str:
    """Rows under headings; bars under the figures of the column that has them."""
    bar = table.bar.column if table.bar else None
    most = max((abs(size(row.cells[bar]) or 0) for row in table.rows), default=0) if bar is not None else 0
    heads = [_head(column.heading, "col", "w" if column.words else "") for column in table.columns]
    rows = []
    for row in table.rows:
        kinds = _class(
            "b" if row.strong else "", "q" if row.quiet else "", f"d{min(row.depth, 4)}" if row.depth else ""
        )
        cells = [_head(short(row.cells[0]), "row")]
        for place, (cell, column) in enumerate(zip(row.cells[1:], table.columns[1:], strict=True), 1):
            drawn = _bar(size(cell), most) if place == bar else ""
            kind = _class("w" if column.words else "", "b" if column.strong else "", "q" if column.quiet else "")
            cells.append(f"<td{kind}>{_cell(cell, column.stated)}{drawn}</td>")
        rows.append(f"<tr{kinds}>{''.join(cells)}</tr>")
    return _rows(table.caption, heads, rows)


def _bar(value: float | None, most: float) -> str:
    """As long as the figure is large; what falls is dashed, and has its minus sign."""
    return f'<i{_class("fall" if value < 0 else "")} style="width:{abs(value) / most:.0%}"></i>' if value else ""


def _side_by_side(block: blocks.SideBySide) -> str:
    kind = "w" if block.prose else ""
    heads = [_head("", "col"), *(_head(f"{head.name} ({head.code})", "col", kind) for head in block.heads)]
    return _rows(block.caption, heads, [_side_row(row, kind) for row in block.rows])


def _side_row(row: blocks.SideRow, kind: str) -> str:
    cells = "".join(f"<td{_class(kind)}>{_cell(cell, row.stated)}</td>" for cell in row.cells)
    return f"<tr>{_head(row.label, 'row')}{cells}</tr>"


def _head(text: str, scope: str, *kinds: str) -> str:
    """The head of a column or a row; an empty one heads nothing."""
    return f'<th scope="{scope}"{_class(*kinds)}>{escape(text)}</th>' if text else "<td></td>"


def _cell(cell: Cell, stated: Stated) -> str:
    text = escape(worded(cell, stated))
    return f"<strong>{text}</strong>" if isinstance(cell, Marked) and (cell.best or cell.strong) and text else text


def _rows(caption: str, heads: Sequence[str], rows: Sequence[str]) -> str:
    """A table that is read by moving sideways where it is wider than the page."""
    body = "\n".join(rows)
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label="{escape(caption)}"><table><caption>{escape(caption)}'
        f"</caption><thead><tr>{''.join(heads)}</tr></thead><tbody>\n{body}</tbody></table></div>"
    )


def _sources(block: blocks.Sources) -> str:
    """The area and what is counted; a line a dataset with its vintages, its publisher and its terms."""
    words = " ".join(filter(None, (f"{block.area}." if block.area else "", block.counts)))
    items = []
    for dataset, found in by_dataset(block.sources).items():
        title, rest = (
            f'<a href="{escape(found[0].url)}">{escape(found[0].title)}</a>',
            (found[0].publisher, found[0].licence),
        )
        items.append(f"{escape(f'{dataset} {vintages(found)}')}: {title}. {escape('. '.join(rest))}.")
    return f'<footer class="sources"><p>{escape(words)}</p>{_list("", items)}</footer>'
