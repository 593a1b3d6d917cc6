// Which texts make a shell run a command that was not meant.
import { describe, expect, test } from 'vitest';
import { isRunByPrompt, runs } from '../../../src/engine/trial/shell-text';

describe('a shell runs the command', () => {
  test.each(['id', 'a;id', 'a ; id', 'a&&id', 'a|id', 'a & id', 'a\nid', 'echo $(id)', 'echo "$(id)"', 'echo `id`', 'echo "`id`"', '(id)', '{ id; }', "echo 'a'; id", 'echo "a"; id', "echo 'it'\\''s'; id", 'echo $(echo $(id))'])(
    'in %j',
    (text) => {
      expect(runs(text, 'id')).toBe(true);
    },
  );
});

describe('a document', () => {
  test.each(['cat <<EOF\n$(id)\nEOF', "cat <<'EOF'\na\nEOF\nid\nEOF", 'cat <<EOF; id\na\nEOF', 'cat <<-END\na\n\tEND\nid', 'sh <<\'EOF\'\nid\nEOF', 'ssh host <<"EOF"\na\nid\nEOF', 'cat <<ELSE\nid\nELSE', 'cat <<<EOF\nid', 'cat <<EOF <<END\na\nEOF\nb\nEND\nid'])(
    'makes a shell run the command in %j',
    (text) => {
      expect(runs(text, 'id')).toBe(true);
    },
  );

  test.each(["cat <<'EOF'\nid\n$(id)\nEOF", 'cat <<\\EOF\n`id`\nEOF', 'cat <<EOF\nid\n" ; id\n\\$(id)\nEOF', "osascript << 'EOF'\ntell 'x'\nid\nEOF", 'cat <<EOF <<END\na\nEOF\nid\nEND'])('is a text in %j', (text) => {
    expect(runs(text, 'id')).toBe(false);
  });
});

describe('a shell does not run it', () => {
  test.each(['echo id', "echo ';id'", 'echo ";id"', "echo '$(id)'", "echo '`id`'", 'echo \\;id', 'echo a\\`id\\`', 'echo "\\$(id)"', 'a;idle', 'a;id-x', 'a;./id', "echo 'a;id"])('in %j', (text) => {
    expect(runs(text, 'id')).toBe(false);
  });
});

describe('the prompt of Windows runs it', () => {
  test.each(['id', 'a&id', 'a & id', 'a&&id', 'a|id', "echo 'a&id'", 'echo "a"&id', 'echo "a\\"&id&"', 'a^^&id', 'echo a & (id)'])('in %j', (text) => {
    expect(isRunByPrompt(text, 'id')).toBe(true);
  });
});

describe('the prompt of Windows does not run it', () => {
  test.each(['a;id', 'echo $(id)', 'echo `id`', 'echo "a&id"', 'a^&id', '^"a^&id^"', 'a\nid', 'a&idle'])('in %j', (text) => {
    expect(isRunByPrompt(text, 'id')).toBe(false);
  });
});
