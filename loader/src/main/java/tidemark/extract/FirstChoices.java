package tidemark.extract;

/** How each number is judged by itself: what it is, whose, and on what. */
record FirstChoices(Decision outcomes, Decision models, Decision benchmarks, Network network) {}
