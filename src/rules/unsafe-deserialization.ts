// A format that can hold functions or classes runs code when it is read, or as soon as the result is used.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'unsafe-deserialization',
  title: 'Tool input is turned back into objects with behavior',
  severity: 'error',
  cwe: [502],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'serialized-data'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` makes of it whatever it describes, code included.` };
  },
});
