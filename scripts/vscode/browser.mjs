// Starts a Chromium for Playwright to drive, without a window. What is opened in it is for its callers.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** A browser without a screen, a network to call home over, or rights that a container lacks. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** This process ends by its own rules, and the browser with it. */
const leaveSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Throws with a sentence where there is no Chromium. @returns {Promise<import('playwright-core').BrowserServer>} */
export async function startBrowser() {
  const { executablePath, env } = await findChromium();
  return chromium.launchServer({ executablePath, env, args: flags, host: '127.0.0.1', ...leaveSignals });
}
