// unauthenticated-endpoint: asks for a token where one is checked but may be left out. Which check an open endpoint needs, nobody but its owner knows.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { optionsIn, setProperty } from './call-options';
import { Changes } from './changes';
import { originOf } from './origin-of';
import { nodeAt, parseFile } from './parsed-file';

/** Not safe: callers without a token are turned away. */
export function requiredAuthentication({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const call = nodeAt(file, finding.location.range);
  if (!ts.isCallExpression(call) || !/^(?:experimental_)?withMcpAuth$/.test(originOf(call.expression)?.name ?? '')) return [];
  const [, verify, third] = call.arguments;
  if (!verify) return [];
  const changes = new Changes(file);
  setProperty(changes, optionsIn(third), 'required', 'true', verify.end);
  return changes.fix('Require a token', false);
}
