// Finds uses of Node's globals below the shells, where the code must also run in a web worker.
import ts from 'typescript';
import type { Layer } from './layers';
import { layerOf } from './layers';
import type { SourceFile } from './source-file';

const globals = new Set(['process', 'Buffer', 'global', '__dirname', '__filename', 'require', 'setImmediate']);

/** One sentence for each use of such a name in a layer without Node, unless the file declares the name itself. */
export function nodeGlobalViolations(files: readonly SourceFile[], layers: readonly Layer[]): readonly string[] {
  return files.filter((file) => layerOf(file.path, layers)?.node === false).flatMap(usesIn);
}

function usesIn(file: SourceFile): readonly string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && globals.has(node.text)) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (isUse(node)) found.push(`${node.text}|${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found
    .map((use) => use.split('|') as [string, string])
    .filter(([name]) => !declared.has(name))
    .map(([name, line]) => `${file.path}:${line} \`${name}\` is there in Node only.`);
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent)) && parent.name === node;
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.name === node);
}
