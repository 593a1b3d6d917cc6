// Scripts of web pages are left out, and nothing else is.
import { expect, test } from 'vitest';
import { lowerTypeScript } from '../../../src/frontends/typescript/lower';

const isLeftOut = (text: string): boolean => lowerTypeScript('file.js', text).gaps.some(({ message }) => message.includes('web pages'));

test.each([
  ['reads a page', "document.getElementById('root').textContent = location.hash;"],
  ['is a bundle that no module system loads', '(() => { const e = (t) => document.createElement(t); document.body.append(e("p")); })();'],
  ['has the modules of others inside', '((e, t) => { e.exports = document.title; })({ exports: {} }, (require) => require("a"));'],
  ['has what a bundler leaves for `require`', 'var r = typeof require < "u" ? require : (e) => { throw Error(e); }; document.title = r.name;'],
])('a script that %s is left out', (_what, text) => {
  expect(isLeftOut(text)).toBe(true);
});

test.each([
  ['imports', "import { JSDOM } from 'jsdom'; const { window } = new JSDOM(''); document.title = window.name;"],
  ['exports', 'export const title = () => document.title;'],
  ['exports a declaration', 'export function title() { return document.title; }'],
  ['is CommonJS', 'module.exports = () => document.title;'],
  ['takes in others as CommonJS does', "const fs = require('fs'); fs.writeFileSync('title', document.title);"],
  ['declares its own document', 'const document = { title: "" }; console.log(document.title);'],
  ['only has a page in a text', 'const page = "<script>document.title = 1</script>"; console.log(page);'],
])('a file that %s is audited', (_what, text) => {
  expect(isLeftOut(text)).toBe(false);
});
