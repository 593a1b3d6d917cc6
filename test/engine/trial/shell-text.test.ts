// Which texts make a POSIX shell run a command that was not meant.
import { describe, expect, test } from 'vitest';
import { runs } from '../../../src/engine/trial/shell-text';

describe('a shell runs the command', () => {
  test.each(['id', 'a;id', 'a ; id', 'a&&id', 'a|id', 'a & id', 'a\nid', 'echo $(id)', 'echo "$(id)"', 'echo `id`', 'echo "`id`"', '(id)', '{ id; }', "echo 'a'; id", 'echo "a"; id', "echo 'it'\\''s'; id", 'echo $(echo $(id))'])(
    'in %j',
    (text) => {
      expect(runs(text, 'id')).toBe(true);
    },
  );
});

describe('a shell does not run it', () => {
  test.each(['echo id', "echo ';id'", 'echo ";id"', "echo '$(id)'", "echo '`id`'", 'echo \\;id', 'echo a\\`id\\`', 'echo "\\$(id)"', 'a;idle', 'a;id-x', 'a;./id', "echo 'a;id"])('in %j', (text) => {
    expect(runs(text, 'id')).toBe(false);
  });
});
