"""The wheel, installed in a clean environment and run away from the checkout, without network, home or cache."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("wheel")
"""One worker runs all of these, so that the wheel is built and installed once."""
ROOT = Path(__file__).parent.parent.parent
LARGEST = 28_000_000
"""Bytes of the wheel with its index."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def career(wheel, tmp_path_factory):
    """Runs the installed program as a user without a home would, from an empty folder."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    pip = [folder / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, wheel], check=True)
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    offline = ["unshare", "--map-root-user", "--net"]
    if not shutil.which("unshare") or subprocess.run([*offline, "true"], capture_output=True).returncode:
        offline = []

    def run(*arguments, **variables):
        return subprocess.run(
            [*offline, folder / "venv" / "bin" / "career", *arguments],
            cwd=elsewhere,
            env={"PATH": os.environ["PATH"], "HOME": "/dev/null", "LANG": "C.UTF-8", "COLUMNS": "80", **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_the_wheel_is_small_and_whole(wheel):
    assert wheel.stat().st_size < LARGEST
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "careercli/index.sqlite" in names
    for folder in ("occupations", "pay", "profiles"):
        here = {f"careercli/data/{folder}/{path.name}" for path in (ROOT / "data" / folder).glob("*.toml")}
        assert here
        assert here <= names


def test_a_slug_is_answered_with_nothing_but_the_program(career):
    outcome = career("show", "medical-and-health-services-managers")
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert "$123,860 a year" in outcome.stdout


def test_the_bundled_index_serves_names(career):
    """No note on stderr: nothing was compiled."""
    for name in ("nursing home administrator", "29-1210"):
        outcome = career("show", name, "--format", "json")
        assert outcome.returncode == 0, outcome.stderr
        assert "Compiling" not in outcome.stderr
        assert name in json.loads(outcome.stdout)["query"]["name"]


def test_an_own_folder_of_data_is_compiled_in_memory_where_there_is_no_cache(career):
    outcome = career("show", "29-1210", "--data-dir", str(ROOT / "data"))
    assert outcome.returncode == 0
    assert "Anesthesiologists" in outcome.stdout
    assert "cannot be kept" in outcome.stderr


def test_a_replaced_file_is_noticed(wheel, tmp_path):
    """A bundled file that is replaced after the installation is what the index speaks of from then on."""
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel], check=True)
    (nurses,) = (tmp_path / "venv").glob("lib/*/site-packages/careercli/data/occupations/registered-nurses.toml")
    changed = nurses.with_suffix(".new")
    changed.write_text(nurses.read_text().replace('title = "Registered Nurses"', 'title = "Quokka Wranglers"'))
    changed.replace(nurses)
    variables = os.environ | {"CAREER_CACHE_DIR": str(tmp_path / "cache")}
    outcome = subprocess.run(
        [tmp_path / "venv" / "bin" / "career", "show", "quokka wranglers"],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.stdout.startswith("Quokka Wranglers")
