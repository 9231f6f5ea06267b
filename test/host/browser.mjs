import { chromium } from 'playwright-core';
import { atEnd } from './ending.mjs';
import { findProgram } from './programs.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens an empty page in a Chromium without a window; `$CHROMIUM` names another one than the system's. */
export async function openPage() {
  const executablePath =
    process.env.CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  if (!executablePath) throw new Error('no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM');
  const browser = await chromium.launch({ executablePath, headless: true, args: flags });
  const close = atEnd(() => browser.close().catch(() => {}));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  const crashed = new Promise((_, reject) => page.once('crash', () => reject(new Error('the page crashed'))));
  crashed.catch(() => {});
  return { page, crashed, close };
}
