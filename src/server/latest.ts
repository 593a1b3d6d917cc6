// Runs a job when its callers have been quiet for a while, aborts a run that is overtaken, and never runs two at once. Knows nothing of audits.

export class Latest {
  private timer: NodeJS.Timeout | undefined;
  private overtakable = new AbortController();
  private last: Promise<unknown> = Promise.resolve();
  private unfinished = 0;
  private waiting: (() => void)[] = [];

  /** `job` must not throw anything but what its signal was aborted with; `failed` is told of whatever else it throws. */
  constructor(
    private readonly job: (signal: AbortSignal) => Promise<void>,
    private readonly failed: (thrown: unknown) => void,
  ) {}

  /** Has the job run once nobody has requested it for so many milliseconds. */
  request(delay: number): void {
    this.drop();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const { signal } = this.overtakable;
      void this.exclusively(async () => {
        if (!signal.aborted) await this.job(signal);
      }).catch((thrown: unknown) => {
        if (!signal.aborted) this.failed(thrown);
      });
    }, delay);
  }

  /** Runs something else in place of what was requested so far; it is not overtaken. Throws what `run` throws. */
  async instead<T>(run: () => Promise<T>): Promise<T> {
    this.drop();
    return this.exclusively(run);
  }

  /** Resolves when nothing is requested or running any more. */
  async settled(): Promise<void> {
    if (this.timer === undefined && this.unfinished === 0) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Drops what was requested and aborts what runs on request. */
  drop(): void {
    this.overtakable.abort();
    this.overtakable = new AbortController();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.release();
  }

  private async exclusively<T>(run: () => Promise<T>): Promise<T> {
    this.unfinished++;
    const result = this.last.then(run);
    this.last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      this.unfinished--;
      this.release();
    }
  }

  private release(): void {
    if (this.timer !== undefined || this.unfinished > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
