// Where things stand in the code: offsets as locations, and the code itself on one line. Made for one universe of programs.
import type { Location, Span } from '../core/location';
import { LineMap } from '../core/location';
import { shortened } from './trace';
import type { Site, Universe } from './universe';

export class CodePlaces {
  private readonly lines = new Map<number, LineMap>();

  constructor(private readonly universe: Universe) {}

  location(program: number, span: Span): Location {
    const { program: source } = this.universe.module(program);
    let lines = this.lines.get(program);
    if (!lines) this.lines.set(program, (lines = new LineMap(source.text)));
    return { file: source.file, range: lines.range(span) };
  }

  /** One line of at most 60 characters. */
  text(program: number, span: Span): string {
    return shortened(this.universe.module(program).program.text.slice(span.start, Math.min(span.end, span.start + 400)));
  }

  locationOf(site: Site): Location {
    return this.location(site.program, site.instruction.span);
  }

  textOf(site: Site): string {
    return this.text(site.program, site.instruction.span);
  }
}

/** `child.execSync(…)` for a call, without its arguments. */
export function calleeOf(text: string): string {
  // `(0, child.exec)(…)` is how compilers call without a receiver.
  const written = text.replace(/^\(0, ?([\w$.]+)\)/, '$1');
  const end = written.search(/[('"]/);
  const callee = (end < 0 ? written : written.slice(0, end)).replace(/^new /, '').trim();
  return `${callee.slice(-48)}(…)`;
}
