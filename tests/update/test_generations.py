"""Newer data put in place, gone back from, chosen."""

import json


def test_from_may_2025_to_may_2026_and_back(world):
    before = world.answers()
    assert world.vintages() == {"May 2025"}
    world.put_in_use()
    assert world.vintages() == {"May 2026"}
    after = world.answers()
    assert [old for old, new in zip(before, after, strict=True) if old == new] == []
    assert world.career("data", "rollback").status == 0
    assert world.answers() == before
    assert json.loads(world.career("data", "use", "1-0001", "--format", "json").stdout)["generation"] == "1-0001"
    assert world.answers() == after
    assert world.career("data", "use", "bundled").status == 0
    assert world.answers() == before
