import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/images');

/** Renews a picture of the README, without the calls unless they matter; only when asked by `UPDATE_IMAGES=1`, so that a run leaves the tree as it was. */
export async function picture(page: Page, name: string, calls: 'shown' | 'hidden' = 'hidden'): Promise<void> {
  if (process.env.UPDATE_IMAGES !== '1') return;
  await page.evaluate('document.activeElement?.blur()');
  const toggle = page.locator('#calls-toggle');
  const hides = calls === 'hidden' && (await toggle.isVisible());
  if (hides) await toggle.click();
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  if (hides) await toggle.click();
}
