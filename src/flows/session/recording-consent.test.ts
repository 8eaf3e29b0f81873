import { expect, test } from 'vitest';
import { buttonsOf, cardIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { countOf, fixed, labels, opened, sessionStage } from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);

const register = async (who: Player, id: string) =>
  cardIn(await who.acts({ kind: 'action', id: 'session.recording', ref: id }));
const says = (who: Player, id: string, word: 'yes' | 'no') =>
  who.acts({ kind: 'action', id: `session.recording-${word}`, ref: id });
const wordsIn = (id: string) => stage.reads().sessions.recordingWords(id as never);

async function agreed() {
  const pair = await stage.partners();
  await fixed(pair.anna, pair.maya);
  return { ...pair, id: await stage.sessionId(pair.anna) };
}

test('nobody may record until both have said yes, and each sees who said what, when', async () => {
  const { anna, maya, names, id } = await agreed();
  const page = await opened(anna);
  expect(wordsOf(page)).toContain('Not allowed: neither of you has said yes');
  expect(buttonsOf(page).length).toBeLessThanOrEqual(6);
  await anna.presses(cardIn(await anna.presses(page, 'Recording')), 'Yes, it may be');
  expect((await maya.lastTold()).title).toBe(`${names.anna} agrees to a recording`);
  expect(wordsOf(await opened(maya))).toContain(`Not allowed: ${names.anna} has said yes, you have not`);
  await maya.presses(cardIn(await maya.presses(await maya.lastTold(), 'Open')), 'Yes, it may be');
  expect(wordsOf(await opened(anna))).toContain('Allowed: you have both said yes');
  expect(wordsOf(await register(anna, id))).toContain('said yes');
});

test('a yes can be taken back at any time, and the other one is told to stop', async () => {
  const { anna, maya, names, id } = await agreed();
  for (const who of [anna, maya]) await says(who, id, 'yes');
  journey().clock.set(new Date('2026-11-26T10:30:00Z'));
  await anna.presses(await register(anna, id), 'Take my yes back');
  expect((await maya.lastTold()).title).toBe(`${names.anna} no longer agrees to a recording`);
  expect(wordsOf(await maya.lastTold())).toContain('stop and delete it');
  expect(wordsOf(await opened(maya))).toContain('Not allowed');
  expect((await wordsIn(id)).map(({ allowed }) => allowed)).toEqual([true, true, false]);
  journey().clock.set(new Date('2026-11-24T10:00:00Z'));
});

test('pressed twice it is said once', async () => {
  const { anna, maya, id } = await agreed();
  await says(anna, id, 'no');
  const before = await countOf(maya);
  await Promise.all([says(anna, id, 'yes'), says(anna, id, 'yes')]);
  expect(await wordsIn(id)).toHaveLength(1);
  expect(await countOf(maya)).toBe(before + 1);
});

test('after the end nobody says yes any more, but a yes can still be taken back', async () => {
  const { anna, maya, id } = await agreed();
  await says(anna, id, 'yes');
  const { id: relationship } = await stage.relationshipOf(anna);
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship, values: { apart: true } });
  await says(maya, id, 'yes');
  expect(await wordsIn(id)).toHaveLength(1);
  expect(labels(await register(maya, id))).toEqual(['Session']);
  await says(anna, id, 'no');
  expect((await wordsIn(id)).at(-1)?.allowed).toBe(false);
});

test('a session that is only on offer, somebody else’s, and one that never was take no word', async () => {
  const { anna, id } = await agreed();
  const eve = await stage.mentee('eve');
  for (const ref of [id, 'nothing']) {
    await says(eve, ref, 'yes');
    expect((await register(eve, ref)).summary).toContain('cannot find');
  }
  expect((await register(eve, 'x'.repeat(50_000))).summary).toContain('no longer does anything');
  expect(await wordsIn(id)).toEqual([]);
  await anna.presses(await opened(anna), 'Call it off');
  await says(anna, id, 'yes');
  expect(await wordsIn(id)).toEqual([]);
});

test('the register itself is never changed', async () => {
  const { anna, id } = await agreed();
  await says(anna, id, 'yes');
  const change = journey().database.client.recordingWord.updateMany({
    where: { sessionId: id },
    data: { allowed: false },
  });
  await expect(change).rejects.toThrow();
});
