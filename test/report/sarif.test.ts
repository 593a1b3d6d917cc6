// The SARIF report is valid, and says what code scanning looks for.
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { sarifReport } from '../../src/report/sarif';
import { relativeUri } from '../../src/report/sarif-location';
import { rules } from '../../src/rules/index';
import { nothing, sample } from './sample';
import { faultsOf } from './sarif-schema';

const log = JSON.parse(sarifReport(sample)) as Log;
const run = log.runs[0]!;

test('every report is valid SARIF 2.1.0', () => {
  expect(faultsOf(log)).toEqual([]);
  expect(faultsOf(JSON.parse(sarifReport(nothing)))).toEqual([]);
  expect(faultsOf({ ...log, version: '2.0.0' })).not.toEqual([]);
});

test('every rule is described, with its weakness, its page and its weight', () => {
  expect(run.tool.driver).toMatchObject({ name: 'MCP Audit', version: '1.2.3' });
  expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(run.tool.driver.rules?.find(({ id }) => id === 'command-injection')).toMatchObject({
    name: 'CommandInjection',
    shortDescription: { text: 'Tool input reaches a shell' },
    fullDescription: { text: expect.stringMatching(/^A model writes a tool's arguments/) as string },
    help: { markdown: expect.stringContaining('https://cwe.mitre.org/data/definitions/78.html') as string },
    helpUri: 'https://github.com/mcp-audit/mcp-audit/blob/main/docs/rules/command-injection.md',
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['security', 'external/cwe/cwe-078', 'owasp-mcp/MCP05'], precision: 'high', 'security-severity': '8.0' },
  });
});

test('a flow is a result at its sink, with its steps from source to sink', () => {
  const result = run.results![0]!;
  expect(result).toMatchObject({ ruleId: 'command-injection', level: 'error', partialFingerprints: { 'mcpAuditFingerprint/v1': '0123456789abcdef' } });
  expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
  const steps = result.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.physicalLocation);
  expect(steps?.map((step) => [step?.artifactLocation?.uri, step?.region?.startLine])).toEqual([
    ['src/index.ts', 8],
    ['src/index.ts', 9],
    ['src/my%20tools/gr%C3%B6%C3%9Fe.ts', 12],
  ]);
  expect(steps?.at(-1)).toEqual(result.locations?.[0]?.physicalLocation);
  expect(steps?.at(-1)?.region).toEqual({ startLine: 12, startColumn: 5, endLine: 12, endColumn: 41 });
  expect(result.relatedLocations?.map(({ id }) => id)).toEqual([1, 2]);
});

test('severities below a warning are notes', () => {
  expect(run.results?.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'note', 'error']);
});

test('a suppressed finding is there with its reason', () => {
  expect(run.results?.at(-1)?.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'the branch is checked by the caller' }]);
  expect(run.results?.slice(0, -1).every(({ suppressions }) => suppressions === undefined)).toBe(true);
});

test('what could not be audited is a notification', () => {
  expect(run.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
    { level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'large.js' } } }] },
    { level: 'note' },
    { level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: '.' } } }] },
  ]);
});

test('a message of the workspace neither acts nor links', () => {
  const text = run.results?.[1]?.message.text;
  expect(text).toBe('A name with \\u{1b}[31mcolor\\u{1b}[0m, a \\u{202e}turn\\u{202c}, a\\u{a}break and a [link\\](https://example.org).');
});

test('a path becomes a relative reference that decodes to itself', () => {
  const odd = 'a b/c#d/e?f/100%/ü/@scope/x:y.ts';
  const reference = new URL(relativeUri(odd), 'file:///root/');
  expect(decodeURIComponent(reference.pathname)).toBe(`/root/${odd}`);
  expect([reference.hash, reference.search]).toEqual(['', '']);
  expect(relativeUri('\ud800.ts')).toBe('%EF%BF%BD.ts');
});
