// Options and variables that switch off the check of the other side's certificate, known by their names wherever they are written.
import type { Condition, Library } from '../../ir/row';
import { uses } from '../shorthand';

const off: Condition = { at: 'Argument[0]', is: 'false' };

export default {
  packages: 'methods',
  rows: [
    ...uses('disabled-tls', '{rejectUnauthorized,strictSSL,NODE_TLS_REJECT_UNAUTHORIZED}', { by: 'assignment', when: off }),
    ...uses('disabled-tls', 'GIT_SSL_NO_VERIFY', { by: 'assignment', when: { at: 'Argument[0]', is: 'truthy' } }),
  ],
} satisfies Library;
