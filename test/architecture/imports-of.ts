// What a file imports: `import`, `export … from`, `import()`, `require()`, for values or for types, with relative ones resolved.
import path from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-file';

export interface Import {
  /** The path of the imported file without its extension, or the package as written. */
  readonly target: string;
  readonly relative: boolean;
  readonly line: number;
}

export function importsOf(file: SourceFile): readonly Import[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName, pos }) => {
    const relative = fileName.startsWith('.');
    const target = relative ? path.posix.join(path.posix.dirname(file.path), fileName) : fileName;
    return { target, relative, line: file.text.slice(0, pos).split('\n').length };
  });
}

/** `src/core/fix.ts` → `src/core/fix`, as imports name it. */
export function withoutExtension(file: string): string {
  return file.replace(/\.[mc]?tsx?$/, '');
}
