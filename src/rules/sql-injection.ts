// A value that is spliced into a statement can end the statement and begin another; a parameter cannot. A tool that takes whole statements may
// be meant so, and is no more than a warning while no check says otherwise.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'sql-injection',
  title: 'Tool input becomes part of a database statement',
  severity: 'error',
  cwe: [89],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'sql')) {
      const isConsole = flow.whole && !flow.guard;
      const sentence = isConsole
        ? `The whole statement that \`${flow.sink.label}\` runs is chosen by ${chooser(flow.entry)}, in \`${flow.source.label}\``
        : `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` runs it as part of a statement`;
      yield { flow, ...(isConsole ? { severity: 'warning' } : {}), message: flow.guard ? `${sentence}; \`${flow.guard.input}\` passes the check \`${flow.guard.label}\`.` : `${sentence}.` };
    }
  },
});
