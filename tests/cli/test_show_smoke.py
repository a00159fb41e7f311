def test_show_names_the_occupation(run):
    outcome = run("show", "11-9111")
    assert outcome.status == 0
    assert outcome.stdout.startswith("Medical and Health Services Managers")
