// Whole servers, written without a look at the rules: each has one hole, which is found, and is silent once repaired.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { serverCases } from '../harness/fixture';
import { disagreements } from '../harness/judge';

test.each(serverCases().map((one) => [one.name, one.files] as const))('%s', async (_, files) => {
  const { findings } = await audit(files, { rules: 'default' });
  expect(disagreements(files, findings)).toEqual([]);
});
