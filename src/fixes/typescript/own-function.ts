// Functions and constants that a fix brings along: written once below the imports, found again by the next fix of the same file.
import ts from 'typescript';
import type { Changes } from './changes';
import { freeName } from './names';
import type { ParsedFile } from './parsed-file';
import { isTyped } from './parsed-file';
import { styleOf } from './style-of';
import { insertAfterImports } from './top-of-file';

/** The file's manner of writing, as far as the text of a function depends on it. */
export interface Manner {
  /** `: string` in TypeScript, and nothing in JavaScript. */
  readonly type: (annotation: string) => string;
  readonly quote: string;
  readonly semicolon: string;
  readonly indent: string;
}

export interface OwnFunction {
  readonly name: string;
  /** Words of its body by which it is known again. */
  readonly signs: readonly string[];
  /** The lines; `name` is what it is called in this file. */
  readonly lines: (name: string, manner: Manner) => readonly string[];
}

/** The name under which the file has the function, after adding it where it is not there. */
export function ownFunction(changes: Changes, wanted: OwnFunction): string {
  const { file } = changes;
  const present = presentFunction(file, wanted);
  if (present !== undefined) return present;
  const name = freeName(file, wanted.name);
  const { quote, semicolon, indent } = styleOf(file);
  const typed = isTyped(file);
  insertAfterImports(changes, wanted.lines(name, { type: (annotation) => (typed ? annotation : ''), quote, semicolon, indent }));
  return name;
}

/** Whether the file has the function already, and by which name. */
export function presentFunction(file: ParsedFile, wanted: Pick<OwnFunction, 'name' | 'signs'>): string | undefined {
  for (const statement of file.source.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.name?.text.startsWith(wanted.name) !== true) continue;
    const text = statement.getText();
    if (wanted.signs.every((sign) => text.includes(sign))) return statement.name.text;
  }
  return undefined;
}
