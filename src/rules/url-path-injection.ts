// A request carries the server's credential to wherever its path leads: `../` walks to other resources, and `@` behind a bare host to another host.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'url-path-injection',
  title: 'Tool input changes the path of a request',
  severity: 'warning',
  cwe: [74],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'url-path'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` sends a request to whatever path of the host it leads to.` };
  },
});
