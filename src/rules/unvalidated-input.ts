// The schema that a low-level server lists for a tool is what it says, not what it enforces: arguments arrive as whoever calls has sent them, or not at all.
import type { Use } from '../engine/use';
import { exactReading } from '../engine/text';
import { rule } from './rule';

export default rule({
  id: 'unvalidated-input',
  title: 'Arguments are used that nobody has checked',
  severity: 'information',
  cwe: [20],
  owasp: 'MCP05',
  offByDefault: true,
  *check(project) {
    const checks = [...project.uses('schema-check'), ...project.uses('value-check').filter(isOfInput)].filter((use) => use.isHandling);
    for (const handler of project.uses('raw-handler')) {
      const request = handler.value('Argument[0]');
      if (!request.origins.some(({ uses }) => uses.includes('tool-request')) && !request.texts.some((text) => exactReading(text) === 'tools/call')) continue;
      const [first] = project.uses('raw-arguments').filter((use) => handler.mayRun(use));
      if (!first || checks.some((check) => handler.mayRun(check))) continue;
      yield {
        location: first.location,
        label: first.code,
        message: `\`${first.label}\` is used as the caller sent it: the schema that this server lists for a tool is not enforced on it. Check it with a schema, or register the tool with one that the SDK enforces.`,
      };
    }
  },
});

function isOfInput(use: Use): boolean {
  return use.value('Argument[any]').origins.some(({ isCallers }) => isCallers);
}
