// Makes `dist/`: the extension, the language server and the command line, and TypeScript's parser beside them, each one file.
// Knows entry points and output only; what goes into a .vsix is for `.vscodeignore`.
import { existsSync } from 'node:fs';
import { context } from 'esbuild';

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

const settings = {
  bundle: true,
  outdir: 'dist',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: watch ? 'info' : 'warning',
};

/** @returns {import('esbuild').BuildOptions[]} */
function builds() {
  return [
    {
      ...settings,
      entryPoints: Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== 'cli')),
      // The UMD builds of some libraries load their parts in ways that a bundler cannot follow; their ES modules do not.
      mainFields: ['module', 'main'],
      external: ['vscode'],
      plugins: [sharedTypeScript],
      minify,
      sourcemap: !minify,
    },
    {
      ...settings,
      entryPoints: { cli: outputs.cli },
      banner: { js: '#!/usr/bin/env node' },
      mainFields: ['module', 'main'],
      plugins: [sharedTypeScript],
      minify,
      sourcemap: !minify,
    },
    { ...settings, entryPoints: { typescript: 'typescript' }, minify: true },
  ];
}

const missing = Object.values(outputs).filter((entry) => !existsSync(entry));
if (missing.length > 0) {
  console.error(`Cannot build: ${missing.join(', ')} is missing. Restore it from git, or change the entry points in esbuild.mjs.`);
  process.exit(1);
}

const contexts = await Promise.all(builds().map((options) => context(options)));
try {
  if (watch) await Promise.all(contexts.map((one) => one.watch()));
  else await Promise.all(contexts.map((one) => one.rebuild()));
} catch {
  // esbuild has printed what is wrong and where.
  process.exitCode = 1;
} finally {
  if (!watch) await Promise.all(contexts.map((one) => one.dispose()));
}
