import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced, type Partners } from '../testing/partners.fixture.ts';
import { initialOf } from './testing/agreement.fixture.ts';

const journey = useJourney();
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const agreementOf = async (who: Player) => cardIn(await who.says('agreement'));
const draftsOf = async (who: Player) =>
  (await who.told())
    .filter(({ urgency, card }) => urgency === 'nudge' && wordsOf(card).includes('is a draft'))
    .map(({ card }) => card);

/** The clock shows ten in London on each day of December until then. */
async function untilDay(last: number, first = 1): Promise<void> {
  for (let day = first; day <= last; day += 1) {
    journey().clock.set(new Date(`2026-12-${String(day).padStart(2, '0')}T10:00:00Z`));
    await journey().tick();
  }
}

async function write(who: Player, goals = 'Learn to lead.') {
  const form = formIn(await who.presses(await agreementOf(who), 'Change goals'));
  await who.submits(form, { ...initialOf(form), goals });
}

test('a draft that nobody has signed is brought up with its writer after 7 and 14 days, and no more', async () => {
  const { anna, maya } = await introduced(journey());
  await write(anna);
  await journey().tick();
  await untilDay(1);
  const [card] = await draftsOf(anna);
  expect(card?.summary).not.toContain('lead');
  expect(cardIn(await anna.presses(card, 'Read it')).title).toContain('Agreement with');
  await untilDay(7, 2);
  expect(await draftsOf(anna)).toHaveLength(1);
  await untilDay(24, 8);
  expect(await draftsOf(anna)).toHaveLength(2);
  expect(await draftsOf(maya)).toEqual([]);
});

const ENDS: Readonly<Record<string, (pair: Partners) => Promise<unknown>>> = {
  'it is signed by its writer': async ({ anna }) => anna.presses(await agreementOf(anna), 'Sign'),
  'it is signed by the other one': async ({ maya }) => maya.presses(await agreementOf(maya), 'Sign'),
  'both have signed it': async ({ anna, maya }) => {
    for (const who of [anna, maya]) await who.presses(await agreementOf(who), 'Sign');
  },
  'the relationship has ended': ({ maya, relationship: { id } }) =>
    maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: id, values: { apart: false } }),
};

test.each(Object.entries(ENDS))('nothing is said of a draft once %s', async (_, end) => {
  const pair = await introduced(journey());
  await write(pair.anna);
  await end(pair);
  await untilDay(16);
  expect(await draftsOf(pair.anna)).toEqual([]);
});

test('a text that was changed since counts from its last change, and is its last writer’s', async () => {
  const { anna, maya } = await introduced(journey());
  await write(anna);
  journey().clock.set(new Date('2026-11-28T10:00:00Z'));
  await write(anna, 'Learn to speak.');
  await untilDay(4);
  expect(await draftsOf(anna)).toEqual([]);
  await write(maya, 'Learn to listen.');
  await untilDay(22, 5);
  expect(await draftsOf(anna)).toEqual([]);
  expect(await draftsOf(maya)).toHaveLength(2);
});

test('what is brought up about a draft is nobody else’s', async () => {
  const [{ anna, relationship }, other] = [await introduced(journey()), await introduced(journey())];
  await write(anna);
  const raised = { do: 'prompt', kind: 'signature', subject: `${relationship.id}/1.1`, key: 'forged' } as const;
  const claim = { organisationId: journey().organisationId, source: 'test', eventKey: 'forged', now: STAGE_NOW };
  const messages = [{ ...raised, to: other.anna.id }];
  await journey().unitOfWork.write(claim, async () => ({ value: null, messages }));
  await untilDay(2);
  expect(await draftsOf(other.anna)).toEqual([]);
});
