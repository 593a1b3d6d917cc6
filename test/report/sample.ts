// An audit's answer made by hand, with everything in it that a report must cope with: odd names, hostile texts, a suppression, notices.
import type { Finding } from '../../src/core/finding';
import type { Location } from '../../src/core/location';
import type { Audited } from '../../src/report/audited';

export function at(file: string, line: number, start: number, end: number): Location {
  return { file, range: { start: { line, character: start }, end: { line, character: end } } };
}

export const flow: Finding = {
  rule: 'command-injection',
  severity: 'error',
  confidence: 'high',
  message: '`branch` is chosen by the caller of this tool, and `execSync(…)` runs it in a shell.',
  location: at('src/my tools/größe.ts', 11, 4, 40),
  steps: [
    { location: at('src/index.ts', 7, 20, 26), message: '`branch` is an argument of the tool `checkout`' },
    { location: at('src/index.ts', 8, 2, 20), message: 'passed to `checkout`' },
    { location: at('src/my tools/größe.ts', 11, 4, 40), message: '`execSync(…)` runs it' },
  ],
  subject: 'checkout',
  source: 'branch',
  fingerprint: '0123456789abcdef',
};

export const place: Finding = {
  rule: 'path-traversal',
  severity: 'warning',
  confidence: 'low',
  message: 'A name with \u001b[31mcolor\u001b[0m, a \u202eturn\u202c, a\nbreak and a [link](https://example.org).',
  location: at('a#b/c:d.js', 0, 0, 3),
  steps: [],
  fingerprint: 'fedcba9876543210',
};

export const sample: Audited = {
  findings: [flow, place, { ...place, rule: 'code-injection', severity: 'information' }, { ...place, rule: 'ssrf', severity: 'hint' }],
  suppressed: [{ finding: flow, reason: 'the branch is checked by the caller' }],
  notices: [
    { kind: 'skipped', location: at('large.js', 0, 0, 0), message: 'This file is larger than 2 MB and is not audited.' },
    { kind: 'partial', location: at('broken.ts', 3, 0, 0), message: 'This statement is not understood.' },
    { kind: 'internal', location: at('', 0, 0, 0), message: 'The rule `ssrf` failed.' },
  ],
  files: 12,
  version: '1.2.3',
};

export const nothing: Audited = { findings: [], suppressed: [], notices: [], files: 1, version: '1.2.3' };
