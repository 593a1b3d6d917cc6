// The two TextMate grammars: what is colored as a suppression is one, and placeholders are known in every form.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suppressionIn } from '../../src/suppression';

interface Grammar {
  readonly scopeName: string;
  readonly patterns: readonly { readonly match: string; readonly captures: Readonly<Record<string, { readonly name: string }>> }[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { grammars: { scopeName: string; path: string }[] } };

function grammar(name: string): Grammar {
  return JSON.parse(readFileSync(`syntaxes/${name}.tmLanguage.json`, 'utf8')) as Grammar;
}

/** The texts that get a scope, by the first pattern that matches, as the editor takes it. */
function scopes({ patterns }: Grammar, text: string): Record<string, string> {
  for (const { match, captures } of patterns) {
    const found = new RegExp(match).exec(text);
    if (found) return Object.fromEntries(Object.entries(captures).flatMap(([at, { name }]) => (found[Number(at)] ? [[name.replace(/\.mcp-audit$/, ''), found[Number(at)] ?? '']] : [])));
  }
  return {};
}

describe('the grammars', () => {
  it('are the ones that the extension contributes', () => {
    for (const { path, scopeName } of manifest.contributes.grammars) expect((JSON.parse(readFileSync(path, 'utf8')) as Grammar).scopeName).toBe(scopeName);
    expect(manifest.contributes.grammars).toHaveLength(2);
  });

  it.each([
    '// mcp-audit: allow ssrf — the host is ours',
    '# mcp-audit: allow ssrf, path-traversal -- read only',
    '/* mcp-audit: allow ssrf: why */',
    '// mcp-audit: allow ssrf',
    '// mcp-audit: allow ssrf —',
    '// mcp-audit: allow',
    '/* mcp-audit: allow ssrf — */',
    '// mcp-audit allow ssrf — x',
    '// nothing of the kind',
  ])('color the rules of %j exactly where it silences them', (line) => {
    const rules = scopes(grammar('suppression'), line)['entity.name.tag.rule'];
    expect(rules?.split(/[ ,]+/)).toEqual(suppressionIn(line)?.rules);
  });

  it('mark a suppression without a reason as a mistake', () => {
    expect(scopes(grammar('suppression'), '// mcp-audit: allow ssrf')).toMatchObject({ 'invalid.illegal.missing-reason': 'ssrf' });
  });

  it.each([
    ['${input:api-key}', 'input', 'api-key'],
    ['Bearer ${env:TOKEN}', 'env', 'TOKEN'],
    ['${HOME}', undefined, 'HOME'],
    ['${URL:-http://localhost}', undefined, 'URL'],
    ['${{ secrets.API_KEY }}', 'secrets', 'API_KEY'],
    ['${user_config.api-key}', 'user_config', 'api-key'],
    ['{env:API_KEY}', 'env', 'API_KEY'],
    ['{file:~/.key}', 'file', '~/.key'],
    ['Bearer $API_KEY', undefined, 'API_KEY'],
    ['%API_KEY%', undefined, 'API_KEY'],
  ])('know the placeholder in %s', (text, kind, name) => {
    const found = scopes(grammar('placeholder'), text);
    expect(found['keyword.other.placeholder']).toBe(kind);
    expect(found['variable.other.placeholder']).toBe(name);
  });

  it('leave other text alone', () => {
    expect(scopes(grammar('placeholder'), 'costs $5 {really}')).toEqual({});
  });
});
