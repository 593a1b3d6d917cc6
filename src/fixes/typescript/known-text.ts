// Whether a value is a text for sure, as far as its place tells without types: only such a value may become an argument as it is.
import ts from 'typescript';
import type { Declaration } from './declaration-of';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { unwrapped } from './origin-of';

const textMethods = new Set(['trim', 'trimStart', 'trimEnd', 'toString', 'toLowerCase', 'toUpperCase', 'replace', 'replaceAll', 'slice', 'substring', 'padStart', 'padEnd', 'join', 'toISOString', 'toFixed', 'stringify', 'normalize']);
const textFunctions = new Set(['String', 'encodeURIComponent', 'encodeURI', 'basename', 'dirname', 'resolve', 'relative', 'tmpdir', 'homedir']);

export function isKnownText(expression: ts.Expression, depth = 0): boolean {
  if (ts.isAsExpression(expression) && expression.type.kind === ts.SyntaxKind.StringKeyword) return true;
  const bare = unwrapped(expression);
  if (depth > 8) return false;
  if (ts.isStringLiteralLike(bare) || ts.isTemplateExpression(bare)) return true;
  if (ts.isConditionalExpression(bare)) return isKnownText(bare.whenTrue, depth + 1) && isKnownText(bare.whenFalse, depth + 1);
  if (ts.isBinaryExpression(bare)) {
    const { kind } = bare.operatorToken;
    if (kind === ts.SyntaxKind.PlusToken) return isKnownText(bare.left, depth + 1) || isKnownText(bare.right, depth + 1);
    return (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) && isKnownText(bare.right, depth + 1) && isKnownText(bare.left, depth + 1);
  }
  if (ts.isCallExpression(bare)) {
    const name = ts.isPropertyAccessExpression(bare.expression) ? bare.expression.name.text : '';
    return textMethods.has(name) || textFunctions.has(name) || (ts.isIdentifier(bare.expression) && textFunctions.has(bare.expression.text));
  }
  if (ts.isPropertyAccessExpression(bare)) return ts.isIdentifier(bare.expression) && isTextMember(bare.expression, bare.name.text);
  if (!ts.isIdentifier(bare)) return false;
  const declaration = declarationOf(bare.text, bare);
  return declaration !== undefined && declaresText(declaration, depth + 1);
}

function declaresText(declaration: Declaration, depth: number): boolean {
  if (ts.isBindingElement(declaration)) {
    const key = declaration.propertyName ?? declaration.name;
    return !declaration.dotDotDotToken && ts.isIdentifier(key) && ts.isObjectBindingPattern(declaration.parent) && isTextIn(declaration.parent.parent, key.text);
  }
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return false;
  if (declaration.type) return declaration.type.kind === ts.SyntaxKind.StringKeyword && !(ts.isParameter(declaration) && declaration.questionToken);
  return declaration.initializer !== undefined && isNeverReassigned(declaration) && isKnownText(declaration.initializer, depth);
}

function isTextMember(holder: ts.Identifier, member: string): boolean {
  const declaration = declarationOf(holder.text, holder);
  return declaration !== undefined && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)) && isTextIn(declaration, member);
}

/** Whether the member of what is declared here is a text, by a written type or by the schema that the surrounding registration names. */
function isTextIn(holder: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement, member: string): boolean {
  if (ts.isBindingElement(holder)) return false;
  if (holder.type) return typeSaysText(holder.type, member);
  if (ts.isVariableDeclaration(holder)) {
    if (!holder.initializer) return false;
    const from = ts.isAsExpression(holder.initializer) ? holder.initializer : unwrapped(holder.initializer);
    if (ts.isAsExpression(from)) return typeSaysText(from.type, member);
    if (!ts.isIdentifier(from)) return false;
    const source = declarationOf(from.text, from);
    return source !== undefined && (ts.isVariableDeclaration(source) || ts.isParameter(source)) && source !== holder && isTextIn(source, member);
  }
  const handler = holder.parent;
  const registration = handler.parent as ts.Node | undefined;
  return registration !== undefined && ts.isCallExpression(registration) && registration.arguments.some((argument) => argument !== handler && schemaSaysText(argument, member, 0));
}

function typeSaysText(type: ts.TypeNode, member: string): boolean {
  if (ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Record') return type.typeArguments?.[1]?.kind === ts.SyntaxKind.StringKeyword;
  if (!ts.isTypeLiteralNode(type)) return false;
  return type.members.some((each) => ts.isPropertySignature(each) && !each.questionToken && each.name.getText() === member && each.type?.kind === ts.SyntaxKind.StringKeyword);
}

/** `{ member: z.string() }`, at any place of the registration's other arguments; optional and coerced members do not count. */
function schemaSaysText(node: ts.Expression, member: string, depth: number): boolean {
  const bare = unwrapped(node);
  if (depth > 4) return false;
  if (ts.isIdentifier(bare)) {
    const declaration = declarationOf(bare.text, bare);
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && schemaSaysText(declaration.initializer, member, depth + 1);
  }
  if (ts.isCallExpression(bare)) return bare.arguments.some((argument) => schemaSaysText(argument, member, depth + 1));
  if (!ts.isObjectLiteralExpression(bare)) return false;
  return bare.properties.some((property) => {
    if (ts.isSpreadAssignment(property) || !ts.isPropertyAssignment(property)) return false;
    if (property.name.getText() === member && isTextSchema(property.initializer)) return true;
    return /^(?:inputSchema|argsSchema|schema|paramsSchema)$/.test(property.name.getText()) && schemaSaysText(property.initializer, member, depth + 1);
  });
}

function isTextSchema(schema: ts.Expression): boolean {
  const text = schema.getText().replaceAll(/\s/g, '');
  return /^z\w*\.(?:string|enum|url|email|uuid)\(/.test(text) && !/\.(?:optional|nullable|nullish|transform|pipe|or|default)\(/.test(text.replaceAll(/\.default\(['"`]/g, '.describe('));
}
