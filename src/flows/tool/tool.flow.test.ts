import { afterEach, expect, test } from 'vitest';
import { MAX_CARD_ACTIONS, MAX_LABEL_CHARS } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, errorsIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced } from '../testing/partners.fixture.ts';
import { TEMPLATES } from './templates.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

const partners = () => introduced(journey());
const labels = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ label }) => label);
const opens = async (who: Player, tool: string) =>
  formIn(await who.acts({ kind: 'open', formId: 'tool.begin', ref: tool }));
const sheetsOf = async (who: Player) => cardIn(await who.acts({ kind: 'action', id: 'tool.sheets', ref: '' }));
const begin = async (who: Player, tool: string, values: Record<string, string>) =>
  cardIn(await who.submits(await opens(who, tool), values), 'replaceClicked');
const idOf = (sheet: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(sheet).find(({ label }) => label === 'Remove')?.ref ?? '';

async function shareWithPartner(who: Player, sheet: Parameters<typeof buttonsOf>[0]) {
  return cardIn(await who.presses(cardIn(await who.presses(sheet, 'Share')), 'Share'), 'replaceClicked');
}

test('a tool is filled, saved, reopened with what was written, and changed', async () => {
  const { anna } = await partners();
  const saved = await begin(anna, 'swot', { strengths: 'I listen well.', threats: 'Time' });
  expect(wordsOf(saved)).toContain('I listen well.');
  const reopened = cardIn(await anna.presses(await sheetsOf(anna), 'Open'));
  const form = formIn(await anna.presses(reopened, 'Change'));
  expect(form.fields.map((field) => ('initial' in field ? field.initial : ''))).toEqual([
    'I listen well.',
    '',
    '',
    'Time',
  ]);
  const changed = cardIn(await anna.submits(form, { strengths: 'I listen very well.' }), 'replaceClicked');
  expect(wordsOf(changed)).toContain('very well');
  expect(wordsOf(changed)).not.toContain('Time');
});

test('each step is saved when it is sent, and one that was broken off goes on where it stopped', async () => {
  const { anna } = await partners();
  const second = formIn(await anna.submits(await opens(anna, 'g-star'), { gToday: 'Decide' }));
  expect(second.title).toBe('G-STAR: situation');
  const sheet = cardIn(await anna.presses(await sheetsOf(anna), 'Open'));
  expect(wordsOf(sheet)).toContain('Decide');
  expect(formIn(await anna.presses(sheet, 'Go on')).title).toBe('G-STAR: situation');
  let outcome = await anna.submits(second, { sFeel: 'Stuck' });
  for (const word of ['tOptions', 'aFirst', 'rReal'])
    outcome = await anna.submits(formIn(outcome), { [word]: `my ${word}` });
  expect(outcome.answers.map((answer) => answer.do)).toEqual(['done', 'replaceClicked']);
  expect(wordsOf(await sheetsOf(anna))).toContain('5 of 20 answered');
});

test('a worksheet is its owner’s alone until it is shared; then the partner reads it and nobody else', async () => {
  const { anna, maya } = await partners();
  const { anna: stranger } = await partners();
  const sheet = await begin(anna, 'swot', { weaknesses: 'a private matter' });
  const id = idOf(sheet);
  const sees = async (who: Player) => cardIn(await who.acts({ kind: 'action', id: 'tool.show', ref: id }));
  const neverWas = cardIn(await maya.acts({ kind: 'action', id: 'tool.show', ref: 'never-was' }));
  expect([await sees(maya), await sees(stranger)]).toEqual([neverWas, neverWas]);
  expect(wordsOf(await sheetsOf(maya))).not.toContain('SWOT');

  await shareWithPartner(anna, sheet);
  const told = await maya.lastTold();
  expect(wordsOf(told)).not.toContain('a private matter');
  const read = cardIn(await maya.presses(told, 'Open'));
  expect(wordsOf(read)).toContain('a private matter');
  expect(labels(read)).not.toEqual(expect.arrayContaining(['Change']));
  expect(wordsOf(await sheetsOf(maya))).toContain('Shared by ');
  expect(await sees(stranger)).toEqual(neverWas);

  await anna.presses(cardIn(await anna.acts({ kind: 'action', id: 'tool.show', ref: id })), 'Stop sharing');
  expect(await sees(maya)).toEqual(neverWas);
});

test('the partner cannot change, share, stop sharing or remove it, and neither can a stranger', async () => {
  const { anna, maya } = await partners();
  const sheet = await begin(anna, 'swot', { strengths: 'Mine' });
  await shareWithPartner(anna, sheet);
  const id = idOf(sheet);
  const before = await journey().database.client.worksheet.findFirst({ where: { id } });
  for (const who of [maya, (await partners()).anna]) {
    for (const action of ['tool.unshare', 'tool.remove', 'tool.share-with'])
      await who.acts({ kind: 'action', id: action, ref: id });
    await who.acts({ kind: 'action', id: 'tool.share', ref: `${id}~${before?.relationshipId}` });
    await who.acts({ kind: 'submit', formId: 'tool.fill', ref: `${id}~0`, values: { strengths: 'Theirs' } });
  }
  expect(await journey().database.client.worksheet.findFirst({ where: { id } })).toEqual(before);
});

test('it cannot be shared in a relationship of others, nor in one that has ended', async () => {
  const { anna, maya, relationship } = await partners();
  const other = await partners();
  const id = idOf(await begin(anna, 'swot', { strengths: 'Mine' }));
  const shares = async (relationshipId: string) =>
    wordsOf(
      cardIn(await anna.acts({ kind: 'action', id: 'tool.share', ref: `${id}~${relationshipId}` }), 'replaceClicked'),
    );
  expect(await shares(other.relationship.id)).toContain('nothing can be shared');
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: false } });
  expect(await shares(relationship.id)).toContain('nothing can be shared');
  expect((await journey().database.client.worksheet.findFirst({ where: { id } }))?.relationshipId).toBeNull();
});

test('what was shared stays readable for both after the end, and nobody changes it', async () => {
  const { anna, maya } = await partners();
  const sheet = await begin(anna, 'swot', { strengths: 'Patience' });
  await shareWithPartner(anna, sheet);
  const id = idOf(sheet);
  const row = await journey().database.client.worksheet.findFirst({ where: { id } });
  await maya.acts({
    kind: 'submit',
    formId: 'relationship.withdraw',
    ref: row?.relationshipId ?? '',
    values: { apart: false },
  });
  for (const who of [anna, maya])
    expect(wordsOf(cardIn(await who.acts({ kind: 'action', id: 'tool.show', ref: id })))).toContain('Patience');
  for (const action of ['tool.unshare', 'tool.remove']) await anna.acts({ kind: 'action', id: action, ref: id });
  const late = await anna.acts({
    kind: 'submit',
    formId: 'tool.fill',
    ref: `${id}~0`,
    values: { strengths: 'Changed' },
  });
  expect(wordsOf(late.answers)).toContain('has ended');
  expect(await journey().database.client.worksheet.findFirst({ where: { id } })).toEqual(row);
});

test('an empty one is not kept, and far too much is refused beside its field', async () => {
  const { anna } = await partners();
  expect(errorsIn(await anna.submits(await opens(anna, 'swot'), {})).form).toContain('nothing to save');
  expect(errorsIn(await anna.submits(await opens(anna, 'swot'), { threats: 'x'.repeat(50_000) }))).toHaveProperty(
    'threats',
  );
  expect(wordsOf(await sheetsOf(anna))).toContain('You have none yet');
});

test('two steps saved at once keep both', async () => {
  const { anna } = await partners();
  const outcome = await anna.submits(await opens(anna, 'smart'), { specific: 'Three quotes' });
  const id = formIn(outcome).ref.split('~')[0] ?? '';
  const fill = (at: number, values: Record<string, string>) =>
    anna.acts({ kind: 'submit', formId: 'tool.fill', ref: `${id}~${at}`, values });
  await Promise.all([fill(0, { specific: 'Four quotes' }), fill(1, { actions: 'Call' })]);
  const row = await journey().database.client.worksheet.findFirst({ where: { id } });
  expect(row?.answers).toEqual({ specific: 'Four quotes', actions: 'Call' });
});

test('a removed one is gone for both', async () => {
  const { anna, maya } = await partners();
  const sheet = await begin(anna, 'swot', { strengths: 'Mine' });
  await shareWithPartner(anna, sheet);
  const told = await maya.lastTold();
  await anna.presses(sheet, 'Remove');
  expect(wordsOf(cardIn(await maya.presses(told, 'Open')))).toContain('cannot find this worksheet');
});

test('every tool can be reached from the relationship and by a command, within the limits of a card and a form', async () => {
  const { maya } = await partners();
  const first = cardIn(await maya.says('tools'));
  const second = cardIn(await maya.presses(first, 'More tools'), 'replaceClicked');
  const begins = [first, second].flatMap((card) => buttonsOf(card).filter(({ label }) => label === 'Begin'));
  expect(begins.map(({ ref }) => ref)).toEqual(TEMPLATES.map(({ tool }) => tool));
  const details = cardIn(await maya.presses(cardIn(await maya.says('relationships')), 'Tools'));
  expect(cardIn(await maya.presses(details, 'Worksheets')).title).toBe('Tools');
  for (const { tool, steps } of TEMPLATES) {
    for (const { title, questions } of steps) {
      expect(title.length).toBeLessThanOrEqual(MAX_LABEL_CHARS);
      expect(questions.length).toBeLessThanOrEqual(7);
    }
    const ids = steps.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect((await opens(maya, tool)).fields.length).toBeGreaterThan(0);
  }
});

test('a worksheet as long as it gets is shown in parts, with no more buttons than a card takes', async () => {
  const { anna } = await partners();
  let outcome = await anna.submits(await opens(anna, 'g-star'), filled(await opens(anna, 'g-star')));
  for (let step = 1; step < 4; step += 1) outcome = await anna.submits(formIn(outcome), filled(formIn(outcome)));
  const sheet = cardIn(await anna.presses(await sheetsOf(anna), 'Open'));
  expect(sheet.actions?.length).toBeLessThanOrEqual(MAX_CARD_ACTIONS);
  expect(wordsOf(sheet)).toMatch(/Part 1 of \d/u);
  expect(wordsOf(cardIn(await anna.presses(sheet, 'Next part'), 'replaceClicked'))).toMatch(/Part 2 of \d/u);
});

const filled = (form: ReturnType<typeof formIn>) =>
  Object.fromEntries(form.fields.map(({ id }) => [id, 'w'.repeat(800)]));
