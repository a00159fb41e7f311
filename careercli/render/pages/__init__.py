"""Result → page, one module per question: the only place where a screen is worded."""
