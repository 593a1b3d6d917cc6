// The id of a session finds it, and proves nothing: it stands in logs and in the memory of proxies. Where a token is asked for only when a session begins, whoever has its id goes on with it.
import type { Use } from '../engine/use';
import { rule } from './rule';
import { servingsOf } from './serving/serving';

export default rule({
  id: 'session-as-authentication',
  title: 'The id of a session is taken for a proof',
  severity: 'warning',
  cwe: [384],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project)) {
      if (!serving.isAuthenticated) continue;
      const isProven = (use: Use): boolean => use.isBehindOneOf(serving.proofs, serving.uses('middleware'));
      // Where no session begins behind a proof, the audit has not understood the authentication, or there is none for sessions at all.
      if (!serving.uses('request-transport').some((use) => runsForRequests(use) && isProven(use))) continue;
      const endpoints = [...serving.uses('mcp-endpoint'), ...serving.uses('request-handling')].filter(runsForRequests);
      for (const use of onePerFile(endpoints.filter((endpoint) => !isProven(endpoint))))
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` goes on with a session for whoever knows its id: a token is asked for where sessions begin, and not on every way to here.`,
        };
    }
  },
});

function runsForRequests({ isHandling, isServing }: Use): boolean {
  return isHandling || isServing;
}

function onePerFile(uses: readonly Use[]): readonly Use[] {
  const files = new Set<string>();
  return uses.filter(({ location: { file } }) => !files.has(file) && files.add(file));
}
