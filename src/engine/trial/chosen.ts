// What is read of an object that may be one of several definitions, where the functions that a way enters tell of which of them it is: what a tool is
// called by is of the same tool as what its input is checked with.
import type { OwnSchemas } from '../own-schemas';
import type { NodeValues } from './node-values';
import type { Results } from './results';
import type { Setting } from './setting';
import type { Value } from './value';
import type { Way } from './ways';

export class Chosen {
  private readonly known = new Map<number, ReturnType<OwnSchemas['chosenFor']>>();

  constructor(
    private readonly setting: Pick<Setting, 'ownSchemas' | 'isCallers'>,
    private readonly way: Pick<Way, 'entries' | 'variables'>,
    private readonly nodes: NodeValues,
    private readonly results: Results,
  ) {}

  /** What a variable holds that is read so; nothing where the way does not tell of that, or where it is not known what stands there. */
  valueOf(variable: number): Value | undefined {
    if (!this.known.has(variable)) this.known.set(variable, this.find(variable));
    const node = this.known.get(variable);
    const value = node === undefined ? undefined : this.nodes.of(node);
    if (!value || value.kind === 'unknown') return undefined;
    this.results.lookedAtWay();
    return value;
  }

  private find(variable: number): number | undefined {
    const isOther = this.way.entries.length === 0 || this.way.variables.has(variable) || this.setting.isCallers(variable);
    return isOther ? undefined : this.setting.ownSchemas.chosenFor(variable, this.way.entries);
  }
}
