"""Do the figures in `data/` say what the official files say?

    python benchmarks/check_figures.py --from DIR [--data data] [--cells 10000] [--seed 1]

Reads the official files again, with code that shares nothing with the importer, and compares: every occupation's
projections of both rounds, ratings, entry requirements, AI exposure, O*NET ratings and national pay of every vintage;
consumer prices, price levels, SOC 2010 codes; a random sample of state, metropolitan and industry cells, all 17 figures
of each; every state projection. Prints what was compared; exits 1 on any difference. Needs openpyxl beside the package.
"""

import argparse
import csv
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import tomli

from careercli.model.notation import decode_row
from careercli.model.pay import COUNTS, MEASURES, Pay, TopCode, Unpublished

SHOWN = 20
ROUNDS = ("projection", "previous_projection")
FIGURES = (*COUNTS, *(f"annual.{name}" for name in MEASURES), *(f"hourly.{name}" for name in MEASURES))
DATATYPES = {
    "01": "employment", "02": "employment_rse", "05": "mean_rse", "16": "jobs_per_1000", "17": "location_quotient",
    "03": "hourly.mean", "06": "hourly.p10", "07": "hourly.p25", "08": "hourly.median", "09": "hourly.p75",
    "10": "hourly.p90", "04": "annual.mean", "11": "annual.p10", "12": "annual.p25", "13": "annual.median",
    "14": "annual.p75", "15": "annual.p90",
}  # fmt: skip
COLUMNS = {
    "TOT_EMP": "employment", "EMP_PRSE": "employment_rse", "MEAN_PRSE": "mean_rse", "H_MEAN": "hourly.mean",
    "H_PCT10": "hourly.p10", "H_PCT25": "hourly.p25", "H_MEDIAN": "hourly.median", "H_PCT75": "hourly.p75",
    "H_PCT90": "hourly.p90", "A_MEAN": "annual.mean", "A_PCT10": "annual.p10", "A_PCT25": "annual.p25",
    "A_MEDIAN": "annual.median", "A_PCT75": "annual.p75", "A_PCT90": "annual.p90",
}  # fmt: skip
Figure = float | str
Bounds = dict[str, TopCode]


class Comparison:
    """Counts what agrees, keeps what does not."""

    def __init__(self) -> None:
        self.compared: Counter[str] = Counter()
        self.wrong: list[str] = []

    def same(self, kind: str, what: str, official: object, ours: object) -> None:
        self.compared[kind] += 1
        if official != ours:
            self.wrong.append(f"{kind}: {what}: official {official!r}, data {ours!r}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare data/ with the official files.")
    parser.add_argument("--from", dest="official", type=Path, required=True, metavar="DIR")
    parser.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
    parser.add_argument("--cells", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    comparison = Comparison()
    codes = load(options.data / "codes.toml")
    folder = options.data / "occupations"
    occupations = {soc: load(folder / f"{slug}.toml") for soc, slug in codes["occupations"].items()}
    bounds = {
        source["id"]: TopCode(**source["top_code"])
        for source in load(options.data / "sources.toml")["source"]
        if "top_code" in source
    }
    check_projections(options.official, occupations, comparison)
    check_ratings(options.official, occupations, comparison)
    check_exposure(options.official, occupations, comparison)
    check_onet(options.official, occupations, comparison)
    check_prices(options.official, options.data, comparison)
    check_codes_2010(options.official, options.data, comparison)
    check_bounds(options.official, bounds, comparison)
    check_national_pay(options.official, occupations, bounds, comparison)
    check_cells(options, codes, bounds, comparison)
    check_state_projections(options.official, options.data, codes["occupations"], comparison)
    for kind, count in comparison.compared.items():
        print(f"{count:>9,} {kind}")
    for line in comparison.wrong[:SHOWN]:
        print(line, file=sys.stderr)
    print(f"{len(comparison.wrong):,} differences")
    return 1 if comparison.wrong else 0


def check_projections(official: Path, occupations: dict, comparison: Comparison) -> None:
    """Tables 1.2 and 1.10 of the newest workbook, and the headline figures of a newer round, against both rounds."""
    workbook = max(official.rglob("occupation_*.xlsx"), key=lambda path: path.name)
    book = openpyxl.load_workbook(workbook, read_only=True, data_only=True)
    line_items = {row[1]: row for row in book["Table 1.2"].iter_rows(values_only=True) if row[2] == "Line item"}
    flows = {row[1]: row for row in book["Table 1.10"].iter_rows(values_only=True)}
    headline = headline_rows(official, workbook)
    comparison.same("occupations", "codes", sorted(line_items), sorted(occupations))
    for soc, row in line_items.items():
        rounds, newest, flow = occupations[soc], headline.get(soc), flows[soc]
        data = rounds["previous_projection" if newest else "projection"]
        thousands = {"base": row[3], "projected": row[4], "change": row[7], "openings": row[10]}
        thousands |= {"exits": flow[10], "transfers": flow[11]}
        for name, value in thousands.items():
            comparison.same("projection figures", f"{soc} {name}", round(float(value) * 1000), data[name])
        comparison.same("projection figures", f"{soc} percent", row[8], data["change_percent"])
        share = None if row[9] == "—" else row[9]
        comparison.same("projection figures", f"{soc} self-employed", share, data.get("self_employed_percent"))
        education = newest["typical_education"] if newest else row[12]
        for name, value in zip(("education", "experience", "training"), (education, *row[13:15]), strict=True):
            comparison.same("entry requirements", f"{soc} {name}", value, rounds["entry"][name])
        if newest:
            check_headline(soc, newest, rounds["projection"], comparison)
        elif headline:
            comparison.same("rounds", soc, None, rounds.get("previous_projection"))


def headline_rows(official: Path, workbook: Path) -> dict[str, dict]:
    """The rows of a headline file that is newer than the workbook, by code."""
    paths = [path for path in official.rglob("occupation_*_headline.csv") if path.name[11:18] > workbook.name[11:18]]
    if not paths:
        return {}
    with max(paths).open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row for row in csv.DictReader(lines)}


def check_headline(soc: str, row: dict, data: dict, comparison: Comparison) -> None:
    """Levels, percent, openings and what follows from them."""
    base, projected = (round(float(row[f"employment_{year}_thousands"]) * 1000) for year in (2025, 2035))
    openings = round(float(row["openings_annual_average_thousands"]) * 1000)
    official = {"source": "ep-2025-35", "base_year": 2025, "target_year": 2035, "base": base, "projected": projected}
    official |= {"change": projected - base, "change_percent": float(row["change_percent_2025_35"])}
    official |= {"openings": openings}
    comparison.same("newest projection figures", soc, official, data)
    comparison.compared["newest projection figures"] += len(official) - 1


def check_ratings(official: Path, occupations: dict, comparison: Comparison) -> None:
    """The words of the Handbook's pages on one occupation, for growth."""
    words = ("much faster than", "faster than", "as fast as", "slower than", "little or no change", "decline")
    for path in official.rglob("profiles_*.jsonl"):
        for line in path.read_text(encoding="utf-8").split("\n"):
            page = json.loads(line) if line else {"soc_codes": []}
            if len(page["soc_codes"]) != 1 or page["soc_codes"][0] not in occupations:
                continue
            outlook = page["text"].split("## Job outlook", 1)[1].split("\n\n", 1)[1].split("\n", 1)[0]
            said = next(word for word in words if word in outlook)
            rounds = occupations[page["soc_codes"][0]]
            rating = next(rounds[name]["rating"] for name in ROUNDS if "rating" in rounds.get(name, ()))
            comparison.same("ratings", page["soc_codes"][0], said, rating.removesuffix(" average"))


def check_exposure(official: Path, occupations: dict, comparison: Comparison) -> None:
    """The three measures of AI exposure, means of members where an occupation has several."""
    paths = [next(official.rglob(name)) for name in ("*_headline.csv", "microsoft_ai*.csv", "gpts_are_gpts_occ*.csv")]
    bls, scores, tasks = ({next(iter(row.values())): row for row in table(path)} for path in paths)
    expected: dict[str, dict] = {}
    for soc, data in occupations.items():
        members = [soc] if soc in scores else data["members"]
        found = [float(scores[member]["ai_applicability_score"]) for member in members if member in scores]
        whole = [f"{member}.00" for member in data["members"] if f"{member}.00" in tasks]
        finer = sorted(code for code in tasks if code[:7] in data["members"])
        codes = whole if len(data["members"]) == 1 and whole else finer
        complete = {code[:7] for code in codes} == set(data["members"])
        expected[soc] = {
            "bls": bls[soc]["bls_ai_exposure_category"] if soc in bls else None,
            "applicability": mean(found) if len(found) == len(members) else None,
            "gpt_exposure": mean([float(tasks[code]["human_rating_beta"]) for code in codes]) if complete else None,
            "by_model": mean([float(tasks[code]["dv_rating_beta"]) for code in codes]) if complete else None,
        }
    for name in ("applicability", "gpt_exposure"):
        known = [figures[name] for figures in expected.values() if figures[name] is not None]
        for figures in expected.values():
            score = figures[name]
            if score is not None:
                below, same = sum(other < score for other in known), known.count(score)
                figures[f"{name} percentile"] = round(100 * (below + same / 2) / len(known))
    order = ["Low", "Moderate", "High", "Very high"]
    known = [order.index(figures["bls"]) for figures in expected.values() if figures["bls"]]
    for figures in expected.values():
        if figures["bls"]:
            place = order.index(figures["bls"])
            within = (sum(other < place for other in known), sum(other <= place for other in known))
            figures["bls percentiles"] = [round(100 * count / len(known)) for count in within]
    for soc, figures in expected.items():
        data = occupations[soc].get("ai_exposure", {})
        held = {name: data.get(name, {}).get("score") for name in ("applicability", "gpt_exposure")}
        held |= {f"{name} percentile": data.get(name, {}).get("percentile") for name in held}
        held["bls percentiles"] = data.get("bls", {}).get("percentiles")
        held |= {"bls": data.get("bls", {}).get("category"), "by_model": data.get("gpt_exposure", {}).get("by_model")}
        for name, value in figures.items():
            comparison.same("AI exposure", f"{soc} {name}", value, held[name])


def mean(values: list[float]) -> float:
    return round(sum(values) / len(values), 4)


def check_onet(official: Path, occupations: dict, comparison: Comparison) -> None:
    """Importance of skills and knowledge: each row by itself, means over all rated parts."""
    for name, kind in (("Skills.xlsx", "skills"), ("Knowledge.xlsx", "knowledge")):
        path = max(official.rglob(name), key=lambda path: path.parent.name)
        rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
        header = next(rows)
        rated: dict[str, dict[str, dict[str, float]]] = {}
        for values in rows:
            row = dict(zip(header, values, strict=True))
            if row["Recommend Suppress"] != "Y" or row["Standard Error"] == 0:
                scales = rated.setdefault(row["O*NET-SOC Code"], {}).setdefault(row["Element Name"], {})
                scales[row["Scale ID"]] = float(row["Data Value"])
        for soc, data in occupations.items():
            codes = sorted(code for code in rated if code[:7] in data["members"])
            if len(data["members"]) == 1 and f"{soc}.00" in codes:
                codes = [f"{soc}.00"]
            elements = set.intersection(*(set(rated[code]) for code in codes)) if codes else set()
            expected = {}
            for element in elements:
                parts = [rated[code][element] for code in codes]
                means = [
                    round(sum(part[scale] for part in parts) / len(parts), 2)
                    for scale in ("IM", "LV")
                    if all(scale in part for part in parts)
                ]
                if all("IM" in part for part in parts):
                    expected[element] = means if len(means) > 1 else means[0]
            comparison.same(f"O*NET {kind}", soc, expected, data.get(kind, {}))


def check_prices(official: Path, data: Path, comparison: Comparison) -> None:
    """Consumer prices from the unadjusted files, and the price levels of all items, by their descriptions."""
    held = load(data / "prices.toml")
    months = {}
    for path in official.rglob("CPIAUCNS*.csv"):
        for month, value in csv.reader(path.read_text(encoding="utf-8").splitlines()[1:]):
            months[month[:7]] = float(value)
    for month, value in held["cpi_u"].items():
        if month != "source":
            comparison.same("consumer prices", month, months[month], value)
    comparison.same("consumer prices", "last month", max(months), max(set(held["cpi_u"]) - {"source"}))
    for name, pattern in (("rpp_states", "SARPP_STATE*.csv"), ("rpp_metros", "MARPP_MSA*.csv")):
        with next(official.rglob(pattern)).open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, skipinitialspace=True)
            year = max(field for field in reader.fieldnames or () if field.isdigit())
            for row in reader:
                area = (row["GeoFIPS"] or "").strip(' "')
                if (row.get("Description") or "").strip() != "RPPs: All items" or area == "00000":
                    continue
                code = area[:2] if area.endswith("000") else {"00999": "US-nonmetro"}.get(area, area)
                value = float(row[year]) if row[year] != "(NA)" else None
                comparison.same("price levels", f"{name} {code} {year}", value, held[name].get(code))
            comparison.same("price levels", f"{name} year", int(year), held[name]["year"])


def check_codes_2010(official: Path, data: Path, comparison: Comparison) -> None:
    """Every SOC 2010 code with its successors."""
    path = next(official.rglob("soc_2010_to_2018_crosswalk.xlsx"))
    successors: dict[str, list[str]] = {}
    for row in openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True):
        if row[0] and re.fullmatch(r"\d\d-\d{4}", str(row[0])):
            successors.setdefault(row[0], []).append(row[2])
    held = {old: new[1:] for old, new in load(data / "soc2010.toml").items()}
    for old, new in successors.items():
        comparison.same("SOC 2010 codes", old, sorted(new), held.get(old))
    comparison.same("SOC 2010 codes", "all", sorted(successors), sorted(held))


def table(path: Path) -> list[dict]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def check_bounds(official: Path, bounds: Bounds, comparison: Comparison) -> None:
    """The bound of top-coded wages that each source's own notes state; May 2017 and 2018 have no notes."""
    stated = {"oews-2017": (100.0, 208000.0), "oews-2018": (100.0, 208000.0)}
    for path in sorted(official.rglob("national_M*_dl.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        if "Field Descriptions" in book.sheetnames:
            notes = " ".join(str(row[0]) for row in book["Field Descriptions"].iter_rows(values_only=True))
            stated["oews-" + re.findall(r"\d{4}", path.name)[0]] = dollars(notes)
    for path in official.rglob("oe.footnote"):
        comparison.same("top-code bounds", "oe.footnote", dollars(path.read_text()), tuple(bounds[newest(bounds)]))
    for source, bound in stated.items():
        comparison.same("top-code bounds", source, bound, tuple(bounds[source]))


def dollars(text: str) -> tuple[float, float]:
    """The hourly and the annual bound in "… greater than $115.00 per hour or $239,200 per year"."""
    found = re.findall(r"greater than \$([\d.,]+) per hour or \$([\d,]+) per year", text)
    return float(found[-1][0].replace(",", "")), float(found[-1][1].replace(",", ""))


def newest(bounds: Bounds) -> str:
    return max(bounds)


def check_national_pay(official: Path, occupations: dict, bounds: Bounds, comparison: Comparison) -> None:
    """Every national workbook against [pay.rows]: the same figures, and no vintage more or less."""
    seen: dict[str, set[str]] = {soc: set() for soc in occupations}
    for path in sorted(official.rglob("national_M*_dl.xlsx")):
        year = int(re.findall(r"\d{4}", path.name)[0])
        sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
        rows = sheet.iter_rows(values_only=True)
        header = [str(name).upper() for name in next(rows)]
        group = "O_GROUP" if "O_GROUP" in header else "OCC_GROUP"
        for values in rows:
            row = dict(zip(reversed(header), reversed(values), strict=True))
            soc = row["OCC_CODE"]
            aggregate = year < 2019 and soc in occupations and occupations[soc]["members"] != [soc]
            if soc not in occupations or row[group] not in (("detailed", "broad") if aggregate else ("detailed",)):
                continue
            seen[soc].add(f"oews-{year}")
            text = occupations[soc]["pay"]["rows"].get(f"oews-{year}")
            if text is None:
                comparison.same("national pay figures", f"{soc} {year}", "published", "missing")
                continue
            bound = bounds[f"oews-{year}"]
            pay = decode_row(text, area="US", naics="000000", source="", vintage="", top_code=bound)
            compare_pay("national pay figures", f"{soc} {year}", workbook_figures(row), pay, comparison)
    for soc, vintages in seen.items():
        comparison.same("occupations' vintages", soc, sorted(vintages), sorted(occupations[soc]["pay"]["rows"]))


def workbook_figures(row: dict) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for column, name in COLUMNS.items():
        value = row[column]
        other_only = row["ANNUAL"] if name.startswith("hourly") else row["HOURLY"]
        if value == "#":
            figures[name] = "top_coded"
        elif other_only and "." in name and value in ("*", 0):  # May 2018 has zeros where a basis is not published
            figures[name] = "annual_only" if name.startswith("hourly") else "hourly_only"
        elif value in ("*", "**"):
            figures[name] = "not_released"
        else:
            figures[name] = float(value)
    return figures | {"jobs_per_1000": "does_not_apply", "location_quotient": "does_not_apply"}


def check_cells(options: argparse.Namespace, codes: dict, bounds: Bounds, comparison: Comparison) -> None:
    """A sample of cells of the time series against pay/<slug>.toml, and the number of cells altogether."""
    (path,) = options.official.rglob("oe.data.0.Current*")
    data = options.data
    keys = [series[3:23] for series, _, _ in series_lines(path) if series.endswith("01")]
    local = [key for key in keys if not (key[0] == "N" and key[8:14] == "000000")]
    sample = set(random.Random(options.seed).sample(local, min(options.cells, len(local))))
    cells: dict[str, dict[str, Figure]] = {key: {} for key in sample}
    for series, value, note in series_lines(path):
        if series[3:23] in sample and series[23:25] in DATATYPES:
            name = DATATYPES[series[23:25]]
            cells[series[3:23]][name] = series_figure(name, value, note)
    slugs = codes["groups"] | codes["occupations"]
    files = {soc: load(data / "pay" / f"{slugs[soc]}.toml") for soc in {f"{key[14:16]}-{key[16:20]}" for key in keys}}
    held = sum(len(file[table]) for file in files.values() for table in ("states", "areas", "industries"))
    comparison.same("number of local cells", "all", len(local), held)
    for key, figures in sorted(cells.items()):
        kind, area, naics, soc = key[0], key[1:8], key[8:14], f"{key[14:16]}-{key[16:20]}"
        if kind == "N":
            label, text = "industry figures", files[soc]["industries"].get(naics)
        elif kind == "S":
            label, text = "state figures", files[soc]["states"].get(area[:2])
        else:
            label, text = "metro figures", files[soc]["areas"].get(area[2:] if area.startswith("00") else area)
        if text is None:
            comparison.same(label, key, "published", "missing")
            continue
        pay = decode_row(text, area="", naics="", source="", vintage="", top_code=bounds[newest(bounds)])
        absent = dict.fromkeys(("jobs_per_1000", "location_quotient"), "does_not_apply")
        compare_pay(label, key, absent | figures, pay, comparison)


def series_lines(path: Path) -> Iterator[tuple[str, str, str]]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        next(lines)
        for line in lines:
            series, _, _, value, note = line.rstrip("\n").split("\t")[:5]
            yield series.strip(), value.strip(), note.strip()


def series_figure(name: str, value: str, note: str) -> Figure:
    if value != "-":
        return float(value)
    if note == "4":
        return "annual_only" if name.startswith("hourly") else "hourly_only"
    return {"5": "top_coded", "8": "not_released"}[note]


def compare_pay(kind: str, what: str, official: dict[str, Figure], pay: Pay, comparison: Comparison) -> None:
    ours = dict(pay.figures())
    for name in FIGURES:
        figure = ours[name]
        held = str(figure.status) if isinstance(figure, Unpublished) else figure
        comparison.same(kind, f"{what} {name}", official[name], held)


def check_state_projections(official: Path, data: Path, slugs: dict[str, str], comparison: Comparison) -> None:
    """Every row of the newest CSV file that is about an occupation here."""
    paths = sorted(official.rglob("state_longterm*.csv"))
    if not paths:
        return
    majors = {soc[:2] for soc in slugs}
    held: dict = {}
    for major in majors:
        held |= load(data / "projections" / f"{major}.toml")["states"]
    files = {soc: held.get(soc, {}) for soc in slugs}
    with paths[-1].open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["OccCode"] in files:
                area = "US" if row["STFIPS"] == "0" else row["STFIPS"].zfill(2)
                tokens = [row[name] for name in ("Base", "Projected", "PercentChange", "AvgAnnualOpenings")]
                comparison.same(
                    "state projections", f"{row['OccCode']} {area}", " ".join(tokens), files[row["OccCode"]].get(area)
                )


def load(path: Path) -> dict:
    return tomli.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
