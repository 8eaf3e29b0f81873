import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type AppProcess, startAppProcess } from './app-process.ts';
import { Screen } from './screen.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** How long anything may take to show; the app answers within a fraction of it. */
const PATIENCE_MS = 30_000;

/** The app on a fresh database, its sandbox in a browser, and two people side by side. */
export type Stage = {
  readonly app: AppProcess;
  readonly page: Page;
  readonly left: Screen;
  readonly right: Screen;
  /** What the call panel counts as refused, and every refusal that it lists. */
  refused(): Promise<{ readonly counted: string; readonly listed: readonly string[] }>;
  /** Errors of the page itself. */
  readonly pageErrors: readonly string[];
  close(): Promise<void>;
};

export async function openStage(size = { width: 1280, height: 800 }): Promise<Stage> {
  const folder = await temporaryFolder();
  const app = await startAppProcess(path.join(folder, 'data'));
  const browser = await launch(path.join(folder, 'browser'), size);
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  const pageErrors: string[] = [];
  page.on('pageerror', ({ message }) => pageErrors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  await page.goto(app.sandboxUrl);
  await page.locator('.composer-line').first().waitFor();
  return {
    app,
    page,
    pageErrors,
    left: new Screen(page, 'a', 'slack'),
    right: new Screen(page, 'b', 'teams'),
    refused: () => refusedOn(page),
    close: async () => {
      await browser.close();
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder of its own; the database may run as another user than the tests, who must be able to pass through. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rapport-e2e-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Chromium with nothing of anybody's in it. */
export function launch(userData: string, viewport: { width: number; height: number }): Promise<BrowserContext> {
  return chromium.launchPersistentContext(userData, {
    executablePath: CHROMIUM,
    headless: true,
    viewport,
    args: FLAGS,
  });
}

async function refusedOn(page: Page) {
  const counter = (await page.locator('#calls .call-counter').textContent()) ?? '';
  return {
    counted: counter.split(' · ').at(-1) ?? counter,
    listed: await page.locator('#calls tr.refused').allTextContents(),
  };
}
