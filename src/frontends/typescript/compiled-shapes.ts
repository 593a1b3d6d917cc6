// Helper functions of bundlers whose names a minifier has shortened: known by what they look like, and told by the names that they had.
import ts from 'typescript';
import type { Binding, Scope } from './scope';

/** A minifier gives such names to what stands at the top of a file. */
const longestName = 4;
const longestText = 400;

/** Without one of these words in it a file has no such helper. */
const signs = /__esModule|Dynamic require of|enumerable:!0/;

const shapes: readonly (readonly [name: string, isOne: (text: string) => boolean])[] = [
  ['__toESM', (text) => text.includes('.__esModule?') && text.includes('"default",{')],
  ['__importDefault', (text) => /\.__esModule\?\w+:\{default:\w+\}/.test(text)],
  ['__toCommonJS', (text) => text.includes('"__esModule",{value:!0}') && text.includes('=>')],
  ['__export', (text) => /^\(?\w+,\w+\)?=>\{for\((?:var|let) \w+ in \w+\)\w+\(\w+,\w+,\{get:\w+\[\w+\],enumerable:!0\}\)\}$/.test(text)],
  ['__require', (text) => text.includes('Dynamic require of')],
];

/** By what the scope of the file knows: the name that the helper had. */
export function helpersIn(source: ts.SourceFile, scope: Scope | undefined): ReadonlyMap<Binding, string> {
  const found = new Map<Binding, string>();
  if (!scope || !signs.test(source.text)) return found;
  for (const { name, value } of source.statements.flatMap(functionsIn)) {
    if (name.length > longestName || value.end - value.pos > longestText) continue;
    const text = value.getText(source);
    const helper = shapes.find(([, isOne]) => isOne(text))?.[0];
    const binding = helper === undefined ? undefined : scope.resolve(name);
    if (helper !== undefined && binding) found.set(binding, helper);
  }
  return found;
}

function functionsIn(statement: ts.Statement): { readonly name: string; readonly value: ts.Node }[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [{ name: statement.name.text, value: statement }] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => (ts.isIdentifier(name) && initializer && (ts.isArrowFunction(initializer) || ts.isCallExpression(initializer)) ? [{ name: name.text, value: initializer }] : []));
}
