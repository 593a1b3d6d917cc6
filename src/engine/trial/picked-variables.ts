// Whether code that goes through the whole environment picks its variables by their names: where the names of others' secrets get no further, what
// is given away is what the server itself is told by. Names are tried out; what becomes of the values is not computed.
import type { Fact } from '../facts';
import type { Hit } from '../taint';
import type { Site } from '../universe';
import { wayBack } from '../way-back';
import { Evaluator } from './evaluator';
import type { Frame } from './frame';
import { Exhausted } from './frame';
import { Memory } from './memory';
import type { StandIns } from './operation';
import type { Setting } from './setting';
import type { Value } from './value';
import { textOf, truthOf } from './value';
import type { Way } from './ways';

/** Names that no server means when it picks its own. */
const foreignNames = ['AWS_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'DATABASE_PASSWORD', 'OPENAI_API_KEY', 'NPM_TOKEN'];

const standIns: StandIns = { standIn: undefined, word: undefined, filler: () => 'x' };
const stepsForName = 2000;
const nowhere: Way['source'] = { variable: -1, path: [], fact: undefined };

export class PickedVariables {
  constructor(private readonly setting: Setting) {}

  /** Whether no variable with a foreign name takes the way. */
  isPicked({ fact }: Hit): boolean {
    const way = wayBack(fact);
    return foreignNames.every((name) => way.some((at, index) => this.isLeftOut(name, at, way[index - 1], way.slice(index + 1))));
  }

  /** Whether the name is refused where a pair of name and value is taken apart, or where such pairs are filtered. */
  private isLeftOut(name: string, { hop }: Fact, before: Fact | undefined, after: readonly Fact[]): boolean {
    if (hop.kind !== 'step' || !before) return false;
    const { site } = hop;
    const { instruction, base } = site;
    const pair: Value = { kind: 'list', items: [textOf(name, true), textOf('x', true)] };
    if (instruction.op === 'load') return instruction.key === '1' && this.isRefused(pair, base + instruction.base, site, after);
    return instruction.op === 'call' && before.path.length > 1 && this.isFilteredOut(pair, site);
  }

  private isRefused(pair: Value, holder: number, { function: id }: Site, after: readonly Fact[]): boolean {
    const { evaluator, frame } = this.trial(id, new Map([[this.setting.points.source(holder), pair], [holder, pair]]), after);
    return after.some(({ hop }) => {
      if (hop.kind !== 'step' || hop.site.function !== id) return false;
      const { instruction } = hop.site;
      return 'reach' in instruction && isTold(() => evaluator.unreached(instruction.reach, frame) !== undefined);
    });
  }

  private isFilteredOut(pair: Value, { instruction, base, function: id }: Site): boolean {
    const call = instruction.op === 'call' ? this.setting.points.calls.at(instruction) : undefined;
    const [only] = call?.invocations ?? [];
    const callback = instruction.op === 'call' ? instruction.args[0] : undefined;
    if (!callback || !only?.library?.computations.some((row) => row.computes === 'filter')) return false;
    const { evaluator, frame } = this.trial(id, new Map());
    return isTold(() => {
      const value = evaluator.valueOf(base + callback.value, frame);
      return value.kind === 'function' && truthOf(value.call([pair])) === false;
    });
  }

  private trial(id: number, given: Map<number, Value>, after: readonly Fact[] = []): { readonly evaluator: Evaluator; readonly frame: Frame } {
    const way = { source: nowhere, entries: [], chain: [], variables: new Map(after.map((fact) => [fact.variable, fact.path])) };
    const evaluator = new Evaluator(this.setting, way, standIns, new Memory(), { left: stepsForName, depth: 0, floor: 0 }, false);
    return { evaluator, frame: evaluator.frame(id, undefined, given) };
  }
}

/** Whether it holds, as far as so many steps tell. */
function isTold(holds: () => boolean): boolean {
  try {
    return holds();
  } catch (thrown) {
    if (thrown instanceof Exhausted) return false;
    throw thrown;
  }
}
