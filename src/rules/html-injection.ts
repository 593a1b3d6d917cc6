// A page runs what it is given as its own: script in it reads what the page may read and calls what it may call, for a host's page even tools.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'html-injection',
  title: 'Tool input becomes part of a page',
  severity: 'warning',
  cwe: [79],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'html'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` ${flow.file ? 'writes it into a page' : 'shows it as HTML'}.` };
  },
});
