import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import { buttonsOf, cardIn, formIn, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced } from '../testing/partners.fixture.ts';

const journey = useJourney();

const isPdf = (bytes: Uint8Array | undefined) =>
  Buffer.from(bytes ?? [])
    .subarray(0, 5)
    .toString() === '%PDF-';

test('either gets the agreement as a document in the chat, signed or not', async () => {
  const { anna, maya } = await introduced(journey());
  const proposal = cardIn(await anna.says('agreement'));
  expect(buttonsOf(proposal).length).toBeLessThanOrEqual(6);
  expect(wordsOf(cardIn(await anna.presses(proposal, 'Get as PDF')))).toContain('in a moment');
  const [first] = await anna.handed();
  expect(first?.words).toContain('Neither of you has signed it');
  expect(isPdf(first?.bytes)).toBe(true);
  await anna.presses(proposal, 'Sign');
  await maya.presses(cardIn(await maya.says('agreement')), 'Sign');
  await maya.presses(cardIn(await maya.says('agreement')), 'Get as PDF');
  const [signed] = await maya.handed();
  expect(signed?.name).toMatch(/^Mentoring agreement of anna-\d+ and maya-\d+, version 1\.pdf$/);
  expect(signed?.words).toContain('version 1');
});

test('asked for twice within a minute it comes once', async () => {
  const { anna } = await introduced(journey());
  const card = cardIn(await anna.says('agreement'));
  await anna.presses(card, 'Get as PDF');
  await anna.presses(card, 'Get as PDF');
  expect(await anna.handed()).toHaveLength(1);
  journey().clock.advance(MINUTE_MS);
  await anna.presses(card, 'Get as PDF');
  expect(await anna.handed()).toHaveLength(2);
});

test('an older version stays to be had, and so does the newest after the end', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  for (const who of [anna, maya]) await who.presses(cardIn(await who.says('agreement')), 'Sign');
  const form = formIn(await anna.presses(cardIn(await anna.says('agreement')), 'Change goals'));
  const typed = Object.fromEntries(
    form.fields.flatMap((one) => ('initial' in one ? [[one.id, one.initial ?? '']] : [])),
  );
  await anna.submits(form, { ...typed, goals: 'Something new' });
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: true } });
  const press = (ref: string) => anna.acts({ kind: 'action', id: 'agreement.pdf', ref });
  await press(`${relationship.id}/1`);
  await press(`${relationship.id}/2.1`);
  await press(`${relationship.id}/77`);
  await press(relationship.id);
  expect((await anna.handed()).map((file) => file?.name.replace(/.*, /, ''))).toEqual([
    'version 1.pdf',
    'version 2.pdf',
    'version 2.pdf',
    'version 2.pdf',
  ]);
});

test('somebody else’s agreement reads like one that never was, and no file of it is made', async () => {
  const { relationship } = await introduced(journey());
  const { anna: stranger } = await introduced(journey());
  for (const ref of [relationship.id, `${relationship.id}/1`, 'nothing']) {
    const answer = await stranger.acts({ kind: 'action', id: 'agreement.pdf', ref });
    expect(cardIn(answer).summary).toContain('cannot find');
  }
  const forged = await stranger.acts({ kind: 'action', id: 'agreement.pdf', ref: 'x'.repeat(50_000) });
  expect(cardIn(forged).summary).toContain('no longer does anything');
  expect(await stranger.handed()).toEqual([]);
  const { unitOfWork, organisationId, runner } = journey();
  const [organisation] = (await unitOfWork.organisations()).filter(({ id }) => id === organisationId);
  if (organisation === undefined) throw new Error('no organisation');
  const may = { formFromCommand: true, home: true, itemsPerCard: 10, maxOptions: 100 };
  const order = { kind: 'agreement.paper', ref: `${relationship.id}/1` };
  expect(await runner.composeFile(organisation, stranger.id, order, may)).toBeNull();
});
