// A value that is spliced into a statement can end the statement and begin another; a parameter cannot.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'sql-injection',
  title: 'Tool input becomes part of a database statement',
  severity: 'error',
  cwe: [89],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'sql'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` runs it as part of a statement.` };
  },
});
