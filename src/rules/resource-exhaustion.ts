// Memory, time and the one thread of a server are shared by all its callers. A number without a bound lets one of them use up all there is.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'resource-exhaustion',
  title: 'Tool input decides how much is made, waited for or repeated',
  severity: 'warning',
  cwe: [770],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'amount')) {
      yield {
        flow,
        ...(flow.isSlight ? { severity: 'information' } : {}),
        message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)} without a bound, and decides how much or how long \`${flow.sink.label}\` takes: give it a maximum.`,
      };
    }
  },
});
