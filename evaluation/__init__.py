"""Measures look-up: how often the first answer, and one of the first five, is what people mean by a title.

`python -m evaluation` measures and writes `results.md`; `--failures` lists what went wrong in the tune half. Rules and
everyday words are tuned on that half alone; single answers of the test half are shown nowhere.
"""
