// The order of runs: the last request counts, one run at a time, and waiting ends.
import { describe, expect, it } from 'vitest';
import { Latest } from '../../src/server/latest';

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('Latest', () => {
  it('runs once for many requests', async () => {
    let runs = 0;
    const latest = new Latest(
      async () => {
        runs++;
      },
      () => undefined,
    );
    for (let at = 0; at < 5; at++) latest.request(5);
    await latest.settled();
    expect(runs).toBe(1);
  });

  it('aborts the run that is overtaken, and waits for its end before the next', async () => {
    const events: string[] = [];
    const latest = new Latest(
      async (signal) => {
        events.push('begin');
        await pause(20);
        events.push(signal.aborted ? 'aborted' : 'end');
        signal.throwIfAborted();
      },
      (thrown) => events.push(String(thrown)),
    );
    latest.request(0);
    await pause(10);
    latest.request(0);
    await latest.settled();
    expect(events).toEqual(['begin', 'aborted', 'begin', 'end']);
  });

  it('runs something else in place of what was requested, and is not overtaken then', async () => {
    const events: string[] = [];
    const latest = new Latest(
      async () => {
        events.push('job');
      },
      () => undefined,
    );
    latest.request(5);
    const other = latest.instead(async () => {
      await pause(20);
      events.push('other');
      return 1;
    });
    await pause(5);
    latest.request(0);
    expect(await other).toBe(1);
    await latest.settled();
    expect(events).toEqual(['other', 'job']);
  });

  it('tells of a failure and runs again', async () => {
    const failures: unknown[] = [];
    let runs = 0;
    const latest = new Latest(
      async () => {
        if (runs++ === 0) throw new Error('once');
      },
      (thrown) => failures.push(thrown),
    );
    latest.request(0);
    await latest.settled();
    latest.request(0);
    await latest.settled();
    expect([runs, failures.length]).toEqual([2, 1]);
  });

  it('lets nobody wait for what was dropped', async () => {
    const latest = new Latest(async () => undefined, () => undefined);
    latest.request(60_000);
    const settled = latest.settled();
    latest.drop();
    await settled;
  });
});
