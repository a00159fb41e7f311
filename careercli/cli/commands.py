"""Every command with its line in the list of them; the module of the same name in this package holds it."""

COMMANDS = {
    "show": "One screen about an occupation: pay, outlook, ways in, related work.",
    "salary": "What it pays: every percentile, by state, metro, industry or year.",
    "outlook": "How it is projected to grow; without a NAME, what grows most.",
    "compare": "Two to six occupations side by side: work, pay, outlook, skills.",
    "related": "Occupations near another: what they pay, what is to be learnt.",
    "next": "What somebody could do next: raise, time, what carries over.",
    "path": "The quickest way to another occupation, over stops that pay.",
    "offer": "Offers beside each other: where each stands, and what it buys.",
    "place": "The labor market of a place, or of two side by side.",
    "open": "The official page for it, in your browser: jobs, schools, licences.",
    "match": "Occupations that go with what you like; alone, it asks.",
    "find": "Occupations by everyday words, pay, growth, education, interests.",
    "list": "Groups and their occupations as a tree.",
    "data": "What the program knows: datasets, where they lie, whether whole.",
    "config": "What you settle once: your state, format, colours, pager.",
    "help": "A command or a term explained: career help RSE.",
}
