// Makes `dist/`: the extension, the language server and the command line, and TypeScript's parser beside them, each one file.
// Knows entry points and output only; what goes into a .vsix is for `.vscodeignore`.
import { existsSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const outputs = {
  extension: 'src/extension/main.ts',
  server: 'src/server/main.ts',
  cli: 'src/cli/main.ts',
};

/** TypeScript is 9 MB, so the others share one minified copy of it instead of carrying one each. */
const sharedTypeScript = {
  name: 'shared-typescript',
  setup(build) {
    build.onResolve({ filter: /^typescript$/ }, () => ({ path: './typescript.js', external: true }));
  },
};

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

/** @type {import('esbuild').BuildOptions} */
const settings = {
  bundle: true,
  outdir: 'dist',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The UMD builds of some libraries load their parts in ways that a bundler cannot follow; their ES modules do not.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  minify,
  sourcemap: !minify,
  // They go into a file of their own, with those of packages that have no such comments.
  legalComments: 'none',
  metafile: true,
  logLevel: watch ? 'info' : 'warning',
};

/** @type {readonly import('esbuild').BuildOptions[]} */
const builds = [
  { ...settings, entryPoints: { extension: outputs.extension, server: outputs.server }, plugins: [sharedTypeScript] },
  { ...settings, entryPoints: { cli: outputs.cli }, plugins: [sharedTypeScript], banner: { js: '#!/usr/bin/env node' } },
  { ...settings, entryPoints: { typescript: 'typescript' }, minify: true, sourcemap: false },
];

const missing = Object.values(outputs).filter((entry) => !existsSync(entry));
if (missing.length > 0) {
  console.error(`Cannot build: ${missing.join(', ')} is missing. Restore it from git, or change the entry points in esbuild.mjs.`);
  process.exit(1);
}

const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  try {
    const results = await Promise.all(contexts.map((one) => one.rebuild()));
    writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
  } catch (thrown) {
    // What is wrong in the sources, and where, esbuild has printed itself.
    if (thrown.errors === undefined) console.error(thrown.message);
    process.exitCode = 1;
  } finally {
    await Promise.all(contexts.map((one) => one.dispose()));
  }
}
