// A stack names files, versions and the ways between them: help for whoever looks for the next hole, and none for the model.
import type { Confidence } from '../core/finding';
import type { Use } from '../engine/use';
import { comesFrom } from '../engine/value-origin';
import type { Report } from './rule';
import { rule } from './rule';

export default rule({
  id: 'error-detail-exposure',
  title: 'The inside of the server is told to its callers',
  severity: 'information',
  cwe: [209],
  owasp: 'MCP01',
  *check(project) {
    for (const flow of project.flows('error-detail', 'result'))
      yield { flow, message: `\`${flow.source.label}\` of an error is part of what this ${flow.entry} gives back: tell the caller what went wrong, and keep where for the log.` };
    // What is thrown and answered is looked into only where a stack is read.
    const reading = new Set(project.uses('error-stack').map(({ location: { file } }) => file));
    const told = (kind: 'throwing' | 'answer'): readonly Use[] => project.uses(kind).filter((use) => reading.has(use.location.file) && hasStack(use));
    for (const use of told('throwing')) if (use.isHandling) yield report(use, 'The stack of one error is part of another, which is thrown', 'medium');
    for (const use of told('answer')) yield report(use, `The stack of an error is part of what \`${use.label}\` answers`, 'high');
  },
});

/** What a function of another file makes of one error, it may make of another text as well: only what is read here is told. */
function hasStack(use: Use): boolean {
  const { file } = use.location;
  return comesFrom(use.value('Argument[0]').origins.filter(({ location }) => location.file === file), 'error-stack');
}

function report({ location, code }: Use, what: string, confidence: Confidence): Report {
  return { location, label: code, confidence, message: `${what}, and the caller is told: say what went wrong, and keep where for the log.` };
}
