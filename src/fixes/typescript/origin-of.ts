// Which export of which module an expression names, through imports, `require`, aliases, `promisify` and compiled CommonJS.
import ts from 'typescript';
import type { Declaration } from './declaration-of';
import { declarationOf } from './declaration-of';

export interface Origin {
  /** The module's name without `node:`; a relative one as written. */
  readonly module: string;
  /** The export, dotted where it is deeper; '' is the module itself or its default export. */
  readonly name: string;
  /** It went through `promisify`. */
  readonly promisified: boolean;
}

const deepest = 12;

/** The origin of a callee or of any other value; nothing where the text does not tell. */
export function originOf(expression: ts.Expression, depth = 0): Origin | undefined {
  if (depth > deepest) return undefined;
  const bare = unwrapped(expression);
  if (ts.isIdentifier(bare)) {
    const declaration = declarationOf(bare.text, bare);
    return declaration && originOfDeclaration(declaration, depth + 1);
  }
  if (ts.isPropertyAccessExpression(bare)) return memberOf(originOf(bare.expression, depth + 1), bare.name.text);
  if (!ts.isCallExpression(bare)) return undefined;
  const required = requiredModule(bare);
  if (required !== undefined) return { module: required, name: '', promisified: false };
  const [first] = bare.arguments;
  if (!first) return undefined;
  if (ts.isIdentifier(bare.expression) && /^__import(Star|Default)$|^__toESM$/.test(bare.expression.text)) return originOf(first, depth + 1);
  const callee = originOf(bare.expression, depth + 1);
  if (callee?.module !== 'util' || callee.name !== 'promisify') return undefined;
  const inner = originOf(first, depth + 1);
  return inner && { ...inner, promisified: true };
}

export function originOfDeclaration(declaration: Declaration, depth = 0): Origin | undefined {
  if (depth > deepest) return undefined;
  if (ts.isImportSpecifier(declaration)) {
    const imported = (declaration.propertyName ?? declaration.name).text;
    return moduleOf(declaration.parent.parent.parent, imported === 'default' ? '' : imported);
  }
  if (ts.isNamespaceImport(declaration)) return moduleOf(declaration.parent.parent, '');
  if (ts.isImportClause(declaration)) return moduleOf(declaration.parent, '');
  if (ts.isImportEqualsDeclaration(declaration)) {
    const reference = declaration.moduleReference;
    return ts.isExternalModuleReference(reference) && ts.isStringLiteral(reference.expression)
      ? { module: bareName(reference.expression.text), name: '', promisified: false }
      : undefined;
  }
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer && originOf(declaration.initializer, depth + 1);
  if (!ts.isBindingElement(declaration) || !ts.isIdentifier(declaration.name) || declaration.dotDotDotToken) return undefined;
  const holder = declaration.parent.parent;
  if (!ts.isVariableDeclaration(holder) || !holder.initializer || !ts.isObjectBindingPattern(declaration.parent)) return undefined;
  const key = declaration.propertyName ?? declaration.name;
  return ts.isIdentifier(key) ? memberOf(originOf(holder.initializer, depth + 1), key.text) : undefined;
}

/** The expression without parentheses, casts, `await`, `!` and the `(0, callee)` of compilers. */
export function unwrapped(expression: ts.Expression): ts.Expression {
  let bare = expression;
  for (;;) {
    if (ts.isParenthesizedExpression(bare) || ts.isAsExpression(bare) || ts.isNonNullExpression(bare) || ts.isSatisfiesExpression(bare) || ts.isAwaitExpression(bare)) {
      bare = bare.expression;
    } else if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.CommaToken && ts.isNumericLiteral(bare.left)) {
      bare = bare.right;
    } else return bare;
  }
}

/** The module that `require('m')` or `import('m')` names. */
export function requiredModule(call: ts.CallExpression): string | undefined {
  const [first] = call.arguments;
  const requires = call.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(call.expression) && call.expression.text === 'require');
  return requires && first && ts.isStringLiteralLike(first) ? bareName(first.text) : undefined;
}

export function bareName(specifier: string): string {
  return specifier.replace(/^node:/, '');
}

function memberOf(origin: Origin | undefined, name: string): Origin | undefined {
  if (!origin || origin.promisified) return undefined;
  if (name === 'default') return origin;
  return { ...origin, name: origin.name ? `${origin.name}.${name}` : name };
}

function moduleOf(declaration: ts.ImportDeclaration | ts.JSDocImportTag, name: string): Origin | undefined {
  return ts.isStringLiteral(declaration.moduleSpecifier) ? { module: bareName(declaration.moduleSpecifier.text), name, promisified: false } : undefined;
}
