// A check that stands there and does not hold is worse than none: it has been looked at and believed. The finding names an address that passes it.
import { rule } from './rule';

export default rule({
  id: 'faulty-url-guard',
  title: 'A check of an address lets forbidden hosts pass',
  severity: 'error',
  cwe: [918, 183],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'request-url')) {
      if (!flow.guard) continue;
      yield { flow, message: `\`${flow.guard.label}\` does not confine \`${flow.source.label}\`: \`${flow.guard.input}\` passes, and \`${flow.sink.label}\` sends the request there.` };
    }
  },
});
