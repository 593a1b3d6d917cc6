// A check that stands there and does not hold is worse than none: it has been looked at and believed. The finding names a path that passes it.
import { rule } from './rule';

export default rule({
  id: 'faulty-path-guard',
  title: 'A check of a path lets paths outside the folder pass',
  severity: 'error',
  cwe: [22, 59],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'file-path')) {
      if (!flow.guard) continue;
      const harm = flow.isSlight ? 'lists what it leads to' : 'opens what it names';
      yield { flow, ...(flow.isSlight ? { severity: 'warning' } : {}), message: `\`${flow.guard.label}\` does not keep \`${flow.source.label}\` in its folder: \`${flow.guard.input}\` passes, and \`${flow.sink.label}\` ${harm}.` };
    }
  },
});
