// Every object has `__proto__`, and what that leads to all objects share. Who names the members of a write inside of a write sets an option, a role, a path for the whole server.
import { chooser } from './message/chooser';
import { beginningOf } from '../core/location';
import type { Flow } from '../engine/flow';
import { rule } from './rule';

export default rule({
  id: 'prototype-pollution',
  title: 'Tool input names the properties that are written',
  severity: 'warning',
  cwe: [1321],
  owasp: 'MCP05',
  *check(project) {
    const told = new Set<string>();
    for (const flow of project.flows('caller-input', 'prototype-key')) {
      told.add(beginningOf(flow.sink));
      yield { flow, message: `${chosen(flow)}: with \`__proto__\` it writes to what all objects of the server share.` };
    }
    for (const flow of project.flows('caller-input', 'constructor-key'))
      if (!told.has(beginningOf(flow.sink)))
        yield { flow, message: `${chosen(flow)}: \`__proto__\` is kept out, but with \`constructor\` and \`prototype\` it writes to what all objects of the server share.` };
  },
});

function chosen({ source, entry, sink }: Flow): string {
  return `\`${source.label}\` is chosen by ${chooser(entry)}, and names the properties that \`${sink.label}\` writes`;
}
