// Type-checks texts as files of small projects, against Node's own types, the real SDK and the sketched drivers of `drivers.d.ts`.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), 'projects-in-memory');
const drivers = join(dirname(fileURLToPath(import.meta.url)), 'drivers.d.ts');

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  strict: true,
  noUnusedLocals: true,
  allowJs: true,
  checkJs: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The complaints about each project, by its name; JavaScript is checked too, but need not annotate its parameters. */
export function complaints(projects: ReadonlyMap<string, ReadonlyMap<string, string>>): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string>();
  for (const [name, files] of projects) for (const [path, text] of files) texts.set(join(root, name, path), text);
  const found = new Map<string, string[]>([...projects.keys()].map((name) => [name, []]));
  for (const typed of [true, false]) {
    const names = [...texts.keys()].filter((path) => /\.[cm]?tsx?$/.test(path) === typed);
    const program = ts.createProgram([...names, drivers], { ...strict, noImplicitAny: typed, noUnusedLocals: typed }, hostOf(texts));
    for (const name of names) {
      const source = program.getSourceFile(name);
      if (!source) throw new Error(`${name} is not a part of the program.`);
      for (const diagnostic of [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]) {
        const project = name.slice(root.length + 1).split('/')[0]!;
        const line = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1;
        found.get(project)?.push(`${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`);
      }
    }
  }
  return found;
}

function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(strict, true);
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    directoryExists: (path) => folders.has(path) || path === root || host.directoryExists?.(path) === true,
    readFile: (path) => texts.get(path) ?? readFileSync(path, 'utf8'),
    getSourceFile: (path, version) => {
      const text = texts.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version, true);
    },
  };
}
