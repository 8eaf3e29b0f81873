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
/** A leap over many weeks, with everything that falls due in them. */
const TRAVEL_MS = 90_000;

/** The app on a fresh database, its sandbox in a browser, and two people side by side. */
export type Stage = {
  readonly app: AppProcess;
  readonly page: Page;
  readonly left: Screen;
  readonly right: Screen;
  /** What the call panel counts as refused, and every refusal that it lists. */
  refused(): Promise<{ readonly counted: string; readonly listed: readonly string[] }>;
  /** Moves the programme's time by the buttons or the field of the page, and waits until it has arrived. */
  later(label: 'A day later' | 'A week later'): Promise<void>;
  goesTo(moment: string): Promise<void>;
  /** The programme's present moment. */
  now(): Promise<Date>;
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
    later: (label) => moves(page, () => page.getByRole('button', { name: label }).click()),
    goesTo: (moment) =>
      moves(page, async () => {
        await page.getByLabel('Go to this date and time').fill(moment);
        await page.getByRole('button', { name: 'Go', exact: true }).click();
      }),
    now: () => nowOn(page),
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
    timezoneId: 'UTC',
    args: FLAGS,
  });
}

/** Time jumps from one due thing to the next, which may take a while. */
async function moves(page: Page, asked: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/time'), { timeout: TRAVEL_MS });
  await asked();
  const outcome: { ok: boolean; text?: string } = await (await answered).json();
  if (!outcome.ok) throw new Error(outcome.text);
}

async function nowOn(page: Page): Promise<Date> {
  return new Date((await page.locator('.time-shown').getAttribute('datetime')) ?? '');
}

async function refusedOn(page: Page) {
  const counter = (await page.locator('#calls .call-counter').textContent()) ?? '';
  return {
    counted: counter.split(' · ').at(-1) ?? counter,
    listed: await page.locator('#calls tr.refused').allTextContents(),
  };
}
