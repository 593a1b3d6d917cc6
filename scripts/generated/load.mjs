// Reads the rules, fixes and rows out of the TypeScript sources, by bundling and running them. Knows nothing of what is made from them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

/** The ids of the rules that stand in `src/rules`, in order. Other files there are what rules share. */
export function ruleIds(root) {
  const folder = join(root, 'src/rules');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes('export default rule('))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** The rules, each with `fixes`: what its fixers are called, in words. */
export async function loadRules(root) {
  const ids = ruleIds(root);
  const imports = ids.map((id, at) => `export { default as r${at} } from './src/rules/${id}';`);
  const loaded = await run(root, [...imports, `export { offered } from './src/fixes/offered';`].join('\n'));
  return ids.map((id, at) => {
    const rule = loaded[`r${at}`];
    if (rule?.id !== id) throw new Error(`src/rules/${id}.ts must export the rule \`${id}\` as its default.`);
    const fixers = Object.hasOwn(loaded.offered, id) ? loaded.offered[id] : [];
    return { ...rule, fixes: fixers.map((fixer) => words(fixer.name)) };
  });
}

/** The libraries that rows are known for: every exported value under `src/models` that has packages and rows. */
export async function loadLibraries(root) {
  const files = globSync('src/models/**/*.ts', { cwd: root }).sort();
  const loaded = await run(root, files.map((file, at) => `export * as m${at} from './${file.slice(0, -'.ts'.length)}';`).join('\n'));
  const found = new Set();
  for (const module of Object.values(loaded))
    for (const value of Object.values(module).flat())
      if (Array.isArray(value?.rows)) found.add(value);
  return [...found];
}

/** The table of hosts. */
export async function loadHosts(root) {
  return (await run(root, `export { hosts } from './src/frontends/config/hosts';`)).hosts;
}

async function run(root, contents) {
  const folder = join(root, '.cache');
  const file = join(folder, `generate-${process.pid}-${Date.now()}.cjs`);
  mkdirSync(folder, { recursive: true });
  const bundle = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    // All but the largest go in, since some are modules that an older Node cannot require.
    external: ['typescript'],
    mainFields: ['module', 'main'],
    keepNames: true,
    logLevel: 'silent',
  });
  writeFileSync(file, bundle.outputFiles[0].contents);
  try {
    return createRequire(file)(file);
  } finally {
    rmSync(file);
  }
}

/** `quoteForShell` → `quote for shell` */
function words(name) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
