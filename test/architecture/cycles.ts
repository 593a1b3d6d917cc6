// Finds files that import each other in a circle, for values; types are gone when the code runs.
import ts from 'typescript';
import type { SourceFile } from './source-file';
import { importsOf, withoutExtension } from './imports-of';

/** One line for each circle, as `a → b → a`. */
export function cycles(files: readonly SourceFile[]): readonly string[] {
  const graph = new Map(files.map((file) => [withoutExtension(file.path), valueImports(file)]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const found: string[] = [];
  const visit = (name: string): void => {
    if (state.get(name) === 'open') found.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
    if (state.has(name)) return;
    state.set(name, 'open');
    trail.push(name);
    for (const next of graph.get(name) ?? []) visit(next);
    trail.pop();
    state.set(name, 'done');
  };
  for (const name of graph.keys()) visit(name);
  return found;
}

/** The text without its types, so that what is left are the imports that run. */
function valueImports(file: SourceFile): readonly string[] {
  const { outputText } = ts.transpileModule(file.text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true } });
  return importsOf({ path: file.path, text: outputText })
    .filter(({ relative }) => relative)
    .map(({ target }) => target);
}
