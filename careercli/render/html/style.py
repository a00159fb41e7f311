"""The one style sheet of every document: light and dark by the reader's preference, light on paper."""

LIGHT = {
    "ground": "#ffffff",
    "ink": "#1b1b1b",
    "quiet": "#555555",
    "accent": "#0b57a4",
    "line": "#8a8a8a",
    "band": "#f2f4f7",
}

DARK = {
    "ground": "#15181c",
    "ink": "#e9e9e9",
    "quiet": "#adb3ba",
    "accent": "#86bdff",
    "line": "#7c838b",
    "band": "#20252b",
}

TILES = (
    ("#e8f1fa", "#000000"),
    ("#bcd6ec", "#000000"),
    ("#74add6", "#000000"),
    ("#2a6fae", "#ffffff"),
    ("#0a3468", "#ffffff"),
)
"""Ground and ink of the classes of a map, the lowest first: from light to dark, so that they hold in grey too."""

_RULES = """
*{box-sizing:border-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.45 system-ui,sans-serif;
font-variant-numeric:tabular-nums}
main{max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem;color:var(--accent)}
h1 small,h2 small{font-size:.85rem;font-weight:400;color:var(--quiet);margin-left:.5rem}
p{margin:.5rem 0;max-width:46rem}
.q,caption,figcaption,.note,.sources{color:var(--quiet)}
.note,.sources,caption,figcaption{font-size:.875rem}
a{color:var(--accent);overflow-wrap:anywhere}
dl{margin:.75rem 0}
dl div{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:0 1rem;padding:.15rem 0}
dt{color:var(--quiet)}
dd{margin:0}
.texts div{display:block;margin:.5rem 0;max-width:46rem}
.texts dt{color:var(--ink);font-weight:600}
.headline div:first-child dd{font-size:1.25rem;font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;min-width:min(100%,24rem);margin:.75rem 0;font-size:.9375rem}
caption{text-align:left;padding-bottom:.25rem}
th,td{padding:.25rem .6rem;text-align:right;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{vertical-align:bottom;font-weight:600}
td{white-space:nowrap}
td.w{white-space:normal}
td.q{white-space:nowrap}
.w,tbody th{text-align:left}
tbody th{font-weight:400;min-width:9rem}
.b,.b th{font-weight:600}
.d1 th{padding-left:1.6rem}.d2 th{padding-left:2.6rem}.d3 th{padding-left:3.6rem}.d4 th{padding-left:4.6rem}
td i{display:block;height:4px;margin:2px 0 0 auto;background:var(--accent);border:1px solid var(--accent)}
td i.fall{background:none;border-style:dashed}
figure{margin:.75rem 0}
figure svg{display:block;width:100%;max-width:30rem;height:auto;margin:.5rem 0}
svg text{font:11px system-ui,sans-serif;fill:var(--ink)}
svg .q{fill:var(--quiet)}
svg .l{stroke:var(--ink);fill:none}
svg .f{fill:var(--accent);stroke:var(--accent)}
svg .o{fill:var(--ground);stroke:var(--ink)}
svg .x{stroke:var(--ink);fill:var(--band)}
svg .h{stroke-dasharray:3 2}
code{font:.9375rem ui-monospace,monospace;background:var(--band);padding:.1rem .3rem}
ul{padding-left:1.2rem;margin:.5rem 0}
""".strip()

_PRINT = """
@media print{
body{font-size:10pt}main{max-width:none;padding:0}.wide{overflow:visible}
thead{display:table-header-group}tr,li,dl div,svg,p{break-inside:avoid}
h1,h2,caption,figcaption{break-after:avoid}.next{display:none}a{color:inherit}
}
""".strip()


def style_sheet() -> str:
    """The rules as text; screens alone can be dark."""
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{_variables(DARK)}}}}}"
    tiles = "".join(
        f".t{number}{{fill:{ground}}}svg .i{number}{{fill:{ink}}}" for number, (ground, ink) in enumerate(TILES)
    )
    return "\n".join((f":root{{color-scheme:light;{_variables(LIGHT)}}}", dark, _RULES, tiles, _PRINT))


def _variables(colours: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in colours.items())
