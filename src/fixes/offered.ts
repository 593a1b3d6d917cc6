// Which fixes each rule's findings are offered. A rule that is not named here has none but the suppression, which is every rule's last.
import { credentialToHeader } from './config/credential-to-header';
import { encryptTransport } from './config/encrypt-transport';
import { fixedVersion } from './config/fixed-version';
import { ignoreFile } from './config/ignore-file';
import { knownName } from './config/known-name';
import { loopback } from './config/loopback';
import { moveSecretOut } from './config/move-secret-out';
import { narrowFolder } from './config/narrow-folder';
import { ownPlaceholder } from './config/own-placeholder';
import { onlyInstalled } from './config/only-installed';
import { pinVersion } from './config/pin-version';
import { publishedElsewhere } from './config/published-elsewhere';
import { removeEntry } from './config/remove-entry';
import { sendCredential } from './config/send-credential';
import { streamableHttp } from './config/streamable-http';
import { withoutPrivilege } from './config/without-privilege';
import { withoutScript } from './config/without-script';
import type { Fixer } from './fixer';
import { fixedRequirement } from './manifest/fixed-requirement';
import { suppress } from './suppress';
import { allowedCommand } from './typescript/allowed-command';
import { allowedHost } from './typescript/allowed-host';
import { askedForToken } from './typescript/asked-for-token';
import { boundedAmount } from './typescript/bounded-amount';
import { checkedApp } from './typescript/checked-app';
import { containedPath } from './typescript/contained-path';
import { encodedSegment } from './typescript/encoded-segment';
import { encryptedAddress } from './typescript/encrypted-address';
import { fromEnvironment } from './typescript/from-environment';
import { localHostNames } from './typescript/local-host-names';
import { loopbackInterface } from './typescript/loopback-interface';
import { namedAudience } from './typescript/named-audience';
import { noOption } from './typescript/no-option';
import { printedToStderr } from './typescript/printed-to-stderr';
import { randomSessionId } from './typescript/random-session-id';
import { requiredAuthentication } from './typescript/required-authentication';
import { sameCheck } from './typescript/same-check';
import { servedApart } from './typescript/served-apart';
import { signedState } from './typescript/signed-state';
import { sqlParameters } from './typescript/sql-parameters';
import { streamableTransport } from './typescript/streamable-transport';
import { unexpiredTokens } from './typescript/unexpired-tokens';
import { withoutInsecureOption } from './typescript/without-insecure-option';
import { webAddress } from './typescript/web-address';
import { withoutShell } from './typescript/without-shell';

export const offered: Readonly<Record<string, readonly Fixer[]>> = {
  'arbitrary-command': [withoutShell, allowedCommand],
  'argument-injection': [noOption],
  'command-injection': [withoutShell],
  'disabled-tls-verification': [withoutInsecureOption],
  'dns-rebinding': [localHostNames, checkedApp],
  'exposed-bind': [loopbackInterface],
  'external-open': [webAddress],
  'faulty-path-guard': [containedPath],
  'faulty-url-guard': [allowedHost],
  'hard-coded-secret': [fromEnvironment],
  'path-traversal': [containedPath],
  'plaintext-upstream': [encryptedAddress],
  'predictable-session-id': [randomSessionId],
  'resource-exhaustion': [boundedAmount],
  'session-as-authentication': [sameCheck],
  'session-id-in-url': [streamableTransport],
  'shared-transport': [servedApart],
  'sql-injection': [sqlParameters],
  'stdout-pollution': [printedToStderr],
  ssrf: [allowedHost],
  'unauthenticated-endpoint': [requiredAuthentication, askedForToken],
  'unprotected-request-state': [signedState],
  'url-path-injection': [encodedSegment],
  'weak-token-validation': [unexpiredTokens, namedAudience],
  'auto-approved-tools': [removeEntry],
  'broad-filesystem-access': [narrowFolder],
  'credential-in-url': [credentialToHeader],
  'dangerous-environment': [removeEntry],
  'deprecated-transport': [streamableHttp],
  'excessive-privilege': [withoutPrivilege, removeEntry],
  'exposed-bind-config': [loopback],
  'exposed-env-file': [ignoreFile],
  'hard-coded-credential': [moveSecretOut],
  'plaintext-transport': [encryptTransport],
  'shell-wrapper': [withoutScript],
  'suspicious-package': [knownName, publishedElsewhere],
  'unauthenticated-server': [sendCredential],
  'unsupported-placeholder': [ownPlaceholder],
  'unpinned-package': [pinVersion, onlyInstalled],
  'vulnerable-dependency': [fixedRequirement],
  'vulnerable-server': [fixedVersion],
};

/** The fixers for a rule's findings, the preferred one first. */
export function fixersOf(rule: string): readonly Fixer[] {
  const own = Object.hasOwn(offered, rule) ? offered[rule] : undefined;
  return [...(own ?? []), suppress];
}
