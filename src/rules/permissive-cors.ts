// CORS is the browser asking a server which websites may read its answers. "All" means that any page the user opens may call the tools.
import { exactReading } from '../engine/text';
import type { Use } from '../engine/use';
import type { Report } from './rule';
import { rule } from './rule';
import { servingsOf } from './serving/serving';

export default rule({
  id: 'permissive-cors',
  title: 'Every website may call the server',
  severity: 'warning',
  cwe: [942],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project))
      for (const use of [...serving.uses('cors'), ...serving.uses('allowed-origin'), ...serving.uses('open-cors')]) {
        const whom = allowed(use);
        // A token that a page does not have protects from pages that may ask; cookies, which the browser adds, do not.
        if (whom !== undefined && (!serving.isAuthenticated || sendsCookies(use))) yield report(use, whom, serving.isAuthenticated);
      }
  },
});

function allowed(use: Use): string | undefined {
  if (use.kind === 'open-cors') return 'allows every website by default';
  const origin = use.value(use.kind === 'cors' ? 'Argument[0].origin' : use.value('Argument[1]').isThere ? 'Argument[1]' : 'Argument[0]');
  if (use.kind === 'cors' && !origin.isThere) return use.value('Argument[0]').texts.length > 0 ? undefined : 'allows every website by default';
  if (origin.texts.some((text) => exactReading(text) === '*')) return 'allows every website';
  if (use.kind === 'cors' && origin.constants.includes(true)) return 'allows whichever website asks';
  return use.kind === 'allowed-origin' && origin.origins.some(({ isCallers }) => isCallers) ? 'allows whichever website asks' : undefined;
}

function sendsCookies(use: Use): boolean {
  return use.value('Argument[0].credentials').constants.includes(true);
}

function report(use: Use, whom: string, isAuthenticated: boolean): Report {
  const consequence = isAuthenticated ? 'with the cookies of its user' : 'and no token is asked for';
  return { location: use.location, label: use.code, message: `\`${use.label}\` ${whom}, ${consequence}: any page that a user opens can call this server's tools.` };
}
