// Bundles what is measured from the sources as they are, so that no benchmark runs yesterday's build.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'bench');

/** The path of the bundle, which lasts as long as this process: another run beside it measures its own sources. TypeScript stays outside, so that a benchmark and the audit share one parser. */
export async function bundle(name, contents) {
  const outfile = join(folder, `${name}-${process.pid}.cjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: `${name}.ts` },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['typescript'],
    logLevel: 'error',
  });
  return outfile;
}
