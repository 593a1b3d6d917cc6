// The id of a session finds it, and proves nothing: it stands in logs and in the memory of proxies. Where a token is asked for only when a session
// begins, whoever has its id goes on with it; where nobody asks whose the session is, so does whoever has an id and a token of their own.
import { beginningOf } from '../core/location';
import type { LookUp } from '../engine/looked-up';
import type { Use } from '../engine/use';
import { rule } from './rule';
import type { Serving } from './serving/serving';
import { runsForRequests, servingsOf } from './serving/serving';

export default rule({
  id: 'session-as-authentication',
  title: 'The id of a session is taken for a proof',
  severity: 'warning',
  cwe: [384],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project)) {
      if (!serving.isAuthenticated) continue;
      const told = new Set<string>();
      const isProven = (use: Use): boolean => use.isBehindOneOf(serving.proofs, serving.uses('middleware'));
      const endpoints = [...serving.uses('mcp-endpoint'), ...serving.uses('request-handling')].filter((use) => runsForRequests(use) && use.value('Argument[self]').isThere);
      const begun = serving.uses('request-transport').filter(runsForRequests);
      // Transports that answer by server-sent events have sessions of their own.
      const isMessage = isOneOf(serving.uses('message-handling'));
      const isOfEvents = isOneOf(serving.uses('session-in-url'));
      // Where sessions begin without a proof as well, their ids are not what lets people in.
      const open = endpoints.filter((use) => {
        const sessions = begun.filter((one) => isOfEvents(one) === isMessage(use));
        return sessions.length > 0 && sessions.every(isProven) && !isProven(use);
      });
      for (const use of onePerFile(open, told))
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` goes on with a session for whoever knows its id: a token is asked for where sessions begin, and not on every way to here.`,
        };
      for (const use of onePerFile(takenOver(serving, isProven), told))
        yield {
          location: use.location,
          label: use.code,
          confidence: 'medium',
          message: `\`${use.label}\` goes on with the session of one user for every other who knows its id: nothing compares who began it with who asks.`,
        };
    }
  },
});

/** Where a session is found by its id alone, by servers that tell users apart and nowhere ask whose something is. */
function takenOver(serving: Serving, isProven: (use: Use) => boolean): readonly Use[] {
  if (serving.uses('user-authentication').length === 0) return [];
  const found = [...serving.uses('mcp-endpoint'), ...serving.uses('request-handling')].filter((use) => runsForRequests(use) && use.value('Argument[self]').lookUps.some(isById) && isProven(use));
  return found.length > 0 && serving.uses('comparison').some((use) => runsForRequests(use) && comparesValues(use)) ? [] : found;
}

function isById({ origins, isPlain, isAskedAbout }: LookUp): boolean {
  return isPlain && !isAskedAbout && origins.some(({ isCallers }) => isCallers);
}

/** A comparison with what stands in the code tells nothing of whose something is. */
function comparesValues(use: Use): boolean {
  return ['Argument[0]', 'Argument[1]'].every((path) => {
    const { constants, texts } = use.value(path);
    return constants.length === 0 && !texts.some(({ exact }) => exact);
  });
}

/** Rows of several kinds may speak of one place. */
function isOneOf(uses: readonly Use[]): (use: Use) => boolean {
  const places = new Set(uses.map(beginningOf));
  return (use) => places.has(beginningOf(use));
}

function onePerFile(uses: readonly Use[], files: Set<string>): readonly Use[] {
  return uses.filter(({ location: { file } }) => !files.has(file) && files.add(file));
}
