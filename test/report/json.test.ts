// The JSON report holds to the schema that is published for it.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { jsonReport } from '../../src/report/json';
import { nothing, sample } from './sample';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
addFormats(ajv);
const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as object;

test.each([['findings', sample], ['nothing', nothing]])('a report of %s is valid', (_, audited) => {
  ajv.validate(schema, JSON.parse(jsonReport(audited)));
  expect(ajv.errors).toBeNull();
});

test('a report without its summary is not valid', () => {
  const report = JSON.parse(jsonReport(sample)) as { summary?: unknown };
  delete report.summary;
  expect(ajv.validate(schema, report)).toBe(false);
});

test('a finding says where, how bad, which way and which weakness', () => {
  expect(JSON.parse(jsonReport(sample))).toMatchObject({
    summary: { files: 12, errors: 1, warnings: 1, others: 2, suppressed: 1, notices: 3 },
    findings: [
      {
        rule: 'command-injection',
        file: 'src/my tools/größe.ts',
        range: { start: { line: 12, column: 5 }, end: { line: 12, column: 41 } },
        cwe: [78],
        owasp: 'MCP05',
        subject: 'checkout',
        steps: [{ file: 'src/index.ts', range: { start: { line: 8, column: 21 } } }, {}, { file: 'src/my tools/größe.ts' }],
      },
      {},
      {},
      {},
    ],
    suppressed: [{ rule: 'command-injection', reason: 'the branch is checked by the caller' }],
    notices: [{ kind: 'skipped', file: 'large.js' }, {}, { kind: 'internal', file: '' }],
  });
});
