// The server stands where the caller does not: beside cloud metadata, internal services and localhost. Whoever chooses the host borrows its place.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'ssrf',
  title: 'Tool input chooses the host of a request',
  severity: 'error',
  cwe: [918],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'request-url')) {
      // With a check on the way it is the check's fault.
      if (flow.guard) continue;
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` sends a request to whatever host it names.` };
    }
  },
});
