// A library of a few words for programs that are written as instructions, and the flows that the engine finds in them.
import { analyze, knowledgeOf } from '../../src/engine/analysis';
import { PointsTo } from '../../src/engine/points-to';
import { Universe } from '../../src/engine/universe';
import type { Library } from '../../src/ir/row';
import { readProgram } from '../programs/read-program';

const words: readonly Library[] = [
  {
    packages: 'globals',
    rows: [
      { source: 'caller-input', at: 'tool.Argument[1].Parameter[any]', entry: 'tool', name: 'Argument[0]' },
      { source: 'caller-input', at: 'checked.Argument[1].Parameter[0]', entry: 'tool', name: 'Argument[0]', schema: 'Argument[2].shape' },
      { sink: 'shell-command', at: 'run.Argument[0]' },
      { sink: 'file-path', at: 'read.Argument[0]' },
      { sink: 'request-url', at: 'get.Argument[0]' },
      { sink: 'program', at: 'start.Argument[0]' },
      { sink: 'shell-command', at: 'start.Argument[0]', when: { at: 'Argument[any].shell', is: 'truthy' } },
      { sink: 'shell-command', at: 'start.Argument[1].any', when: { at: 'Argument[0]', is: 'shell' } },
      { sink: 'sql', at: 'query.Argument[0]', when: { at: 'Argument[1]', is: 'absent' } },
      { sink: 'code', at: 'load.Argument[0]', when: { at: 'Argument[kind:]', is: ['module', 'script'] } },
      { sink: 'file-path', at: 'copy.Argument[1..]' },
      { sink: 'file-path', at: 'move.Argument[-1]' },
      { sink: 'request-url', at: 'send.Argument[0].url' },
      { summary: 'taint', at: 'clean', from: 'Argument[0]', to: 'ReturnValue', tells: 'all' },
      { sanitizer: ['shell-command'], at: 'clean.ReturnValue' },
      { summary: 'taint', at: 'resolved', from: 'Argument[any]', to: 'ReturnValue', tells: ['file-path'] },
      { summary: 'value', at: 'keep', from: 'Argument[1]', to: 'Argument[0].any.any' },
      { summary: 'value', at: 'later', from: 'Argument[0]', to: 'Argument[1].Parameter[0]' },
      { summary: 'value', at: 'later', from: 'Argument[1].ReturnValue', to: 'ReturnValue' },
      { sanitizer: 'all', at: 'number.ReturnValue' },
      { sanitizer: ['shell-command'], at: 'word.ReturnValue' },
      { sanitizer: 'all', at: 'like.ReturnValue', when: { at: 'Argument[0]', is: 'anchored' } },
      { guard: 'membership', at: 'isOneOf', value: 'Argument[0]', against: 'Argument[1]' },
      { guard: 'prefix', at: 'startsWith', value: 'Argument[0]', against: 'Argument[1]' },
      { guard: 'beneath', at: 'isBeneath', value: 'Argument[0]', against: 'Argument[1]' },
      { guard: 'contains', at: 'contains', value: 'Argument[0]', against: 'Argument[1]' },
      { guard: 'pattern', at: 'matches', value: 'Argument[0]', against: 'Argument[1]' },
    ],
  },
];
const knowledge = knowledgeOf(words);

/** The flows of one tool whose handler takes `a%1` and `b%2`, each as `source: kind`; further functions begin with `function #2`. */
export function flowsOfHandler(lines: string, registered = 'global(tool)("name", %90)'): string[] {
  const handler = `function #1(a%1, b%2)\n${body(lines)}`;
  return flowsOf(`file()\n  exports%0 = record\n  %90 = function #1\n  %91 = call ${registered}\n\n${handler}\n`);
}

/** The same for whole programs, each under its file's name. */
export function flowsOf(...programs: readonly string[]): string[] {
  const read = programs.map((text, at) => readProgram(text, `file${at}`));
  const { flows } = analyze(read, knowledge, (_from, specifier) => (/^file\d+$/.test(specifier) ? specifier : undefined));
  return flows.all.map(({ source, sink }) => `${source.label}: ${sink.kind}`);
}

/** What the variables of a program may hold; a variable has the number that it is written with. */
export function pointsToOf(lines: string): PointsTo {
  const points = new PointsTo(new Universe([readProgram(`file()\n${body(lines)}\n`, 'file0')], () => undefined), knowledge);
  for (const steps = points.steps(); !steps.next().done; );
  return points;
}

function body(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('function ') ? `\n${line}` : `  ${line}`))
    .join('\n');
}
