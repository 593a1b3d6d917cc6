// Which fixes each rule's findings are offered. A rule that is not named here has none but the suppression.
import { encryptTransport } from './config/encrypt-transport';
import { moveSecretOut } from './config/move-secret-out';
import { sendCredential } from './config/send-credential';
import type { Fixer } from './fixer';
import { withoutShell } from './typescript/without-shell';

export const offered: Readonly<Record<string, readonly Fixer[]>> = {
  'command-injection': [withoutShell],
  'hard-coded-credential': [moveSecretOut],
  'plaintext-transport': [encryptTransport],
  'unauthenticated-server': [sendCredential],
};
