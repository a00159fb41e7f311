"""Cities, by the directory of institutions."""

from pathlib import Path

from careercli.ingest.datasets.cities import city_table, read_cities


def test_a_city_lies_in_its_area_in_none_or_in_several(tmp_path: Path) -> None:
    path = tmp_path / "ipeds_directory_2024.csv"
    rows = ["Anaheim,CA,31080,1", "Fort Bragg,CA,46380,2", "Laurel,MD,12580,1", "Laurel,MD,47900,1", "Odd,AZ,31080,1"]
    path.write_text("\n".join(["CITY,STABBR,CBSA,CBSATYPE", *rows, ""]), encoding="utf-8")
    areas = {"31080": ["metro", "", "", "06"], "12580": ["metro", "", "", "24"], "47900": ["metro", "", "", "11", "24"]}
    table = city_table(read_cities(path), areas, {"06": "CA", "24": "MD", "04": "AZ", "11": "DC"})
    assert table == {"CA": {"Anaheim": "31080", "Fort Bragg": ""}, "MD": {"Laurel": ["12580", "47900"]}}
