// `../../.ssh/id_ed25519` is a path like any other. What the caller names must be shown to lie inside the folder the tool is for.
import { chooser } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'path-traversal',
  title: 'Tool input chooses a file outside the intended folder',
  severity: 'error',
  cwe: [22],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'file-path')) {
      // With a check on the way it is the check's fault.
      if (flow.guard) continue;
      const harm = flow.isSlight ? 'lists whatever folder it leads into' : 'opens whatever file it names';
      yield { flow, ...(flow.isSlight ? { severity: 'warning' } : {}), message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and \`${flow.sink.label}\` ${harm}.` };
    }
  },
});
