// weak-token-validation: takes away the option that has expired tokens accepted. For whom tokens are issued, only the server's owner knows.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { property, removeProperty } from './call-options';
import { Changes } from './changes';
import { nodeAt, parseFile } from './parsed-file';

/** Not safe: callers whose tokens have expired are turned away. */
export function unexpiredTokens({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const value = nodeAt(file, finding.location.range);
  const record = ts.findAncestor(value, ts.isObjectLiteralExpression);
  const option = record && property(record, 'ignoreExpiration');
  if (!option || option.pos > value.pos || value.end > option.end) return [];
  const changes = new Changes(file);
  removeProperty(changes, ts.isCallExpression(record.parent) ? record.parent : undefined, record, option);
  return changes.fix('Refuse expired tokens', false);
}
