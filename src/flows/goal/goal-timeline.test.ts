import { expect, test } from 'vitest';
import { cardIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced } from '../testing/partners.fixture.ts';

const journey = useJourney();

const goalsOf = async (who: Player) => cardIn(await who.says('goals'));
const isPng = (bytes: Uint8Array | undefined) =>
  Buffer.from(bytes ?? [])
    .subarray(1, 4)
    .toString() === 'PNG';

async function withGoal(title = 'Lead the platform team') {
  const pair = await introduced(journey());
  const form = formIn(await pair.anna.presses(await goalsOf(pair.anna), 'New goal'));
  await pair.anna.submits(form, { title, measure: 'I ran it for a month.', targetOn: '2027-03-01' });
  return pair;
}

test('both get the goals as a picture that is told in words too', async () => {
  const { anna, maya } = await withGoal();
  for (const who of [anna, maya]) {
    await who.presses(await goalsOf(who), 'Show the timeline');
    const [file] = await who.handed();
    expect(file).toMatchObject({ name: 'Timeline of goals.png', mediaType: 'image/png' });
    expect(file?.alt).toContain('“Lead the platform team”: no steps yet, target');
    expect(isPng(file?.bytes)).toBe(true);
  }
});

test.each([
  ['emoji and right to left', '🦊 שלום עולם مرحبا'],
  ['marks of the format', '</text><script>&"'],
  ['five lines', 'a\nb\nc\nd\ne'],
])('%s in a title are drawn as words', async (_, title) => {
  const { anna } = await withGoal(title);
  await anna.presses(await goalsOf(anna), 'Show the timeline');
  expect(isPng((await anna.handed())[0]?.bytes)).toBe(true);
});

test('after the end the picture is still there; a stranger, and somebody without goals, get a sentence', async () => {
  const { anna, maya, relationship } = await withGoal();
  const { anna: stranger, relationship: other } = await introduced(journey());
  const press = (who: Player, ref: string) => who.acts({ kind: 'action', id: 'goal.timeline', ref });
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: false } });
  await press(anna, relationship.id);
  expect(await anna.handed()).toHaveLength(1);
  expect(wordsOf(cardIn(await press(stranger, relationship.id)))).not.toContain('Lead the platform team');
  expect(wordsOf(cardIn(await press(stranger, 'x'.repeat(50_000))))).toContain('no longer does anything');
  expect(cardIn(await press(stranger, other.id)).summary).toContain('no goal to show yet');
  expect(await stranger.handed()).toEqual([]);
});
