// Where a value is expected an object may come: `{ $ne: null }` matches everybody, `{ $gt: '' }` every password.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'nosql-injection',
  title: 'Tool input decides what a query matches',
  severity: 'error',
  cwe: [943],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'nosql-query'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` takes operators from it where it is an object.` };
  },
});
