import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessageBlocks, checkView } from '../../../../sandbox/slack/rules/check-surface.ts';
import { picturesIn } from '../../../core/domain/view/pictures.ts';
import { GOLDEN_FORMS } from '../../testing/golden-forms.ts';
import { GOLDEN_CARDS, GOLDEN_READER } from '../../testing/golden-views.ts';
import { cardArbitrary, formArbitrary } from '../../testing/view-arbitrary.ts';
import { renderCardModal, renderHome, renderMessage } from './slack-render.ts';
import { renderForm } from './slack-render-form.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const parsed = (value: unknown) => JSON.parse(JSON.stringify(value));
const goldens = [
  ...GOLDEN_CARDS.flatMap(({ name, card }) => [
    { file: `${name}.message`, drawn: renderMessage(card, GOLDEN_READER) },
    { file: `${name}.home`, drawn: renderHome(card, GOLDEN_READER) },
    { file: `${name}.modal`, drawn: renderCardModal(card, GOLDEN_READER) },
  ]),
  ...GOLDEN_FORMS.map(({ name, form }) => ({ file: `${name}.form`, drawn: renderForm(form, GOLDEN_READER, '{}') })),
  ...GOLDEN_CARDS.filter(({ name }) => name === 'picture').map(({ card }) => ({
    file: 'picture-there.home',
    drawn: renderHome(card, GOLDEN_READER, new Map(picturesIn(card).map((one) => [one, 'F0GOLDEN']))),
  })),
];

describe('the Slack renderer', () => {
  it.each(goldens)('draws $file as agreed', async ({ file, drawn }) => {
    await expect(json(drawn)).toMatchFileSnapshot(`golden/${file}.json`);
  });

  it.each(GOLDEN_CARDS)('keeps the card $name inside every limit', ({ card }) => {
    expect(checkMessageBlocks(parsed(renderMessage(card, GOLDEN_READER).blocks))).toBeNull();
    expect(checkView(parsed(renderHome(card, GOLDEN_READER)), 'home')).toBeNull();
    expect(checkView(parsed(renderCardModal(card, GOLDEN_READER)), 'modal')).toBeNull();
  });

  it.each(GOLDEN_FORMS)('keeps the form $name inside every limit', ({ form }) => {
    expect(checkView(parsed(renderForm(form, GOLDEN_READER, '{}')), 'modal')).toBeNull();
  });

  it('keeps any card inside every limit and makes nothing live of words', () => {
    fc.assert(
      fc.property(cardArbitrary, (card) => {
        const message = renderMessage(card, GOLDEN_READER);
        expect(checkMessageBlocks(parsed(message.blocks))).toBeNull();
        const pictures = new Map(picturesIn(card).map((one) => [one, 'F0GOLDEN']));
        expect(checkView(parsed(renderHome(card, GOLDEN_READER, pictures)), 'home')).toBeNull();
        expect(checkView(parsed(renderHome(card, GOLDEN_READER)), 'home')).toBeNull();
        expect(checkView(parsed(renderCardModal(card, GOLDEN_READER)), 'modal')).toBeNull();
        for (const text of textsOf(message)) expect(liveMarks(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps any form inside every limit and makes nothing live of words', () => {
    fc.assert(
      fc.property(formArbitrary, (form) => {
        const view = renderForm(form, GOLDEN_READER, '{}');
        expect(checkView(parsed(view), 'modal')).toBeNull();
        for (const text of textsOf(view)) expect(liveMarks(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says how much it could not show', () => {
    const card = GOLDEN_CARDS.find(({ name }) => name === 'too-much')?.card ?? { summary: '', body: [] };
    const { blocks } = renderMessage(card, GOLDEN_READER);
    const shown = blocks.filter((block) => block.type === 'section' && 'accessory' in block).length;
    expect(json(blocks)).toContain(`… ${60 - shown} more not shown here.`);
    expect(json(blocks)).toContain('Show all');
    expect(json(blocks)).toContain('The end is still here.');
  });
});

/** Everything in mrkdwn that Slack would act on and we did not mean: only our own people, dates and links may. */
function liveMarks(text: string): readonly string[] {
  const marks = text.match(/<[^>]*>?|@(?:here|channel|everyone)/gi) ?? [];
  return marks.filter((mark) => !/^<(?:@U0ADA>|!date\^\d+\^\{[^^]*\|[^|^]*>|https:\/\/|mailto:)/.test(mark));
}

/** The text of every mrkdwn object, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(textsOf)];
}
