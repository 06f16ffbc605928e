"""The rules of the day, each a small named judgement; the most cautious governs."""
