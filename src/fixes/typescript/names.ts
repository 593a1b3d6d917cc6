// Names that a fix may introduce without meeting another one.
import ts from 'typescript';
import type { ParsedFile } from './parsed-file';
import { nodesBelow } from './parsed-file';

/** The wish, or the wish with a number, such that no variable, function or type of the file is called so. */
export function freeName(file: ParsedFile, wish: string): string {
  const taken = new Set<string>();
  for (const node of nodesBelow(file.source)) {
    if (ts.isIdentifier(node) && node.text.startsWith(wish) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) taken.add(node.text);
  }
  let name = wish;
  for (let count = 2; taken.has(name); count++) name = `${wish}${count}`;
  return name;
}
