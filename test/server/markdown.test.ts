// Text of the workspace in Markdown stays text, whatever it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, message, plain } from '../../src/server/markdown';

/** What is left of Markdown when escaped signs and code spans are taken out: nothing that could be markup. */
function outside(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/`[^`]+`/g, '');
}

describe('markdown', () => {
  it('keeps names as code and all else as text', () => {
    expect(message('`branch` reaches `exec(…)`, *always*.')).toBe('`branch` reaches `exec(…)`\\, \\*always\\*\\.');
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(outside(plain(text))).not.toMatch(/[!-/:-@[-`{-~\n\r]/);
        expect(outside(message(text))).not.toMatch(/[!-/:-@[-`{-~\n\r]/);
      }),
    );
  });

  it.each(['[x](command:workbench.action.quit)', '![x](https://example.com/a.png)', '<img src=x>', 'https://example.com', '`` ` ``', '$(alert)'])('shows %s as it is written', (text) => {
    expect(outside(message(text))).not.toMatch(/[[\]()<>:!`]/);
  });

  it('shows characters that hide or reorder text', () => {
    expect(message('`a\u202Eb`')).toBe('`a\\u{202e}b`');
  });

  it('keeps an address inside of its link', () => {
    expect(link('a](b.ts:1', 'file:///a>)%20[b\nc.ts#L1')).toBe('[`a](b.ts:1`](<file:///a%3E)%20[b%0Ac.ts#L1>)');
    expect(link('a`](b)', 'file:///a')).toBe('[a\\`\\]\\(b\\)](<file:///a>)');
  });
});
