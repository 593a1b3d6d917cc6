// Code made from a caller's text runs with everything the server may do.
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
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` runs it as code.` };
  },
});
