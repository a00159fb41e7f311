"""What `career find` puts first. By itself, because help and completion ask for it without a catalogue."""

from enum import StrEnum


class Sort(StrEnum):
    """The best match, the largest figure, the most exposed to AI, the least education, the best fit, the first name."""

    MATCH = "match"
    PAY = "pay"
    GROWTH = "growth"
    NEW_JOBS = "new-jobs"
    OPENINGS = "openings"
    JOBS = "jobs"
    EDUCATION = "education"
    AI = "ai"
    INTEREST = "interest"
    NAME = "name"
