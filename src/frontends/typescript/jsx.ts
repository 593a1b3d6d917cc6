// JSX: an element is a call of its component with a record of its attributes and children.
import ts from 'typescript';
import type { Part, Variable } from '../../ir/program';
import type { Lowering } from './lowering';

export function lowerJsx(lowering: Lowering, node: ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment): Variable {
  const parts: Part[] = [];
  const opening = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : undefined;
  for (const attribute of opening?.attributes.properties ?? []) {
    if (ts.isJsxSpreadAttribute(attribute)) parts.push({ value: lowering.expression(attribute.expression), spread: true });
    else if (attribute.initializer) {
      const value = attributeValue(lowering, attribute.initializer);
      parts.push(ts.isIdentifier(attribute.name) ? { key: attribute.name.text, value } : { value });
    }
  }
  if (!ts.isJsxSelfClosingElement(node)) {
    const children = node.children.flatMap((child) => childValue(lowering, child));
    parts.push({ key: 'children', value: lowering.make(node, 'list', children.map((value) => ({ value }))) });
  }
  const attributes = lowering.make(node, 'record', parts);
  const tag = opening?.tagName;
  if (!tag || (ts.isIdentifier(tag) && !lowering.scope.resolve(tag.text)) || ts.isJsxNamespacedName(tag)) return attributes;
  return lowering.invoke(node, lowering.expression(tag), [{ value: attributes }]);
}

function attributeValue(lowering: Lowering, value: ts.JsxAttributeValue): Variable {
  if (ts.isJsxExpression(value)) return value.expression ? lowering.expression(value.expression) : lowering.nothing;
  return lowering.expression(value);
}

function childValue(lowering: Lowering, child: ts.JsxChild): Variable[] {
  if (ts.isJsxText(child)) return [];
  if (ts.isJsxExpression(child)) return child.expression ? [lowering.expression(child.expression)] : [];
  return [lowering.expression(child)];
}
