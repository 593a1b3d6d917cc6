// What a trial takes note of while it computes values: what the input was compared with, what refused it, and whether what is computed hangs on it.
import type { Site } from '../universe';
import type { Compared, Given, Met } from './memory';
import type { Comparison } from './operation';
import type { Value } from './value';

const mostComparisons = 400;

export class Notes implements Met {
  comparisons: Compared[] = [];
  refusals: Site[] = [];
  isRewritten = false;
  isChecked = false;
  /** See `Given`. */
  mixed: number[] = [];
  /** Whether what is being computed hangs on the input, or was to be noted on the way: another input is to be asked anew. */
  hangs = false;

  /** For another input. */
  clear(): void {
    this.comparisons = [];
    this.refusals = [];
    this.mixed = [];
    this.isRewritten = this.isChecked = this.hangs = false;
  }

  compared(how: Comparison, text: string, other: string): void {
    this.hangs = true;
    if (this.comparisons.length < mostComparisons) this.comparisons.push({ how, text, other });
  }

  rewritten(): void {
    this.isRewritten = this.hangs = true;
  }

  /** A condition could be told, which is noted once for all inputs. */
  checked(): void {
    this.isChecked = true;
  }

  /** A condition refused what comes there; the value says that again where it is kept for other inputs. */
  refused(by: Site | undefined): Value {
    this.checked();
    if (by) this.refusals.push(by);
    return { kind: 'never', refused: true, by };
  }

  /** A value that is known already. */
  known(value: Value): void {
    if (value.kind === 'never' && value.by) this.refusals.push(value.by);
  }

  /** What is computed, and what was met just meanwhile. */
  during(compute: () => Value): Given {
    const before = { comparisons: this.comparisons.length, refusals: this.refusals.length, mixed: this.mixed.length, isRewritten: this.isRewritten, isChecked: this.isChecked, hangs: this.hangs };
    this.isRewritten = this.isChecked = this.hangs = false;
    const value = compute();
    const given = {
      value,
      comparisons: this.comparisons.slice(before.comparisons),
      // What is met again and again would double with each function around it; who asks wants the last.
      refusals: this.refusals.slice(before.refusals).slice(-1),
      mixed: [...new Set(this.mixed.slice(before.mixed))],
      isRewritten: this.isRewritten,
      isChecked: this.isChecked,
      hangs: this.hangs,
    };
    this.isRewritten ||= before.isRewritten;
    this.isChecked ||= before.isChecked;
    this.hangs ||= before.hangs;
    return given;
  }

  /** What was met once is met again. */
  again({ comparisons, refusals, mixed, isRewritten, isChecked, hangs }: Given): void {
    this.hangs ||= hangs;
    for (const { how, text, other } of comparisons) this.compared(how, text, other);
    this.refusals.push(...refusals);
    this.mixed.push(...mixed);
    this.isRewritten ||= isRewritten;
    this.isChecked ||= isChecked;
  }
}
