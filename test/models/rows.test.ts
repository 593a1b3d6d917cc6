// Every row by witness: the smallest program that it could be true of is audited, all of them as one project.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding';
import { audit } from '../../src/audit';
import type { Library, Row } from '../../src/ir/row';
import { javascript } from '../../src/models/javascript';
import { guardWitness } from './guard-witness';
import { offerWitness } from './offer-witness';
import { summaryWitness } from './summary-witness';
import type { Witness } from './witness';
import { useWitness } from './use-witness';
import { witnessOf } from './witness';

interface Case {
  readonly file: string;
  readonly row: Row;
  readonly witness: Witness;
}

const libraries = javascript.map((library, index) => ({ title: titleOf(library), cases: casesOf(library, index) })).filter(({ cases }) => cases.length > 0);

function titleOf(library: Library): string {
  return typeof library.packages === 'string' ? library.packages : library.packages.join(', ');
}

function casesOf(library: Library, index: number): readonly Case[] {
  return library.rows.flatMap((row, at) => {
    const witness = witnessFor(library, row);
    const file = `witness-${index}-${at}${witness?.path === undefined ? '.ts' : `/${witness.path}`}`;
    return witness ? [{ file, row, witness }] : [];
  });
}

function witnessFor(library: Library, row: Row): Witness | undefined {
  if ('guard' in row) return guardWitness(library, row);
  if ('offer' in row) return offerWitness(library, row);
  if ('use' in row) return useWitness(library, row);
  // Computations have tests of their own: test/engine/trial/operations.test.ts.
  if ('computes' in row) return undefined;
  return 'summary' in row ? summaryWitness(library, row) : witnessOf(library, row);
}

const reported = new Map<string, Finding[]>();

beforeAll(async () => {
  const files = libraries.flatMap(({ cases }) => cases.map(({ file, witness }) => ({ path: file, text: witness.text })));
  const { findings } = await audit(files, { rules: 'all' });
  for (const finding of findings) reported.set(finding.location.file, [...(reported.get(finding.location.file) ?? []), finding]);
}, 300_000);

/** What is wrong with the audit of a witness, or nothing. */
function faultOf({ file, row, witness }: Case): string | undefined {
  const { at } = row;
  const relevant = (reported.get(file) ?? []).filter((finding) => witness.rules.includes(finding.rule));
  const what = relevant.map((finding) => finding.rule).join(', ');
  if (witness.silent) return relevant.length > 0 ? `${at}: ${what} on ${witness.text}` : undefined;
  if (relevant.length === 0) return `${at}: nothing on ${witness.text}`;
  if (witness.subject !== undefined && !relevant.some((finding) => finding.subject === witness.subject)) return `${at}: not known as ${witness.subject}: ${witness.text}`;
  return undefined;
}

describe.each(libraries)('$title', ({ cases }) => {
  test('rows are true of their witnesses', () => {
    expect(cases.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
  });
});
