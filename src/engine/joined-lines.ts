// Whether a value that gets among the arguments of a program through a helper is for a shell on another machine: the words that each caller of the
// helper puts before it say so.
import { hasWordsOfLine, readAs } from '../ir/programs';
import type { ArgumentLists } from './argument-lists';
import { bitOf } from './harmless';
import { placeOf } from './places';
import type { Hit } from './taint';
import type { FactWay } from './ways';
import { waysOver } from './ways';

export class JoinedLines {
  constructor(private readonly lists: ArgumentLists) {}

  /** Whether it is so on any way. */
  isOf(hit: Hit): boolean {
    const at = placeOf(hit);
    return at !== undefined && waysOver(hit.fact, hit.call.site, at, bitOf(hit.row.sink)).some((way) => this.isOn(way, hit));
  }

  isOn(way: FactWay, { row, fact, programs = [] }: Hit): boolean {
    // What is spread into the list before is options, as for one of several devices, or nothing.
    const before = this.lists.beside(way)?.before.flatMap(({ text, isMany }) => (isMany ? [] : [text]));
    return before !== undefined && programs.some((program) => readAs(program, before) === row.sink && (fact.part || hasWordsOfLine(program, before)));
  }
}
