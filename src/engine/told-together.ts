// What one place of a request chooses and many calls use, as the address of everything that a server asks: it is mended where it is read, so a few
// of the calls are told, and the others with the last of them.
import type { Flow } from './flow';

const mostOfEach = 5;

/** The flows that stay, in their order. */
export function toldTogether(flows: readonly Flow[]): readonly Flow[] {
  const places = new Map<string, number[]>();
  const kept: Flow[] = [];
  for (const flow of flows) {
    const key = keyOf(flow);
    const told = places.get(key) ?? [];
    const at = told[mostOfEach - 1];
    const last = at === undefined ? undefined : kept[at];
    if (at !== undefined && last && isOfRequest(flow)) {
      kept[at] = { ...last, elsewhere: [...last.elsewhere, { location: flow.sink.location, message: `\`${flow.sink.label}\` uses it, too` }, ...flow.elsewhere] };
      continue;
    }
    places.set(key, [...told, kept.length]);
    kept.push(flow);
  }
  return kept;
}

function isOfRequest({ entry, source }: Flow): boolean {
  return entry === 'request' && source.kind === 'caller-input';
}

function keyOf({ sink, source, guard, whole }: Flow): string {
  const { file, range } = source.location;
  return `${sink.kind} ${String(whole)} ${guard?.label ?? ''} ${source.label} ${file}:${String(range.start.line)}:${String(range.start.character)}`;
}
