// The comment that silences a finding: where it is put, and that it is a comment there.
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding';
import { LineMap } from '../../src/core/location';
import { applyEdits } from '../../src/core/text-edit';
import { fixersOf } from '../../src/fixes/offered';
import { suppress } from '../../src/fixes/suppress';
import { suppressionIn, suppressionOf } from '../../src/suppression';
import { markedFinding } from './cases';

function suppressed(path: string, marked: string): string | undefined {
  const { text, finding } = markedFinding('ssrf', path, marked);
  const [fix] = suppress({ finding, text, read: () => undefined });
  expect(fix?.safe ?? false).toBe(false);
  return fix && applyEdits(text, fix.files[0]!.edits);
}

describe('the comment', () => {
  test('stands above the line, indented as it is', () => {
    expect(suppressed('a.ts', 'if (x) {\n\tfetch(«y»);\n}\n')).toBe('if (x) {\n\t// mcp-audit: allow ssrf — say why this is safe here\n\tfetch(y);\n}\n');
  });

  test('keeps the line ends of the file', () => {
    expect(suppressed('a.js', 'let y;\r\nfetch(«y»);\r\n')).toBe('let y;\r\n// mcp-audit: allow ssrf — say why this is safe here\r\nfetch(y);\r\n');
  });

  test('joins the one above, which would lose its place', () => {
    expect(suppressed('a.ts', '// mcp-audit: allow code-injection — only ours\nfetch(«y»);\n')).toBe('// mcp-audit: allow code-injection, ssrf — only ours\nfetch(y);\n');
  });

  test.each([
    ['a template', 'const t = `\n  ${fetch(«y»)}\n`;'],
    ['the text of an element', 'const t = <p>\n  {fetch(«y»)}\n</p>;'],
    ['a comment that runs over lines', '/* one\n two */ fetch(«y»);'],
    ['a string that runs over lines', 'const t = "one\\\n two" + fetch(«y»);'],
  ])('is not offered inside %s', (_, marked) => {
    expect(suppressed('a.tsx', marked)).toBeUndefined();
  });

  test('stands between the parts of a statement that runs over lines', () => {
    expect(suppressed('a.ts', 'call(\n  fetch(«y»),\n);\n')).toBe('call(\n  // mcp-audit: allow ssrf — say why this is safe here\n  fetch(y),\n);\n');
  });

  test('is written into configurations that take comments, and no others', () => {
    const marked = '{\n  "servers": { "a": { "url": «"http://a.example"» } }\n}\n';
    expect(suppressed('.vscode/mcp.json', marked)).toContain('\n  // mcp-audit: allow ssrf — say why');
    expect(suppressed('project/settings.jsonc', marked)).toContain('\n  // mcp-audit: allow ssrf — say why');
    expect(suppressed('.mcp.json', marked)).toBeUndefined();
    expect(suppressed('.cursor/mcp.json', marked)).toBeUndefined();
  });

  test('is the last fix of every rule, known or not', () => {
    for (const rule of ['ssrf', 'code-injection', '__proto__', 'constructor']) expect(fixersOf(rule).at(-1)).toBe(suppress);
  });
});

const pieces = ['`', '`a\n', '${', '}', '<p>', '</p>', '\n', '  ', 'x', '"a\\\n b"', '// note\n', '/*', '*/', '(', ')', '=> ', 'f(y);', '\r\n', '/a/', '// mcp-audit: allow a, b — fine\n'];

/** The tokens of the text, without blanks and comments. */
function tokens(text: string): readonly string[] {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getChildCount() === 0) found.push(node.kind === ts.SyntaxKind.JsxText ? node.getFullText() : node.getText());
    else node.getChildren().forEach(visit);
  };
  visit(source);
  return found;
}

test('whatever the text and the place: it changes no code, and it silences', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), fc.nat(), (parts, at) => {
      const text = parts.join('');
      const lines = new LineMap(text);
      const range = lines.range({ start: at % (text.length + 1), end: at % (text.length + 1) });
      const finding: Finding = { rule: 'ssrf', severity: 'error', confidence: 'high', message: '', location: { file: 'a.tsx', range }, steps: [], fingerprint: '' };
      const [fix] = suppress({ finding, text, read: () => undefined });
      if (!fix) return;
      const edits = fix.files[0]!.edits;
      const after = applyEdits(text, edits);
      expect(tokens(after)).toEqual(tokens(text));
      const moved = edits[0]!.newText.includes('\n') ? 1 : 0;
      const start = { ...range.start, line: range.start.line + moved };
      const afterLines = after.split(/\r\n|\r|\n/);
      expect(suppressionIn(afterLines[start.line - 1]!)).toBeDefined();
      expect(suppressionOf({ ...finding, location: { file: 'a.tsx', range: { start, end: start } } }, afterLines)).toBeDefined();
    }),
    { numRuns: 1500 },
  );
});
