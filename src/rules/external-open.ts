// The system opens an address with whatever program claims its scheme: a file, an installer, a program that takes the rest for its command line.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'external-open',
  title: 'Tool input is opened by the system',
  severity: 'warning',
  // What the system has for an address may be a program that runs what the address says.
  cwe: [939, 78],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'opener'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` has the system open it, whatever its scheme.` };
  },
});
