// Answers that were looked for only so deep: kept for whoever wants no more, and found anew for whoever may look deeper. Knows nothing of what
// is asked.

interface Found<Answer> {
  readonly depth: number;
  readonly answer: Answer;
}

export class Deeper<Key, Answer> {
  private readonly known = new Map<Key, Found<Answer>>();

  constructor(private readonly none: Answer) {}

  /** Who asks again while the answer is being found gets what was known before. */
  find(key: Key, depth: number, compute: () => Answer): Answer {
    const known = this.known.get(key);
    if (known && known.depth >= depth) return known.answer;
    this.known.set(key, { depth: Number.POSITIVE_INFINITY, answer: known?.answer ?? this.none });
    const answer = compute();
    this.known.set(key, { depth, answer });
    return answer;
  }
}
