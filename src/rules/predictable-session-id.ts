// Many servers ask for nothing but the session's id. Who can guess the next one, or one that is in use, speaks and listens in another's session.
import type { Use } from '../engine/use';
import type { ValueOrigin } from '../engine/value-origin';
import { comesFrom } from '../engine/value-origin';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'predictable-session-id',
  title: 'The ids of sessions can be guessed',
  severity: 'error',
  cwe: [330, 340],
  owasp: 'MCP07',
  *check(project) {
    for (const use of project.uses('session-id')) {
      const made = madeFrom(use);
      if (made) yield { location: use.location, label: 'session id', message: `The ids of sessions are made from ${made}: whoever guesses one speaks in another client's session.` };
    }
  },
});

/** What makes the id guessable, in words. */
function madeFrom(use: Use): string | undefined {
  const { origins } = use.here('ReturnValue');
  if (origins.length === 0 || comesFrom(origins, 'strong-randomness')) return undefined;
  const weak = origins.find((origin) => origin.uses.includes('weak-randomness')) ?? origins.find((origin) => origin.uses.includes('clock'));
  if (weak) return `\`${shown(weak.label)}\``;
  return origins.every(isWritten) ? 'a constant or a counter' : undefined;
}

function isWritten({ kind }: ValueOrigin): boolean {
  return kind === 'constant';
}
