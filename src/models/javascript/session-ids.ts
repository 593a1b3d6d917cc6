// Transports that ask for the id of a new session, known by the name of the option, as they hand it on to each other.
import type { Library } from '../../ir/row';
import { uses } from '../shorthand';

export default [
  { packages: 'methods', rows: uses('session-id', 'sessionIdGenerator', { by: 'assignment' }) },
  { packages: ['@tmcp/transport-http', '@tmcp/transport-sse'], rows: uses('session-id', '{HttpTransport,SseTransport}.Argument[1].getSessionId') },
] satisfies readonly Library[];
