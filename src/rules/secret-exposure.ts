// What the server knows and its callers must not: whatever a tool gives back is read by the model, kept in its context, and passed on.
import { rule } from './rule';

export default rule({
  id: 'secret-exposure',
  title: 'A secret of the server is given away',
  severity: 'error',
  cwe: [200, 532],
  owasp: 'MCP01',
  *check(project) {
    for (const source of ['secret', 'environment'] as const) {
      for (const flow of project.flows(source, 'result'))
        yield { flow, message: `\`${flow.source.label}\` is part of what this ${flow.entry} gives back, so the model reads it and may pass it on.` };
      for (const flow of project.flows(source, 'log'))
        yield { flow, severity: 'warning', message: `\`${flow.source.label}\` is written to the log, where everyone who reads logs finds it.` };
    }
  },
});
