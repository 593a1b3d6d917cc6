// Sends requests only to hosts that the developer lists. It compares the parsed host; a test of the address as a text would not hold.
import { allowListFixer } from './allow-list';

export const allowedHost = allowListFixer({
  title: 'Allow only listed hosts',
  comments: { list: 'The hosts that requests may go to: put your own here.', function: 'Gives the address back, and throws unless its host is listed.' },
  list: 'ALLOWED_HOSTS',
  example: 'example.com',
  function: 'allowedUrl',
  parameter: 'url',
  generic: '<Address extends string | URL>',
  type: 'Address',
  key: 'new URL(url).hostname',
  refusal: 'This host is not allowed.',
});
