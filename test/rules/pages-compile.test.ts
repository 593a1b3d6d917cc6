// The TypeScript on the rules' pages is checked against the real SDK, so that what developers copy compiles, before and after the fix.
// Packages that are not installed here count as untyped.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { placeOf } from '../harness/case';
import type { CaseFile } from '../harness/case';
import { pageCases } from '../harness/rule-page';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
const packageIsNotInstalled = new Set([2307, 7016]);

test('the TypeScript of every page compiles', () => {
  const blocks = new Map<string, CaseFile>();
  for (const page of globSync('docs/rules/*.md').sort())
    for (const { file } of pageCases(readFileSync(page, 'utf8'), page))
      if (/\.[mc]?tsx?$/.test(file.path)) blocks.set(`${process.cwd()}/${page}-${file.linesBefore}.ts`, file);
  expect(problems(blocks)).toEqual([]);
}, 120_000);

function problems(blocks: ReadonlyMap<string, CaseFile>): readonly string[] {
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  const parse = host.getSourceFile.bind(host);
  host.readFile = (name) => blocks.get(name)?.text ?? read(name);
  host.fileExists = (name) => blocks.has(name) || exists(name);
  host.getSourceFile = (name, version, ...rest) => {
    const block = blocks.get(name);
    return block ? ts.createSourceFile(name, block.text, version) : parse(name, version, ...rest);
  };
  const program = ts.createProgram([...blocks.keys()], options, host);
  return [...blocks].flatMap(([name, block]) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter((diagnostic) => !packageIsNotInstalled.has(diagnostic.code))
      .map((diagnostic) => {
        const line = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
        return `${placeOf(block, line)} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
      });
  });
}
