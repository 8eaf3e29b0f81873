import { expect, it } from 'vitest';
import type { Card } from '../../core/domain/view/card.ts';
import type { Picture } from '../../core/domain/view/pictures.ts';
import { pictureOf, SAID_CARD } from './contract-views.ts';
import { plainBytes } from './plain-file-renderer.ts';
import type { Start } from './platform-harness.ts';

/** A home page with drawings on it. */
export const homeWith = (...titles: readonly string[]): Card => ({
  ...SAID_CARD,
  body: [...SAID_CARD.body, { type: 'section', title: 'Goals', nodes: titles.map(pictureOf) }],
});

/** What a platform does for somebody whose home page holds a drawing. */
export function homePictures(start: Start): void {
  it('shows the pictures of a home page with what they show in words', async () => {
    const { runner, harness } = start();
    runner.answer = () => [{ do: 'respond', card: homeWith('Lead a team', 'Speak up') }];
    await harness.opensHome();
    const shown = await harness.homePictures();
    expect(shown.map(({ alt }) => alt)).toEqual([pictureOf('Lead a team').alt, pictureOf('Speak up').alt]);
    expect(shown.map(({ bytes }) => bytes)).toEqual(
      ['Lead a team', 'Speak up'].map((title) => plainBytes(pictureOf(title).content)),
    );
  });

  it('shows a home page whose picture cannot be drawn, with the words of it', async () => {
    const { runner, harness } = start();
    const broken = { ...pictureOf('Lead a team'), content: BROKEN };
    runner.answer = () => [{ do: 'respond', card: { ...SAID_CARD, body: [...SAID_CARD.body, broken] } }];
    await harness.opensHome();
    expect(await harness.homePictures()).toEqual([]);
    expect(await harness.homeWords()).toContain('Timeline of 1 goal: “Lead a team”, no steps yet.');
    expect(await harness.homeWords()).toContain('Four mentors fit');
  });
}

/** What `plainPress` refuses. */
const BROKEN: Picture['content'] = { type: 'timeline', timeline: { today: 'never', lanes: [] } };
