// stdout-pollution: prints to the standard error instead, which the client shows and nobody speaks over.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import { nodeAt, parseFile, textOf } from './parsed-file';

/** Safe: nobody was to read these lines where they went. */
export function printedToStderr({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const call = nodeAt(file, finding.location.range);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const { expression, name } = call.expression;
  const changes = new Changes(file);
  if (name.text === 'write' && ts.isPropertyAccessExpression(expression) && expression.name.text === 'stdout') changes.replace(expression.name, 'stderr');
  else if (textOf(expression) === 'console' && ['log', 'info', 'debug'].includes(name.text)) changes.replace(name, 'error');
  return changes.fix('Print to the standard error', true);
}
