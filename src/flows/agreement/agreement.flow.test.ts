import { afterEach, expect, test } from 'vitest';
import type { Card } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, errorsIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced, now, type Partners } from '../testing/partners.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

const agreementOf = async (who: Player): Promise<Card> => cardIn(await who.says('agreement'));
const reads = () => journey().unitOfWork.reads(journey().organisationId).agreements;
const labelsOf = (card: Card) => buttonsOf(card).map(({ label }) => label);

async function changeGoals(who: Player, goals: string) {
  const form = formIn(await who.presses(await agreementOf(who), 'Change goals'));
  return who.submits(form, { ...initialOf(form), goals });
}

const initialOf = (form: ReturnType<typeof formIn>) =>
  Object.fromEntries(
    form.fields.flatMap((field) =>
      'initial' in field && field.initial !== undefined ? [[field.id, field.initial] as const] : [],
    ),
  );

async function signedByBoth(): Promise<Partners> {
  const pair = await introduced(journey());
  await pair.anna.presses(await agreementOf(pair.anna), 'Sign');
  await pair.maya.presses(await agreementOf(pair.maya), 'Sign');
  return pair;
}

test('nobody faces an empty page: the proposal is there, with the exceptions to confidentiality beside it', async () => {
  const { anna } = await introduced(journey());
  const words = wordsOf(await agreementOf(anna));
  expect(words).toContain('a proposal to begin with');
  expect(words).toContain('What we say to each other stays between us.');
  expect(words).toContain('please do not promise to keep secrets');
  expect(words).toContain('Once a month');
});

test('every part fits a phone: at most seven fields, each filled in', async () => {
  const { anna } = await introduced(journey());
  for (const label of ['Change goals', 'Change meetings', 'Change boundaries']) {
    const form = formIn(await anna.presses(await agreementOf(anna), label));
    expect(form.fields.length).toBeLessThanOrEqual(7);
    expect(Object.keys(initialOf(form))).toHaveLength(form.fields.length);
  }
});

test('signed by one it waits, signed by both it is in force and the relationship active', async () => {
  const pair = await introduced(journey());
  await pair.anna.presses(await agreementOf(pair.anna), 'Sign');
  expect((await now(journey(), pair)).state).toBe('introduced');
  const news = await pair.maya.lastTold();
  expect(news.title).toContain('has signed your agreement');
  await pair.maya.presses(cardIn(await pair.maya.presses(news, 'Read it')), 'Sign');
  expect((await reads().inForce(pair.relationship.id))?.number).toBe(1);
  expect((await now(journey(), pair)).state).toBe('active');
  expect((await pair.anna.lastTold()).title).toContain('is in force');
  expect((await pair.maya.lastTold()).title).toContain('is in force');
});

test('the review date of what both signed wakes the clock on that morning', async () => {
  const pair = await signedByBoth();
  const { progress } = await now(journey(), pair);
  expect(progress.reviewAt).toEqual(new Date('2027-05-24T05:00:00Z'));
});

test('a change of text voids the signature, and its owner is told', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  await anna.presses(await agreementOf(anna), 'Sign');
  await changeGoals(maya, 'Speak at a conference.');
  expect(await reads().open(relationship.id)).toMatchObject({
    state: 'draft',
    signedAt: { mentor: null, mentee: null },
    terms: { goals: 'Speak at a conference.' },
  });
  const told = await anna.lastTold();
  expect(told.title).toContain('proposes a change');
  expect(told.summary).not.toContain('conference');
});

test('a signature on an old text is not taken: the newest is shown instead', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  const old = await agreementOf(anna);
  await changeGoals(maya, 'Speak at a conference.');
  const outcome = await anna.presses(old, 'Sign');
  expect(wordsOf(outcome.answers)).toContain('your signature was not taken');
  expect(wordsOf(cardIn(outcome, 'replaceClicked'))).toContain('Speak at a conference.');
  expect((await reads().open(relationship.id))?.state).toBe('draft');
});

test('edited by both at once, nobody’s text is lost: the slower one gets theirs back beside the other’s', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  const [hers, theirs] = [
    formIn(await anna.presses(await agreementOf(anna), 'Change goals')),
    formIn(await maya.presses(await agreementOf(maya), 'Change goals')),
  ];
  await maya.submits(theirs, { ...initialOf(theirs), goals: 'Written by Maya.' });
  const again = formIn(await anna.submits(hers, { ...initialOf(hers), goals: 'Written by Anna.' }));
  expect(again.error).toContain('Nothing of yours is lost');
  expect(wordsOf(again.intro)).toContain('Written by Maya.');
  expect(initialOf(again)).toMatchObject({ goals: 'Written by Anna.' });
  expect((await reads().open(relationship.id))?.terms.goals).toBe('Written by Maya.');
  await anna.submits(again, { ...initialOf(again), goals: 'Written by both.' });
  expect((await reads().open(relationship.id))?.terms.goals).toBe('Written by both.');
});

test('both save at the same moment: one is written, the other gets their form back', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  const forms = await Promise.all(
    [anna, maya].map(async (who) => formIn(await who.presses(await agreementOf(who), 'Change goals'))),
  );
  const outcomes = await Promise.all(
    [anna, maya].map((who, at) => {
      const form = forms[at];
      if (form === undefined) throw new Error('two forms');
      return who.submits(form, { ...initialOf(form), goals: `Text ${at}` });
    }),
  );
  expect(outcomes.map(({ answers }) => answers[0]?.do).toSorted()).toEqual(['done', 'openForm']);
  expect((await reads().versions(relationship.id)).length).toBe(1);
});

test('both sign at the same moment: it is in force, once', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  await changeGoals(anna, 'Learn to lead.');
  const [hers, theirs] = [await agreementOf(anna), await agreementOf(maya)];
  await Promise.all([anna.presses(hers, 'Sign'), maya.presses(theirs, 'Sign')]);
  expect((await reads().inForce(relationship.id))?.terms.goals).toBe('Learn to lead.');
});

test('what is in force holds until both have signed the next version, and stays readable afterwards', async () => {
  const { anna, maya, relationship } = await signedByBoth();
  await changeGoals(anna, 'A new goal.');
  expect((await reads().inForce(relationship.id))?.number).toBe(1);
  await anna.presses(await agreementOf(anna), 'Sign');
  await maya.presses(await agreementOf(maya), 'Sign');
  const versions = await reads().versions(relationship.id);
  expect(versions.map(({ number, state }) => `${number} ${state}`)).toEqual(['2 in-force', '1 superseded']);
  const list = cardIn(await maya.presses(await agreementOf(maya), 'Versions'));
  const first = buttonsOf(list).filter(({ label }) => label === 'Read')[1];
  const old = cardIn(await maya.acts({ kind: 'action', id: first?.id ?? '', ref: first?.ref ?? '' }));
  expect(wordsOf(old)).toContain('Replaced by a later version');
  expect(wordsOf(old)).toContain('We find our goals');
});

test('going on for longer needs both: proposed and signed by one, in force with the other', async () => {
  const pair = await signedByBoth();
  const { anna, maya, relationship } = pair;
  const { revision, number } = (await reads().inForce(relationship.id)) ?? { revision: 0, number: 0 };
  const form = formIn(
    await anna.acts({ kind: 'open', formId: 'agreement.extend', ref: `${relationship.id}/${number}.${revision}` }),
  );
  await anna.submits(form, { more: 3, goals: 'Finish what we began.' });
  expect((await reads().inForce(relationship.id))?.number).toBe(1);
  await maya.presses(await agreementOf(maya), 'Sign');
  expect(await reads().inForce(relationship.id)).toMatchObject({
    number: 2,
    terms: { months: 9, reviewOn: '2027-08-24', goals: 'Finish what we began.' },
  });
});

test('a review in the past is refused beside its field, and nothing is saved', async () => {
  const { anna, relationship } = await introduced(journey());
  const form = formIn(await anna.presses(await agreementOf(anna), 'Change meetings'));
  const refused = await anna.submits(form, { ...initialOf(form), reviewOn: '2026-11-24', channel: 'By the river' });
  expect(errorsIn(refused).reviewOn).toContain('not in the future');
  expect(wordsOf(refused.answers)).toContain('By the river');
  expect(await reads().versions(relationship.id)).toEqual([]);
});

test('without a review date, it is the end of the agreed months', async () => {
  const { anna, relationship } = await introduced(journey());
  const form = formIn(await anna.presses(await agreementOf(anna), 'Change meetings'));
  await anna.submits(form, { ...initialOf(form), reviewOn: '', months: 3 });
  expect((await reads().open(relationship.id))?.terms.reviewOn).toBe('2027-02-24');
});

test('after the end it can be read, and no longer changed or signed', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  const before = await agreementOf(anna);
  const form = formIn(await anna.presses(before, 'Change goals'));
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: false } });
  expect(wordsOf((await anna.presses(before, 'Sign')).answers)).toContain('can be read but not changed');
  await anna.submits(form, { ...initialOf(form), goals: 'Too late.' });
  expect(await reads().versions(relationship.id)).toEqual([]);
  const shown = cardIn(await anna.acts({ kind: 'action', id: 'agreement.show', ref: relationship.id }));
  expect(labelsOf(shown)).toEqual(['Get as PDF', 'Versions', 'Details']);
});

test('somebody else’s agreement reads like one that never was', async () => {
  const { relationship } = await signedByBoth();
  const { anna: stranger } = await introduced(journey());
  for (const id of ['agreement.show', 'agreement.versions', 'agreement.version', 'agreement.sign']) {
    const ask = async (ref: string) => (await stranger.acts({ kind: 'action', id, ref })).answers;
    const rest = id === 'agreement.version' ? '/1' : '';
    expect(await ask(`${relationship.id}${rest}`)).toEqual(await ask(`never-was${rest}`));
  }
  for (const formId of ['agreement.purpose', 'agreement.meetings', 'agreement.boundaries', 'agreement.extend']) {
    const opened = await stranger.acts({ kind: 'open', formId, ref: `${relationship.id}/1.1` });
    expect(wordsOf(cardIn(opened))).toContain('cannot find this agreement');
  }
});
