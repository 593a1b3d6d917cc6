// The names that a piece of code assigns, inner functions left out: those share a single variable anyway.
import ts from 'typescript';
import { isAssignment } from './scope';

export function assignedIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child) || ts.isTypeNode(child)) return;
    if (ts.isBinaryExpression(child) && isAssignment(child.operatorToken.kind)) targets(child.left, names);
    else if ((ts.isPrefixUnaryExpression(child) || ts.isPostfixUnaryExpression(child)) && ts.isIdentifier(child.operand)) names.add(child.operand.text);
    else if ((ts.isForOfStatement(child) || ts.isForInStatement(child)) && !ts.isVariableDeclarationList(child.initializer)) targets(child.initializer, names);
    else if (ts.isVariableDeclaration(child) && child.initializer) declared(child.name, names);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

function declared(name: ts.BindingName, names: Set<string>): void {
  if (ts.isIdentifier(name)) names.add(name.text);
  else for (const element of name.elements) if (ts.isBindingElement(element)) declared(element.name, names);
}

function targets(node: ts.Node, names: Set<string>): void {
  if (ts.isIdentifier(node)) names.add(node.text);
  else if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    ts.forEachChild(node, (child) => targets(child, names));
}
