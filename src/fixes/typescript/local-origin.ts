// The origin of a callee that comes from another file of the workspace, as `execAsync` from `./exec.js` often does.
import type ts from 'typescript';
import { stepsTo } from '../../ir/project-path';
import { declarationOf } from './declaration-of';
import { originOf, originOfDeclaration } from './origin-of';
import type { Origin } from './origin-of';
import { parseFile } from './parsed-file';

type Read = (file: string) => string | undefined;

/** The origin, followed through one local import. */
export function importedOrigin(callee: ts.Expression, path: string, read: Read): Origin | undefined {
  const origin = originOf(callee);
  if (!origin?.module.startsWith('.')) return origin;
  const target = localFile(path, origin.module, read);
  const file = target && parseFile(target.path, target.text);
  const declaration = file && declarationOf(origin.name, file.source);
  const found = declaration && originOfDeclaration(declaration);
  return found?.module.startsWith('.') ? undefined : found;
}

/** The file of the workspace that a relative specifier means, as TypeScript and bundlers resolve it. */
export function localFile(from: string, specifier: string, read: Read): { readonly path: string; readonly text: string } | undefined {
  const path = stepsTo(specifier, from.split('/').slice(0, -1))?.join('/');
  if (path === undefined) return undefined;
  const stem = path.replace(/\.([cm]?)js(x?)$/, '');
  for (const candidate of [path, `${stem}.ts`, `${stem}.tsx`, `${stem}.mts`, `${stem}.cts`, `${stem}.js`, `${path}.ts`, `${path}/index.ts`, `${path}/index.js`]) {
    const text = /\.[cm]?[jt]sx?$/.test(candidate) ? read(candidate) : undefined;
    if (text !== undefined) return { path: candidate, text };
  }
  return undefined;
}
