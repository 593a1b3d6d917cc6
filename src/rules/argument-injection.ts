// Without a shell an argument is still read by a program, and what begins with a dash is an option to it: `--upload-pack=…`, `-oProxyCommand=…`, `--to-command=…`.
// And to those that copy files, `host:path` is a file on another host.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'argument-injection',
  title: 'Tool input can be taken for an option of a program',
  severity: 'warning',
  cwe: [88],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'program-argument'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and the program that \`${flow.sink.label}\` runs takes it for an option where it begins with a dash.` };
    for (const flow of project.flows('caller-input', 'remote-file'))
      yield { flow, message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and the program that \`${flow.sink.label}\` runs takes it for a file on another host where it begins with a name and a colon.` };
  },
});
