// session-as-authentication: puts before a route what stands before the other routes to MCP, where one was left out.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import { entrancesTo, pathOf } from './entrances';
import { nodeAt, parseFile, textOf } from './parsed-file';

/** Not safe: who went on with a session without a token is turned away. */
export function sameCheck({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const routes = entrancesTo(file, nodeAt(file, finding.location.range)).flatMap((each) => (each.kind === 'route' ? [each.call] : []));
  const checks = new Set(routes.map((call) => checksOf(call).map(textOf).join(', ')).filter((each) => each !== ''));
  const [check, ...others] = checks;
  // Which of several is meant, nobody but the owner knows.
  if (check === undefined || others.length > 0) return [];
  const changes = new Changes(file);
  for (const route of routes) {
    const handler = route.arguments.at(-1);
    if (handler && checksOf(route).length === 0) changes.insert(handler.getStart(), `${check}, `);
  }
  return changes.fix('Check here as the other routes do', false);
}

/** What stands between the path of a route and what answers. */
function checksOf(call: ts.CallExpression): readonly ts.Expression[] {
  const first = pathOf(call) === undefined ? 0 : 1;
  return call.arguments.slice(first, -1).filter((argument) => !ts.isArrowFunction(argument) && !ts.isFunctionExpression(argument));
}
