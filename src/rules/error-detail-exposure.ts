// A stack names files, versions and the ways between them: help for whoever looks for the next hole, and none for the model.
import { rule } from './rule';

export default rule({
  id: 'error-detail-exposure',
  title: 'The inside of the server is told to its callers',
  severity: 'information',
  cwe: [209],
  owasp: 'MCP01',
  *check(project) {
    for (const flow of project.flows('error-detail', 'result'))
      yield { flow, message: `\`${flow.source.label}\` of an error is part of what this ${flow.entry} gives back: tell the caller what went wrong, and keep where for the log.` };
  },
});
