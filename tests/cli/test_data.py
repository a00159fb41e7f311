"""`career data`: every dataset, where all lies, whether it is whole."""

import json
import re
from pathlib import Path

from careercli.catalog.paths import bundled_data
from careercli.model.verified import Verified


def test_every_dataset_says_all_about_itself(run):
    sources = json.loads(run("data", "--format", "json").stdout)["sources"]
    assert len({source["id"] for source in sources}) == len(sources) >= 20
    for source in sources:
        assert all(source[name] for name in ("publisher", "title", "vintage", "licence", "url", "files"))
        assert source["url"].startswith("https://")
        assert all(re.fullmatch(r"[0-9a-f]{64}", file["sha256"]) for file in source["files"])


def test_o_net_is_attributed(run):
    assert "CC BY 4.0" in run("data").stdout


def test_path(run, tmp_path, monkeypatch):
    monkeypatch.setenv("CAREER_CACHE_DIR", str(tmp_path / "cache"))
    outcome = run("data", "path")
    assert (outcome.status, outcome.stderr) == (0, "")
    found = dict(re.findall(r"^(\w+) +(.*)$", outcome.stdout, re.MULTILINE))
    assert Path(found["data"]) == bundled_data()
    assert found["cache"] == f"{tmp_path / 'cache'}  (not there)"
    assert set(found) == {"data", "index", "cache", "generations", "configuration"}


def test_path_of_another_folder(run, altered):
    folder = altered("tiles.toml", b"")
    assert str(folder) in run("data", "path", "--data-dir", str(folder)).stdout
    assert str(folder) in run("data", "path", "--data-dir", str(folder / "..") + "/data").stdout


def test_verify_the_bundled_data(run):
    outcome = run("data", "verify")
    assert (outcome.status, outcome.stderr) == (0, "")
    files, figures = (int(number.replace(",", "")) for number in re.findall(r"[\d,]+\d", outcome.stdout))
    assert files == len(list(bundled_data().rglob("*.toml")))
    assert figures > 6_000_000


def test_verify_for_programs(run, monkeypatch):
    monkeypatch.setattr("careercli.catalog.check.verify.verify", lambda catalog: Verified(3, 1_234))
    found = json.loads(run("data", "verify", "--format", "json").stdout)
    assert (found["schema"], found["files"], found["figures"]) == ("career.verify/1", 3, 1_234)
    assert run("data", "verify", "--format", "csv").stdout == "files,figures\n3,1234\n"
    for format in ("plain", "md", "html", "table"):
        assert "1,234 figures checked" in run("data", "verify", "--format", format).stdout


def test_path_for_programs(run):
    places = json.loads(run("data", "path", "--format", "json").stdout)["places"]
    assert places[0] == {"name": "data", "path": str(bundled_data()), "exists": True}
    assert [place["name"] for place in places] == ["data", "index", "cache", "generations", "configuration"]
    assert run("data", "path", "--format", "csv").stdout.splitlines()[1] == f"data,{bundled_data()},True"
