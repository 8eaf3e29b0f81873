import type { Locator, Page } from 'playwright-core';

/** More stops than any screen of the sandbox has. */
const MOST_STOPS = 150;

/** Somebody who has no mouse: goes from stop to stop, and presses. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Walks with Tab, or back with Shift+Tab where that is the way, until this has the focus. Throws when it never has. */
  async reaches(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    const before = await wanted.evaluate(
      (node) =>
        (node.ownerDocument.activeElement.compareDocumentPosition(node) & node.DOCUMENT_POSITION_PRECEDING) !== 0,
    );
    const key = before ? 'Shift+Tab' : 'Tab';
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await wanted.evaluate((node) => node.ownerDocument.activeElement === node)) return;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`No way by keyboard to ${wanted}`);
  }

  async presses(wanted: Locator): Promise<void> {
    await this.reaches(wanted);
    await this.#page.keyboard.press('Enter');
  }

  async writes(field: Locator, words: string): Promise<void> {
    await this.reaches(field);
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.type(words);
  }

  /** Any key of its own: `F6` goes to the other pane, `Escape` closes a dialog. */
  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }
}
