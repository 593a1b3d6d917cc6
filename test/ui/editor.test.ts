// What a person sees and does: the squiggle, the Problems panel, the hover, the quick fix, the palette. The steps follow one another in
// one window, and each leaves a picture.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Window, fromLauncher } from './window';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(async () => {
  await window.close();
});

afterEach(({ task }) => {
  const [step] = task.name.split(',');
  return window.picture((step ?? '').replaceAll(' ', '-'));
});

test('the squiggle, under the call that runs a shell', async () => {
  await window.show('history.ts');
  await window.page.locator('.squiggly-error').first().waitFor();
});

test('the Problems panel, with the rule and its severity', async () => {
  const problems = await window.problems();
  const row = problems.locator('.monaco-list-row').filter({ hasText: 'command-injection' });
  await row.first().waitFor();
  expect(await row.first().innerText()).toMatch(/MCP Audit/);
});

test('the hover, with the way of the data', async () => {
  const { page } = window;
  await window.pointAtSquiggle();
  const hover = page.locator('.monaco-hover').filter({ hasText: 'history.ts:' });
  await hover.first().waitFor();
  expect(await hover.first().innerText()).toMatch(/command-injection/);
});

test('the quick fix, chosen from the menu and saved', async () => {
  const { page } = window;
  await page.keyboard.press('Escape');
  await window.clickAtSquiggle();
  const menu = page.locator('.action-widget').filter({ hasText: 'Quick Fix' });
  // Keys that come while the editor is still busy with the click are lost; a person presses again.
  const isOpen = async (): Promise<boolean> => {
    await page.keyboard.press('Control+.');
    return menu.waitFor({ timeout: 5000 }).then(() => true, () => false);
  };
  await expect.poll(isOpen, { timeout: 50_000, interval: 100 }).toBe(true);
  await menu.locator('.monaco-list-row.action').first().waitFor();
  await window.picture('the-quick-fix-menu');
  // README's picture: the squiggle, what repairs it, and the way of the data in the Problems panel.
  const picture = process.env.MCP_AUDIT_UI_EDITOR_PICTURE;
  if (picture) await page.screenshot({ path: picture });
  await menu.locator('.monaco-list-row.action').filter({ hasText: 'without a shell' }).first().click();
  await page.locator('.view-lines').getByText('execFileSync').first().waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+S');
  const file = join(fromLauncher('MCP_AUDIT_UI_WORKSPACE'), 'src/history.ts');
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 10_000 }).toMatch(/execFileSync\(\s*['"]git['"]/);
});

test('the palette, whose audit shows files that nobody opened', async () => {
  await window.run('MCP Audit: Audit Workspace');
  const problems = await window.problems();
  await problems.locator('.monaco-list-row').filter({ hasText: 'notes.ts' }).first().waitFor();
  await problems.locator('.monaco-list-row').filter({ hasText: 'path-traversal' }).first().waitFor();
  const notifications = window.page.locator('.notification-toast');
  await notifications.filter({ hasText: /MCP Audit found \d+ errors/ }).waitFor();
  // The one of the progress goes when it is done.
  await expect.poll(() => notifications.count()).toBe(1);
});

test('the configuration, with its address and its secret marked', async () => {
  await window.show('mcp.json');
  const problems = await window.problems();
  await problems.locator('.monaco-list-row').filter({ hasText: 'plaintext-transport' }).first().waitFor();
  await problems.locator('.monaco-list-row').filter({ hasText: 'hard-coded-credential' }).first().waitFor();
});
