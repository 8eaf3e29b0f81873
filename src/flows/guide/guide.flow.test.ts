import { afterEach, expect, test } from 'vitest';
import { MAX_CARD_ACTIONS } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

let scene = 0;
async function reader(profile: { asMentor?: boolean; asMentee?: boolean }, on: 'slack' | 'teams' = 'slack') {
  scene += 1;
  return journey().player(`reader-${scene}`, { profile, on });
}
const labels = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ label }) => label);

async function lastPageOf(who: Player, words: string) {
  let card = cardIn(await who.says(`resources ${words}`));
  while (labels(card).includes('Read on')) card = cardIn(await who.presses(card, 'Read on'), 'replaceClicked');
  return card;
}

test('a guide is read part by part, with its count, and nothing of it is lost', async () => {
  const anna = await reader({ asMentee: true });
  let card = cardIn(await anna.says('resources first conversation'));
  expect(card.title).toBe('Your first conversation');
  expect(wordsOf(card.body)).toContain('Part 1 of 2');
  const seen = [wordsOf(card.body)];
  card = cardIn(await anna.presses(card, 'Read on'), 'replaceClicked');
  seen.push(wordsOf(card.body));
  for (const words of ['Start as two people', 'Hopes.', 'Before you finish', 'You can both be matched again.'])
    expect(seen.join()).toContain(words);
  expect(wordsOf(cardIn(await anna.presses(card, 'Previous part'), 'replaceClicked').body)).toBe(seen[0]);
});

test('whether it helped is asked at the end and kept for each member', async () => {
  const [anna, ben] = [await reader({ asMentee: true }), await reader({ asMentee: true })];
  const end = await lastPageOf(anna, 'swot');
  expect(wordsOf(end.body)).toContain('Was this helpful?');
  const thanked = cardIn(await anna.presses(end, 'Yes, it helped'), 'replaceClicked');
  expect(labels(thanked)).not.toContain('Not really');
  const { guides } = journey().unitOfWork.reads(journey().organisationId);
  expect([await guides.foundHelpful(anna.id, 'swot'), await guides.foundHelpful(ben.id, 'swot')]).toEqual([true, null]);
  await anna.presses(end, 'Not really');
  expect(await guides.foundHelpful(anna.id, 'swot')).toBe(false);
});

test('each guide leads to the next one', async () => {
  const anna = await reader({ asMentee: true });
  expect(cardIn(await anna.presses(await lastPageOf(anna, 'swot'), 'Next guide')).title).toBe(
    'Goals you can see coming true',
  );
});

test('the list holds what is for the reader, as many as the platform shows, and goes on', async () => {
  const mentor = await reader({ asMentor: true }, 'teams');
  const first = cardIn(await mentor.says('guides'));
  expect(labels(first).filter((label) => label === 'Read')).toHaveLength(5);
  const titles: string[] = [];
  for (let card = first; ; card = cardIn(await mentor.presses(card, 'More guides'), 'replaceClicked')) {
    expect(card.actions?.length).toBeLessThanOrEqual(MAX_CARD_ACTIONS);
    titles.push(wordsOf(card.body));
    if (!labels(card).includes('More guides')) break;
  }
  expect(titles.join()).toContain('Being a mentor');
  expect(titles.join()).not.toContain('Being a mentee');
});

test('the guide of a moment opens by the name of the moment; an unknown one shows the list', async () => {
  const anna = await reader({ asMentee: true });
  const offered = (ref: string) => anna.acts({ kind: 'action', id: 'guide.offer', ref });
  expect(cardIn(await offered('request-accepted')).title).toBe('Your first conversation');
  expect(cardIn(await offered('never')).title).toBe('Guides');
});

test('both partners are offered the guide to the first conversation when a request is accepted', async () => {
  const [anna, maya] = [await reader({ asMentee: true }), await reader({ asMentor: true }, 'teams')];
  const opened = await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id });
  await anna.submits(formIn(opened), { note: 'Please help me.' });
  const accepted = cardIn(await maya.presses(await maya.lastTold(), 'Accept'), 'replaceClicked');
  for (const [who, card] of [
    [anna, await anna.lastTold()],
    [maya, accepted],
  ] as const)
    expect(cardIn(await who.presses(card, 'First conversation')).title).toBe('Your first conversation');
});

test('words that fit no guide, and a guide that is gone, are said plainly', async () => {
  const anna = await reader({ asMentee: true });
  expect(wordsOf(cardIn(await anna.says('resources zebra')))).toContain('no guide of this name');
  const gone = await anna.acts({ kind: 'action', id: 'guide.helpful', ref: 'zebra~7' });
  expect(wordsOf(cardIn(gone, 'replaceClicked'))).toContain('no guide of this name');
});
