import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCard } from '../../../../sandbox/teams/cards/card-check.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { picturesIn } from '../../../core/domain/view/pictures.ts';
import { plain } from '../../../core/domain/view/rich-text.ts';
import { pictureOf } from '../../testing/contract-views.ts';
import { GOLDEN_FORMS } from '../../testing/golden-forms.ts';
import { GOLDEN_CARDS, GOLDEN_READER } from '../../testing/golden-views.ts';
import { HOSTILE_TEXTS } from '../../testing/hostile-texts.ts';
import { cardArbitrary, formArbitrary } from '../../testing/view-arbitrary.ts';
import { markdownOf, readMarkdown } from '../testing/teams-markdown.fixture.ts';
import { cardBytes } from './teams-card.ts';
import { renderForm } from './teams-form.ts';
import { TEAMS_LIMITS } from './teams-limits.ts';
import { cardActivity, openFormActivity, renderCard, renderNotice } from './teams-render.ts';
import { safeAddress } from './teams-text.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const parsed = (value: unknown) => JSON.parse(JSON.stringify(value));
const goldens = [
  ...GOLDEN_CARDS.flatMap(({ name, card }) => [
    { file: `${name}.message`, drawn: cardActivity(card, GOLDEN_READER) },
    { file: `${name}.notice`, drawn: renderNotice(card, GOLDEN_READER) },
  ]),
  ...GOLDEN_FORMS.map(({ name, form }) => ({
    file: `${name}.form`,
    drawn: renderForm(form, GOLDEN_READER, { cardId: 'card-activity' }),
  })),
  ...GOLDEN_CARDS.filter(({ name }) => name === 'picture').map(({ card }) => ({
    file: 'picture-there.message',
    drawn: cardActivity(card, GOLDEN_READER, picturesOf(card, 0)),
  })),
  { file: 'open-form', drawn: openFormActivity({ id: 'profile.edit', ref: 'member-ada', title: 'Your profile' }) },
];

/** Every drawing of a card, each of so many bytes. */
function picturesOf(card: Card, bytes: number) {
  const url = `data:image/png;base64,${Buffer.alloc(bytes, 1).toString('base64')}`;
  return new Map(picturesIn(card).map((one) => [one, url]));
}

describe('the Teams renderer', () => {
  it.each(goldens)('draws $file as agreed', async ({ file, drawn }) => {
    await expect(json(drawn)).toMatchFileSnapshot(`golden/${file}.json`);
  });

  it.each(GOLDEN_CARDS)('keeps the card $name inside every limit', ({ card }) => {
    for (const drawn of [renderCard(card, GOLDEN_READER), renderNotice(card, GOLDEN_READER)]) {
      expect(checkCard(parsed(drawn))).toMatchObject({ errors: [], warnings: [] });
      expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.cardBytes.max);
    }
  });

  it.each(GOLDEN_FORMS)('keeps the form $name inside every limit', ({ form }) => {
    const drawn = renderForm(form, GOLDEN_READER, { cardId: undefined });
    expect(checkCard(parsed(drawn))).toMatchObject({ errors: [] });
    expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.dialogBytes.max);
  });

  it('keeps any card inside every limit and makes nothing live of words', () => {
    fc.assert(
      fc.property(cardArbitrary, (card) => {
        const drawn = renderCard(card, GOLDEN_READER);
        expect(checkCard(parsed(drawn)).errors).toEqual([]);
        expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.cardBytes.max);
        expect(visibleButtons(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.cardActions.max);
        expect(strayMarks(drawn, linksIn(card))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps any form inside every limit and makes nothing live of words', () => {
    fc.assert(
      fc.property(formArbitrary, (form) => {
        const drawn = renderForm(form, GOLDEN_READER, { cardId: undefined });
        expect(checkCard(parsed(drawn)).errors).toEqual([]);
        expect(strayMarks(drawn, linksIn(form.intro ?? []))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every hostile text as the words it is', () => {
    for (const hostile of HOSTILE_TEXTS) {
      const card: Card = {
        summary: hostile,
        title: hostile,
        body: [
          { type: 'quote', text: hostile },
          { type: 'fields', fields: [{ label: hostile, value: plain(hostile) }] },
        ],
      };
      const drawn = renderCard(card, GOLDEN_READER);
      const shown = readMarkdown(markdownOf(drawn).join('\n'));
      expect({ hostile, links: shown.links, mentions: shown.mentions }).toEqual({ hostile, links: [], mentions: [] });
      const letters = (text: string) => text.replace(/<\/?at>/g, '').replace(/[^A-Za-z]/g, '');
      expect(letters(shown.text)).toContain(letters(hostile));
    }
  });

  it('shows as many pictures as leave room for every word, and the words of the others', () => {
    const card: Card = { summary: 'Goals', body: ['One', 'Two', 'Three'].map(pictureOf) };
    const shown = (bytes: number) => {
      const drawn = renderCard(card, GOLDEN_READER, picturesOf(card, bytes));
      expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.cardBytes.max);
      const texts = markdownOf(drawn).filter((text) => text.includes('Timeline'));
      return [json(drawn).match(/"Image"/g)?.length ?? 0, texts.length];
    };
    expect(shown(1_000)).toEqual([3, 0]);
    expect(shown(8_000)).toEqual([2, 1]);
    expect(shown(100_000)).toEqual([0, 3]);
  });

  it('keeps any card with pictures inside every limit', () => {
    fc.assert(
      fc.property(cardArbitrary, fc.constantFrom(100, 9_000, 30_000), (card, bytes) => {
        const drawn = renderCard(card, GOLDEN_READER, picturesOf(card, bytes));
        expect(checkCard(parsed(drawn)).errors).toEqual([]);
        expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.cardBytes.max);
      }),
      { numRuns: 100 },
    );
  });

  it('says how much it could not show', () => {
    const item = (at: number) => ({ title: `Mentor ${at}`, lines: [plain('Interesting words '.repeat(30))] });
    const card: Card = {
      summary: 'Many',
      body: [{ type: 'list', items: Array.from({ length: 60 }, (_, at) => item(at)) }],
    };
    const texts = markdownOf(renderCard(card, GOLDEN_READER));
    const shown = texts.filter((text) => text.startsWith('Mentor')).length;
    expect(shown).toBeLessThan(60);
    expect(texts).toContain(`${60 - shown} more do not fit here.`);
  });

  it('lets cancel work while a required field is empty', () => {
    const [first] = GOLDEN_FORMS;
    expect(json(first && renderForm(first.form, GOLDEN_READER, { cardId: undefined }))).toContain(
      '"associatedInputs": "none"',
    );
  });

  it('sets no range on a number that may stay empty, because clients would hold the person in the dialog', () => {
    const number = { type: 'number', id: 'years', label: 'Years', min: 0, max: 60 } as const;
    const drawn = (required: boolean) =>
      parsed(
        renderForm(
          { id: 'x', title: 'X', fields: [{ ...number, required }], submitLabel: 'S', cancelLabel: 'C', ref: '' },
          GOLDEN_READER,
          { cardId: undefined },
        ),
      ).body[0];
    expect(drawn(false)).not.toHaveProperty('min');
    expect(drawn(false)).not.toHaveProperty('max');
    expect(drawn(true)).toMatchObject({ min: 0, max: 60 });
  });

  it('hides the card while it asks before a press, and brings it back unchanged', () => {
    const confirm = { title: 'Leave?', text: 'Your partner is told.', yes: 'Leave', no: 'Stay' };
    const action = { kind: 'run', id: 'a.leave', label: 'Leave', ref: 'r1', confirm } as const;
    const drawn = json(renderCard({ summary: 'Sure', body: [], actions: [action] }, GOLDEN_READER));
    expect(drawn.match(/"Action\.Execute"/g)).toHaveLength(1);
    expect(drawn.match(/"Action\.ToggleVisibility"/g)).toHaveLength(2);
    expect(drawn).toContain('"isVisible": false');
  });

  it('names no other chat platform', () => {
    for (const { drawn, file } of goldens)
      if (!file.startsWith('hostile')) expect(JSON.stringify(drawn)).not.toMatch(/slack/i);
  });
});

/** What is live in a card's texts beside the links it was given. */
function strayMarks(drawn: unknown, given: ReadonlySet<string>): readonly string[] {
  return markdownOf(drawn).flatMap((text) => {
    const { links, mentions } = readMarkdown(text);
    return [...mentions, ...links.filter((link) => !given.has(link))];
  });
}

function linksIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...linksIn(one)]));
  if (typeof value !== 'object' || value === null) return new Set();
  const own = 'url' in value && typeof value.url === 'string' ? [safeAddress(value.url)] : [];
  return new Set([...own.filter((url) => url !== null), ...Object.values(value).flatMap((one) => [...linksIn(one)])]);
}

/** The most buttons that are seen at once: of the main part, or of one question. */
function visibleButtons(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + visibleButtons(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  if ('isVisible' in part && part.isVisible === false) return 0;
  const own = 'actions' in part && Array.isArray(part.actions) ? part.actions.length : 0;
  const nested = Object.entries(part).filter(([name]) => !['actions', 'data', 'fallback'].includes(name));
  return own + nested.reduce((sum, [, one]) => sum + visibleButtons(one), 0);
}
