// A token proves something only to those who check it: that it is signed, that it has not expired, and that it was issued for this server.
import type { Use } from '../engine/use';
import type { ValueOrigin } from '../engine/value-origin';
import { comesFrom } from '../engine/value-origin';
import type { Report } from './rule';
import { rule } from './rule';
import { runsForRequests, servingsOf } from './serving/serving';

export default rule({
  id: 'weak-token-validation',
  title: 'A token is believed that proves too little',
  severity: 'warning',
  cwe: [287],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project)) {
      if (serving.uses('signature-check').length === 0)
        for (const use of serving.uses('token-decoding')) yield report(use, `\`${use.label}\` reads a token without checking its signature: anyone can write one that says whatever they like.`);
      for (const use of serving.uses('expiry-ignored')) yield report(use, `\`${use.label}\` accepts tokens that have expired: one that was stolen once works forever.`);
      // Beside it stands a comparison of lengths.
      for (const use of serving.uses('constant-time-comparison').length > 0 ? [] : serving.uses('plain-comparison'))
        if (runsForRequests(use) && comparesWithSecret(use))
          yield { ...report(use, 'The token is compared letter by letter, and how long that takes tells how much of a guess is right: compare with `timingSafeEqual`.'), severity: 'information', confidence: 'medium' };
      if (serving.uses('audience-check').length > 0) continue;
      const verifications = serving.uses('audience-ignored');
      for (const use of verifications)
        yield report(use, `\`${use.label}\` does not check for whom the token was issued: one for any other service of the same issuer opens this server, too. Name this server as the \`audience\`.`);
      for (const use of verifications.length > 0 ? [] : serving.uses('bearer-check'))
        if (!use.value('Argument[0].expectedResource').isThere && use.value('Argument[0]').members.length > 0)
          yield report(use, `\`${use.label}\` does not check for whom a token was issued, unless \`expectedResource\` says who this server is.`);
    }
  },
});

/** What a caller sends on the one side, and a secret of the environment on the other, itself and not what was fetched with it. */
function comparesWithSecret(use: Use): boolean {
  const [left, right] = [use.value('Argument[0]').origins, use.value('Argument[1]').origins];
  const isCallers = (origins: readonly ValueOrigin[]): boolean => origins.some((origin) => origin.isCallers);
  return (isCallers(left) && isSecret(right)) || (isCallers(right) && isSecret(left));
}

function isSecret(origins: readonly ValueOrigin[]): boolean {
  return comesFrom(origins, 'secret-reading') && origins.every(({ kind, uses }) => kind === 'constant' || uses.includes('secret-reading'));
}

function report({ location, code }: Use, message: string): Report {
  return { location, label: code, message };
}
