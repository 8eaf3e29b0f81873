import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { TurnOutcome } from '../engine/contract.ts';
import { cardIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced, type Partners } from '../testing/partners.fixture.ts';
import { initialOf } from './testing/agreement.fixture.ts';

const journey = useJourney();
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const reads = () => journey().unitOfWork.reads(journey().organisationId).agreements;
const agreementOf = async (who: Player): Promise<Card> => cardIn(await who.says('agreement'));

const WAITING = `SELECT count(*)::int AS waiting FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Every act has begun and waits for the same two people before the first may go on: whoever wins, all of them began at once. */
async function atOnce(
  { anna, maya }: Pick<Partners, 'anna' | 'maya'>,
  acts: readonly (() => Promise<TurnOutcome>)[],
): Promise<readonly TurnOutcome[]> {
  const { client } = journey().database;
  const begun: Promise<TurnOutcome>[] = [];
  await client.$transaction(
    async (held) => {
      const ids = [anna.id, maya.id];
      await held.$queryRawUnsafe('SELECT id FROM members WHERE id = ANY($1) ORDER BY id FOR UPDATE', ids);
      begun.push(...acts.map((act) => act()));
      let waiting = 0;
      while (waiting < acts.length) {
        const [row] = await client.$queryRawUnsafe<readonly { readonly waiting: number }[]>(WAITING);
        waiting = row?.waiting ?? 0;
      }
    },
    { timeout: 20_000 },
  );
  return Promise.all(begun);
}

const PARTS = {
  goals: {
    label: 'Change goals',
    typed: (by: string): FormValues => ({
      goals: `Goals by ${by}.\nTwo lines & <marks>.`,
      expectations: `Expectations by ${by}.`,
      agendaBy: by === 'anna' ? 'mentor' : 'in-turn',
      feedback: `Feedback by ${by}.`,
    }),
  },
  meetings: {
    label: 'Change meetings',
    typed: (by: string): FormValues => ({
      cadence: by === 'anna' ? 'weekly' : 'fortnightly',
      months: by === 'anna' ? 3 : 12,
      format: by === 'anna' ? 'in-person' : 'phone',
      channel: `Channel by ${by}.`,
      times: `Times by ${by}.`,
      reviewOn: by === 'anna' ? '2027-02-01' : '2027-06-01',
    }),
  },
  boundaries: {
    label: 'Change boundaries',
    typed: (by: string): FormValues => ({
      confidentiality: `Confidential by ${by}.`,
      places: `Places by ${by}.`,
      contact: `Contact by ${by}.`,
      quietFrom: by === 'anna' ? '19:00' : '21:00',
      quietTo: by === 'anna' ? '07:00' : '09:00',
      money: `Money by ${by}.`,
    }),
  },
} as const;

const formOf = async (who: Player, part: keyof typeof PARTS): Promise<Form> =>
  formIn(await who.presses(await agreementOf(who), PARTS[part].label));
const save = (who: Player, form: Form, values: FormValues) => () =>
  who.submits(form, { ...initialOf(form), ...values });

/** Who was faster, and the form that the slower one got back. */
function decided(pair: Partners, [hers, theirs]: readonly TurnOutcome[]) {
  const saved = (outcome: TurnOutcome | undefined) => outcome?.answers.some((answer) => answer.do === 'done') ?? false;
  expect([saved(hers), saved(theirs)].toSorted()).toEqual([false, true]);
  const late = saved(hers) ? theirs : hers;
  if (late === undefined) throw new Error('two acted');
  return saved(hers)
    ? ({ first: 'anna', second: 'maya', late: pair.maya, back: formIn(late) } as const)
    : ({ first: 'maya', second: 'anna', late: pair.anna, back: formIn(late) } as const);
}

test.each(
  (['goals', 'meetings', 'boundaries'] as const).flatMap((part) => [
    [part, 'anna' as const],
    [part, 'maya' as const],
  ]),
)(
  'both save their %s at once (%s a moment earlier): one stands, the other has every word back',
  async (part, early) => {
    const pair = await introduced(journey());
    const { anna, maya, relationship } = pair;
    const { typed } = PARTS[part];
    const acts = [
      save(anna, await formOf(anna, part), typed('anna')),
      save(maya, await formOf(maya, part), typed('maya')),
    ];
    const outcomes = await atOnce(pair, early === 'anna' ? acts : acts.toReversed());
    const { first, second, late, back } = decided(pair, early === 'anna' ? outcomes : outcomes.toReversed());
    expect(await reads().open(relationship.id)).toMatchObject({ number: 1, revision: 1, terms: typed(first) });
    expect(initialOf(back)).toMatchObject(typed(second));
    expect(back.error).toMatch(/^\w+-\d+ changed the agreement while you were writing\. Nothing of yours is lost/);
    const shown = Object.values(typed(first)).filter((value) => typeof value === 'string' && value.includes('by'));
    for (const words of shown) expect(wordsOf(back.intro)).toContain(JSON.stringify(words).slice(1, -1));
    await late.submits(back, initialOf(back));
    expect(await reads().open(relationship.id)).toMatchObject({ number: 1, revision: 2, terms: typed(second) });
    expect(await reads().versions(relationship.id)).toHaveLength(1);
  },
);

test('each saves another part at once: the slower one saves again, and both parts stand', async () => {
  const pair = await introduced(journey());
  const { anna, maya, relationship } = pair;
  const outcomes = await atOnce(pair, [
    save(anna, await formOf(anna, 'goals'), PARTS.goals.typed('anna')),
    save(maya, await formOf(maya, 'boundaries'), PARTS.boundaries.typed('maya')),
  ]);
  const { late, back } = decided(pair, outcomes);
  await late.submits(back, initialOf(back));
  const open = await reads().open(relationship.id);
  expect(open?.terms).toMatchObject({ ...PARTS.goals.typed('anna'), ...PARTS.boundaries.typed('maya') });
});

test('overtaken once more while they compare, nobody’s words are lost', async () => {
  const pair = await introduced(journey());
  const { anna, maya, relationship } = pair;
  const { typed } = PARTS.goals;
  const [hers, theirs] = [await formOf(anna, 'goals'), await formOf(maya, 'goals')];
  await save(maya, theirs, typed('maya'))();
  const back = formIn(await save(anna, hers, typed('anna'))());
  await save(maya, await formOf(maya, 'goals'), { goals: 'A third text.' })();
  const again = formIn(await anna.submits(back, initialOf(back)));
  expect(initialOf(again)).toMatchObject(typed('anna'));
  expect(wordsOf(again.intro)).toContain('A third text.');
  await anna.submits(again, initialOf(again));
  expect((await reads().open(relationship.id))?.terms).toMatchObject(typed('anna'));
});

test.each([0, 1])(
  'one signs while the other changes the text: nobody has signed what they did not read (%i)',
  async (order) => {
    const pair = await introduced(journey());
    const { anna, maya, relationship } = pair;
    await save(anna, await formOf(anna, 'goals'), { goals: 'As anna wrote it.' })();
    const card = await agreementOf(anna);
    const acts = [
      () => anna.presses(card, 'Sign'),
      save(maya, await formOf(maya, 'goals'), { goals: 'As maya wrote it.' }),
    ];
    const outcomes = await atOnce(pair, order === 0 ? acts : acts.toReversed());
    const open = await reads().open(relationship.id);
    const edit = outcomes[order === 0 ? 1 : 0];
    if (open?.terms.goals === 'As maya wrote it.') {
      expect(open).toMatchObject({ state: 'draft', signedAt: { mentor: null, mentee: null } });
      const told = wordsOf(outcomes[order === 0 ? 0 : 1]?.answers) + wordsOf(await anna.lastTold());
      expect(told).toMatch(/your signature was not taken|your signature no longer counts/);
    } else {
      expect(open).toMatchObject({ state: 'signed-by-one', terms: { goals: 'As anna wrote it.' } });
      if (edit === undefined) throw new Error('two acted');
      expect(initialOf(formIn(edit))).toMatchObject({ goals: 'As maya wrote it.' });
    }
  },
);

test('one goes on for longer while the other changes the goals: the slower one gets their form back', async () => {
  const pair = await introduced(journey());
  const { anna, maya, relationship } = pair;
  for (const who of [anna, maya]) await who.presses(await agreementOf(who), 'Sign');
  const { number, revision } = (await reads().inForce(relationship.id)) ?? { number: 0, revision: 0 };
  const ref = `${relationship.id}/${number}.${revision}`;
  const longer = formIn(await anna.acts({ kind: 'open', formId: 'agreement.extend', ref }));
  const outcomes = await atOnce(pair, [
    () => anna.submits(longer, { more: 6, goals: 'Six months more.' }),
    save(maya, await formOf(maya, 'goals'), { goals: 'As maya wrote it.' }),
  ]);
  const { second, back } = decided(pair, outcomes);
  expect(initialOf(back).goals).toBe(second === 'anna' ? 'Six months more.' : 'As maya wrote it.');
  if (second === 'anna') expect(initialOf(back).more).toBe(6);
  expect(await reads().versions(relationship.id)).toHaveLength(2);
  expect((await reads().inForce(relationship.id))?.number).toBe(1);
});
