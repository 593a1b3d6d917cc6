// The window of VS Code that the launcher has started, and what a person does in it. Knows nothing of findings.
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** How long an editor on a slow machine may take for anything. */
const patience = 60_000;

export class Window {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /** Opens the window and waits until it shows the files of its folder. */
  static async open(): Promise<Window> {
    const browser = await chromium.connect(fromLauncher('MCP_AUDIT_UI_BROWSER'));
    const page = await browser.newPage({ viewport: { width: 1100, height: 640 }, deviceScaleFactor: 1.25 });
    page.setDefaultTimeout(patience);
    await page.goto(fromLauncher('MCP_AUDIT_UI_ADDRESS'));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Window(browser, page);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Opens a file by its name and waits until its text stands there. */
  async show(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
    await this.page.locator('.view-lines .view-line').first().waitFor();
  }

  /** Runs a command as a person does: by its title, from the palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
  }

  /** Moves the mouse onto the first squiggle, a little inside of it. */
  async pointAtSquiggle(): Promise<{ readonly x: number; readonly y: number }> {
    const squiggle = this.page.locator('.squiggly-error').first();
    await squiggle.waitFor();
    const box = await squiggle.boundingBox();
    if (box === null) throw new Error('The squiggle is not on the screen.');
    const at = { x: box.x + 40, y: box.y + box.height / 2 };
    await this.page.mouse.move(at.x, at.y, { steps: 5 });
    return at;
  }

  /** Puts the cursor into the first squiggle and takes the mouse away, so that no hover covers what comes next. */
  async clickAtSquiggle(): Promise<void> {
    const { x, y } = await this.pointAtSquiggle();
    await this.page.mouse.click(x, y);
    await this.page.mouse.move(0, 0);
    await this.page.locator('.monaco-hover').first().waitFor({ state: 'hidden' });
  }

  /** The list of the Problems panel, opened if it is not. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    return panel;
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(fromLauncher('MCP_AUDIT_UI_PICTURES'), `${name}.png`) });
  }
}

/** What `scripts/test/interface-suite.mjs` says about the window it has started. */
export function fromLauncher(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error('Run these tests with `npm test -- ui`, which starts the editor for them.');
  return value;
}
