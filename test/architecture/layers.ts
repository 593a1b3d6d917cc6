// The layers: which part of src may import which, read from the table in ARCHITECTURE.md, so that the document cannot be wrong.
import { builtinModules } from 'node:module';
import type { SourceFile } from './source-file';
import { importsOf } from './imports-of';

export interface Layer {
  readonly name: string;
  /** A folder with a `/` at its end, or one file. */
  readonly home: string;
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  /** May use Node's modules and globals. */
  readonly node: boolean;
}

/** Reads the table between the `layers` marks. Throws where a layer is named that has no row. */
export function layersIn(document: string): readonly Layer[] {
  const table = /<!-- layers -->\n([\s\S]*?)<!-- \/layers -->/.exec(document)?.[1] ?? '';
  const layers = table.split('\n').slice(2, -1).map(rowOf);
  const names = layers.map((layer) => layer.name);
  for (const layer of layers)
    for (const other of layer.layers) if (!names.includes(other)) throw new Error(`\`${layer.name}\` may import \`${other}\`, which is no layer.`);
  return layers;
}

function rowOf(row: string): Layer {
  const [, name = '', home = '', layers = '', packages = ''] = row.split('|');
  return { name: words(name)[0] ?? '', home: words(home)[0] ?? '', layers: words(layers), packages: words(packages), node: /\bNode\b/.test(packages) };
}

function words(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** One sentence for each import that the table does not allow, and for each file that belongs to no layer. */
export function layerViolations(files: readonly SourceFile[], layers: readonly Layer[]): readonly string[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path, layers);
    if (!layer) return [`${file.path} belongs to no layer of ARCHITECTURE.md.`];
    return importsOf(file)
      .filter((one) => !(one.relative ? allowsFile(layer, one.target, layers) : allowsPackage(layer, one.target)))
      .map((one) => `${file.path}:${one.line} \`${layer.name}\` may not import \`${one.target}\`.`);
  });
}

export function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  return layers.find(({ home }) => (home.endsWith('/') ? path.startsWith(home) : path === home || `${path}.ts` === home));
}

function allowsFile(layer: Layer, target: string, layers: readonly Layer[]): boolean {
  const other = layerOf(target, layers);
  if (other) return other === layer || layer.layers.includes(other.name);
  return layer.packages.includes(target);
}

function allowsPackage(layer: Layer, specifier: string): boolean {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return layer.node;
  return layer.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
