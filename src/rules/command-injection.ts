// A model chooses a tool's arguments, and whoever wrote what the model read chooses with it. A shell gives meaning to every `;` in them.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'command-injection',
  title: 'Tool input reaches a shell',
  severity: 'error',
  cwe: [78],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'shell-command')) {
      if (flow.whole) continue;
      const sentence = `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` ${flow.file ? 'writes it into a line of a script for a shell' : 'runs it in a shell'}`;
      yield { flow, message: flow.guard ? `${sentence}; \`${flow.guard.input}\` passes the check \`${flow.guard.label}\`.` : `${sentence}.` };
    }
  },
});
