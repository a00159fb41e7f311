"""Result → JSON object and rows, one module per question: the contract for programs (docs/json.md)."""
