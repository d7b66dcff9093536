package tidemark.extract;

/** How each number is judged in the light of what the first look held of all. */
record SecondChoices(Trees outcomes, Trees models, Trees benchmarks) {}
