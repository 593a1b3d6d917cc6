// A tool that runs whatever it is told is a remote shell for everyone whose text the model reads. It may be meant so; then it must be confined.
import { chooser } from './message/chooser';
import { rule } from './rule';
import { isOwnersRequest } from './serving/owners-request';

export default rule({
  id: 'arbitrary-command',
  title: 'The caller chooses the command to run',
  severity: 'warning',
  cwe: [78],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'shell-command')) {
      if (!flow.whole || isOwnersRequest(project, flow)) continue;
      const sentence = `The whole command line that \`${flow.sink.label}\` runs is chosen by ${chooser(flow.entry)}, in \`${flow.source.label}\``;
      yield { flow, message: flow.guard ? `${sentence}; \`${flow.guard.input}\` passes the check \`${flow.guard.label}\`.` : `${sentence}.` };
    }
    for (const flow of project.flows('caller-input', 'program')) {
      if (isOwnersRequest(project, flow)) continue;
      yield { flow, message: `The program that \`${flow.sink.label}\` runs is chosen by ${chooser(flow.entry)}, in \`${flow.source.label}\`.` };
    }
  },
});
