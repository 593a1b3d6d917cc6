// Request state travels through the client and comes back. What nobody signed, a client may have written.
import type { Text } from '../engine/text';
import { exactReading } from '../engine/text';
import { rule } from './rule';

const shortestKey = 32;

export default rule({
  id: 'unprotected-request-state',
  title: 'Request state comes back unverified',
  severity: 'warning',
  cwe: [345],
  owasp: 'MCP07',
  *check(project) {
    for (const use of project.uses('request-state-key'))
      if (use.value('Argument[0].key').texts.some(isKey))
        yield {
          location: use.value('Argument[0].key').location,
          label: use.code,
          message: `The key that signs request state stands in the code: whoever reads it can write any state. Take at least ${shortestKey} random bytes from the environment.`,
        };
    const verifying = new Set(project.uses('request-state-verification').map(({ application }) => application));
    for (const use of project.uses('request-state'))
      if (!verifying.has(use.application))
        yield { location: use.location, label: use.code, message: `\`${use.label}\` is believed as it comes from the client: sign it with \`createRequestStateCodec\` and give its \`verify\` to the server.` };
  },
});

/** Without any text there is no key, and the SDK says so. */
function isKey(text: Text): boolean {
  return (exactReading(text) ?? '') !== '';
}
