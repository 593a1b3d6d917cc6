// How a file is written: its quotes, semicolons, indentation and line ends, so that what a fix adds looks like the rest of it.
import ts from 'typescript';
import type { ParsedFile } from './parsed-file';

export interface Style {
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  readonly indent: string;
  readonly eol: string;
}

export function styleOf(file: ParsedFile): Style {
  const { text } = file;
  return {
    quote: quoteOf(file),
    semicolon: endsWithSemicolons(file) ? ';' : '',
    indent: /[{([][ \t]*\r?\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** The indentation of the line that holds the offset. */
export function indentAt(file: ParsedFile, offset: number): string {
  const line = lineStart(file, offset);
  return /^[ \t]*/.exec(file.text.slice(line, line + 500))?.[0] ?? '';
}

export function lineStart(file: ParsedFile, offset: number): number {
  return file.lines.offset({ line: file.lines.position(offset).line, character: 0 });
}

/** The text as a string literal in the file's quotes. */
export function literal(text: string, style: Style): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  return style.quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function quoteOf(file: ParsedFile): "'" | '"' {
  let balance = 0;
  for (const statement of file.source.statements) {
    if (ts.isImportDeclaration(statement)) balance += statement.moduleSpecifier.getText().startsWith('"') ? 1 : -1;
  }
  if (balance === 0) balance = (file.text.match(/[\s(,[{=:]"/g)?.length ?? 0) - (file.text.match(/[\s(,[{=:]'/g)?.length ?? 0);
  return balance > 0 ? '"' : "'";
}

function endsWithSemicolons(file: ParsedFile): boolean {
  let balance = 0;
  for (const statement of file.source.statements) {
    if (ts.isImportDeclaration(statement) || ts.isVariableStatement(statement) || ts.isExpressionStatement(statement)) {
      balance += statement.getText().endsWith(';') ? 1 : -1;
    }
  }
  return balance >= 0;
}
