// One pattern of a dozen characters keeps the only thread of the server busy for years, and a piece that is meant as text and read as a pattern matches what it should not.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'regex-injection',
  title: 'Tool input is used as a pattern',
  severity: 'warning',
  cwe: [1333, 730],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'pattern'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` reads it as a pattern, which can be one that takes forever.` };
  },
});
