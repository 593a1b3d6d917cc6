// Whether a place lies inside a template, a string, a comment or the text of JSX, where a comment would be no comment.
import ts from 'typescript';
import type { ParsedFile } from './parsed-file';

export function isInsideText(file: ParsedFile, offset: number): boolean {
  // At the very end only what is never closed can be around the place, and then it is around the unit before too.
  if (offset > 0 && offset === file.text.length) return isInsideText(file, offset - 1);
  const leaf = leafAround(file.source, offset);
  if (isBetweenTags(leaf, offset)) return true;
  if (isInComment(file, leaf, offset)) return true;
  return leaf.getStart() < offset && (ts.isTemplateLiteralToken(leaf) || ts.isStringLiteral(leaf));
}

/** Whether the innermost element around the place has it between its tags; inside a tag and inside braces there is code again. */
function isBetweenTags(leaf: ts.Node, offset: number): boolean {
  for (let node: ts.Node | undefined = leaf; node as ts.Node | undefined; node = node.parent) {
    if (ts.isJsxText(node)) return true;
    const isTag = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxClosingElement(node) || ts.isJsxOpeningFragment(node) || ts.isJsxClosingFragment(node);
    if ((isTag || ts.isJsxExpression(node)) && node.getStart() < offset && offset < node.end) return false;
    if (ts.isJsxElement(node) && node.openingElement.end <= offset && offset < node.end) return true;
    if (ts.isJsxFragment(node) && node.openingFragment.end <= offset && offset < node.end) return true;
  }
  return false;
}

/** The innermost node whose text or whose blanks and comments before it hold the offset. */
function leafAround(root: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = root;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(found, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
    if (!inner) return found;
    found = inner;
  }
}

export function isInsideComment(file: ParsedFile, offset: number): boolean {
  return isInComment(file, leafAround(file.source, offset), offset);
}

function isInComment(file: ParsedFile, leaf: ts.Node, offset: number): boolean {
  const from = leaf.pos <= offset && offset <= leaf.getStart() ? leaf.pos : leaf.end;
  const comments = [...(ts.getLeadingCommentRanges(file.text, from) ?? []), ...(ts.getTrailingCommentRanges(file.text, from) ?? [])];
  return comments.some((comment) => comment.pos < offset && offset < comment.end);
}
