// Code made from a caller's text runs with everything the server may do.
import type { Flow } from '../engine/flow';
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'code-injection',
  title: 'Tool input is run as code',
  severity: 'error',
  cwe: [94],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'code'))
      yield { flow, ...(flow.isSlight ? { severity: 'warning' } : {}), message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` ${harm(flow)}.` };
  },
});

function harm({ file }: Flow): string {
  if (file === undefined) return 'runs it as code';
  return file === 'settings' ? 'writes it into a line of a file of settings: a line break in it begins a setting of its own' : 'writes it into a line of a program: whoever runs that runs what it becomes there';
}
