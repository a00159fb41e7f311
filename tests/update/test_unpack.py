"""Files of a user's own, gathered so that the importer finds them by their names and versions."""

import zipfile
from pathlib import Path

import pytest

from careercli.update.errors import UpdateError
from careercli.update.unpack import of_user


def found(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("brought", ["onet", "onet/db_31_0_csv"])
def test_a_folder_keeps_the_version_that_it_is_named_by(tmp_path: Path, brought: str) -> None:
    folder = tmp_path / "onet" / "db_31_0_csv"
    folder.mkdir(parents=True)
    (folder / "job_zones.csv").write_text("x")
    (folder / "readme.pdf").write_text("x")
    of_user([tmp_path / brought], tmp_path / "gathered")
    assert found(tmp_path / "gathered") == ["db_31_0_csv/job_zones.csv"]


def test_archives_are_unpacked_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    with zipfile.ZipFile(tmp_path / "mine" / "db_30_3_excel.zip", "w") as archive:
        archive.writestr("db_30_3_excel/Job Zones.xlsx", "PK")
        archive.writestr("db_30_3_excel/Read Me.pdf", "x")
    of_user([tmp_path / "mine"], tmp_path / "gathered")
    assert found(tmp_path / "gathered") == ["db_30_3_excel/db_30_3_excel/Job Zones.xlsx"]
    of_user([tmp_path / "mine" / "db_30_3_excel.zip"], tmp_path / "again")
    assert found(tmp_path / "again") == ["db_30_3_excel/db_30_3_excel/Job Zones.xlsx"]


def test_two_files_of_one_name(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "CPIAUCNS.csv").write_text("x")
    with pytest.raises(UpdateError, match="two files called CPIAUCNS"):
        of_user([tmp_path / "one" / "CPIAUCNS.csv", tmp_path / "two" / "CPIAUCNS.csv"], tmp_path / "gathered")
