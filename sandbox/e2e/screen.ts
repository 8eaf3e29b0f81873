import type { Locator, Page } from 'playwright-core';
import type { SidePlatform } from '../side.ts';

const TITLE = { slack: 'Slack', teams: 'Microsoft Teams' } as const satisfies Record<SidePlatform, string>;

const A_MOMENT_MS = 1_000;
/** A picture as its page knows it. */
type Drawn = {
  readonly naturalWidth: number;
  decode(): Promise<void>;
  scrollIntoView(where: { readonly block: 'center' }): void;
};

/** Exactly these words at the end of a name: Microsoft's renderer puts a field's label before its first choice. */
const endingIn = (words: string): RegExp => new RegExp(`(^|\\s)${escaped(words)}$`);
/** A label; a required one ends in a star on the Teams side. */
const labelled = (words: string): RegExp => new RegExp(`^${escaped(words)}( \\*)?$`);
const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What one person sees and does in one pane, in words that hold on both platforms. */
export class Screen {
  readonly pane: Locator;
  readonly #page: Page;
  #platform: SidePlatform;

  constructor(page: Page, letter: 'a' | 'b', platform: SidePlatform) {
    this.#page = page;
    this.#platform = platform;
    this.pane = page.locator(`[data-pane="${letter}"]`);
  }

  /** Chooses who sits here, by the list a newcomer would use. */
  async becomes(platform: SidePlatform, name: string): Promise<void> {
    this.#platform = platform;
    await this.pane.locator('.picker-button').click();
    await this.pane.getByRole('searchbox', { name: 'Find a person' }).fill(name);
    const group = this.pane.getByRole('group', { name: TITLE[platform], exact: true });
    await group.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).click();
    await this.pane.and(this.#page.locator(`[aria-label="Screen of ${name}"]`)).waitFor();
    await this.composer.waitFor();
  }

  get composer(): Locator {
    return this.pane.locator('.composer-line');
  }

  get dialog(): Locator {
    return this.pane.getByRole('dialog');
  }

  /** Types a command the way it is typed here. */
  async types(words: string): Promise<void> {
    await this.says(this.#platform === 'slack' ? `/mentor ${words}` : words);
  }

  /** Writes to the bot, without any command. */
  async says(words: string): Promise<void> {
    await this.composer.fill(words);
    await this.composer.press('Enter');
  }

  /** The newest message with these words in it, once it is there. */
  async message(words: string): Promise<Locator> {
    const found = this.pane.locator('.sl-message, .tm-message').filter({ hasText: words }).last();
    await found.waitFor();
    return found;
  }

  /** Whether there is, or within a second comes, a message with these words. */
  async has(words: string): Promise<boolean> {
    const found = this.pane.locator('.sl-message, .tm-message').filter({ hasText: words }).last();
    return found.waitFor({ timeout: A_MOMENT_MS }).then(
      () => true,
      () => false,
    );
  }

  async sees(...words: readonly string[]): Promise<void> {
    for (const each of words) await this.message(each);
  }

  /** Presses a button of the newest message with these words. */
  async presses(label: string, words: string): Promise<void> {
    await (await this.message(words)).getByRole('button', { name: label, exact: true }).last().click();
  }

  /** Presses a button in somebody's row of a list; on one platform the row itself is the button. */
  async pressesBeside(name: string, label: string, list: Locator): Promise<void> {
    const button =
      this.#platform === 'slack'
        ? this.#rowOnSlack(name, list).getByRole('button', { name: label, exact: true }).first()
        : list.getByRole('button', { name: new RegExp(`^${escaped(label)}: ${escaped(name)}`) });
    await button.click();
  }

  /** A row with one button holds it; the buttons of one with several stand below it. */
  #rowOnSlack(name: string, list: Locator): Locator {
    const row = list.locator('.bk-section').filter({ hasText: name }).last();
    return row.or(row.locator('xpath=following-sibling::*[1]'));
  }

  /** Waits for a dialog of this title. */
  async form(title: string): Promise<Locator> {
    const open = this.pane.getByRole('dialog', { name: title, exact: true });
    await open.waitFor();
    return open;
  }

  async fills(label: string, words: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: labelled(label) }).fill(words);
  }

  /** Takes one of the choices shown in full. */
  async chooses(choice: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: endingIn(choice) }).check();
  }

  async ticks(label: string): Promise<void> {
    const box =
      this.#platform === 'slack'
        ? this.dialog.getByRole('group', { name: label }).getByRole('checkbox')
        : this.dialog.getByRole('checkbox', { name: endingIn(label) });
    await box.check();
  }

  /** Picks from a long list: searched on one platform, ticked on the other. */
  async picks(label: string, choice: string): Promise<void> {
    if (this.#platform === 'slack') {
      await this.dialog.getByRole('combobox', { name: label, exact: true }).fill(choice);
      await this.dialog.getByRole('option', { name: choice, exact: true }).click();
      await this.dialog.getByRole('button', { name: `Remove ${choice}` }).waitFor();
      return;
    }
    const field = this.dialog.locator('[id^="choices:"]').filter({ hasText: label });
    await field.getByRole('checkbox', { name: endingIn(choice) }).check();
  }

  /** Takes the first few of a list of choices, whatever they say. */
  async picksFirst(label: string, many: number): Promise<void> {
    for (let index = 0; index < many; index += 1) {
      if (this.#platform === 'slack') {
        await this.dialog.getByRole('combobox', { name: label, exact: true }).click();
        await this.dialog.locator('.bk-picker-list [role=option]').nth(index).click();
        await this.dialog
          .getByRole('button', { name: /^Remove / })
          .nth(index)
          .waitFor();
      } else {
        const field = this.dialog.locator('[id^="choices:"]').filter({ hasText: label });
        await field.getByRole('checkbox').nth(index).check();
      }
    }
  }

  /** Takes one of the choices shown in full by its place, from 0. */
  async choosesAt(index: number): Promise<void> {
    await this.dialog.getByRole('radio').nth(index).check();
  }

  /** Fills the form's one field for a day (`2027-03-31`), or for a time of day (`11:00`). */
  async setsDay(day: string): Promise<void> {
    await this.dialog.locator('input[type=date]').fill(day);
  }

  async setsTime(time: string): Promise<void> {
    await this.dialog.locator('input[type=time]').fill(time);
  }

  /** Presses a button of the open dialog and waits for what comes next: a title, or null for no dialog. */
  async sends(label: string, next: string | null): Promise<void> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
    if (next === null) await this.dialog.waitFor({ state: 'hidden' });
    else await this.form(next);
  }

  /** Presses a button of the open dialog, reads what was done where the form was, and closes that. */
  async sendsOff(label: string, told: string): Promise<void> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
    await this.dialog.getByText(told).last().waitFor();
    await this.closes();
  }

  /** Reads why a form could not be opened: in a message on one platform, in the form's place on the other. */
  async isTold(words: string): Promise<void> {
    if (this.#platform === 'slack') return this.sees(words);
    await this.dialog.getByText(words).waitFor();
    await this.closes();
  }

  /** Closes a dialog that has said its word. */
  async closes(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Says yes where a button asks first. */
  async confirms(answer: string): Promise<void> {
    const asked = this.#platform === 'slack' ? this.#page.locator('dialog.confirm') : this.pane;
    await asked.getByRole('button', { name: answer, exact: true }).last().click();
  }

  /** Goes to the home page: a tab on one platform, a card in the chat on the other. */
  async opensHome(): Promise<void> {
    if (this.#platform === 'slack') await this.opensTab('Home');
    else await this.types('home');
  }

  /** Leaves the home page, where it is a place of its own. */
  async leavesHome(): Promise<void> {
    if (this.#platform === 'slack') await this.opensTab('Messages');
  }

  /** Brings a picture whose description has these words into sight, once it is drawn; its width in pixels of its own. */
  async seesPicture(words: string): Promise<number> {
    const found = this.pane.getByRole('img', { name: words }).last();
    await found.waitFor();
    return found.evaluate(async (image: Drawn) => {
      image.scrollIntoView({ block: 'center' });
      await image.decode();
      return image.naturalWidth;
    });
  }

  /** Goes to one of Slack's two tabs. */
  async opensTab(name: 'Messages' | 'Home'): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }
}
