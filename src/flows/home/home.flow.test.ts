import { afterEach, expect, test } from 'vitest';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { MAX_CARD_ACTIONS, MAX_LABEL_CHARS } from '../../core/domain/view/card.ts';
import { picturesIn } from '../../core/domain/view/pictures.ts';
import { buttonsOf, cardIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced } from '../testing/partners.fixture.ts';
import { composeHome } from './home.flow.ts';

const journey = useJourney();
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

let scene = 0;
const mentee = () => {
  scene += 1;
  return journey().player(`annie-${scene}`, { profile: { asMentee: true } });
};
const mentor = (on: 'slack' | 'teams' = 'slack', name = 'mia') => {
  scene += 1;
  return journey().player(`${name}-${scene}`, { on, profile: { asMentor: true } });
};

async function request(from: Player, to: Player) {
  const form = formIn(await from.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: to.id }));
  await from.submits(form, { note: 'a private note' });
}

const AN_HOUR = { length: '60', format: 'online', venue: '', topic: '', time: '10:00' };
const homeOf = async (who: Player) => cardIn(await who.says('home'));
/** With neighbouring plain texts joined, as a person reads them. */
const plainWordsOf = (card: unknown) => wordsOf(card).replaceAll('"},{"type":"text","text":"', '');
const labels = (card: Awaited<ReturnType<typeof homeOf>>) => buttonsOf(card).map(({ label }) => label);

test('a newcomer sees what this is and one clear way in, and may see nothing else', async () => {
  const newcomer = await journey().player('newcomer');
  const home = await homeOf(newcomer);
  expect(home.actions?.filter(({ style }) => style === 'primary')).toMatchObject([{ id: 'joining.join' }]);
  expect(cardIn(await newcomer.says('status')).actions?.[0]).toMatchObject({ id: 'joining.join' });
});

test('whoever has left is asked back without pressing', async () => {
  const anna = await mentee();
  await anna.acts({ kind: 'action', id: 'joining.leave', ref: '' });
  expect((await homeOf(anna)).actions?.[0]).toMatchObject({ label: 'Join again', id: 'joining.join' });
});

test('a new code of conduct comes first', async () => {
  const anna = await mentee();
  await journey().write(({ members }) => members.acceptConduct(anna.id, '2020-01-01', STAGE_NOW));
  expect((await homeOf(anna)).actions?.[0]).toMatchObject({ label: 'Read and accept', style: 'primary' });
});

test('what waits for a mentor stands first, with a button that opens it, and without the note', async () => {
  const [anna, maya] = [await mentee(), await mentor()];
  await request(anna, maya);
  const home = await homeOf(maya);
  expect(wordsOf(home.body)).toContain('asks you to be their mentor');
  expect(buttonsOf(home)[0]).toMatchObject({ label: 'Open', id: 'mentoring-request.show' });
  expect(wordsOf(home)).not.toContain('a private note');
  expect(plainWordsOf(await homeOf(anna))).toContain('1 request waiting for an answer');
});

test('being asked for more waits for the sender, not for the one who asked', async () => {
  const [anna, maya] = [await mentee(), await mentor()];
  await request(anna, maya);
  const form = formIn(await maya.presses(await maya.lastTold(), 'Ask for more'));
  const [field] = form.fields;
  await maya.submits(form, { [field?.id ?? '']: 'What exactly?' });
  expect(wordsOf(await homeOf(anna))).toContain('asks you for more');
  expect(plainWordsOf(await homeOf(maya))).toContain('1 request for more waiting for an answer');
  expect(wordsOf(cardIn(await anna.says('status')))).toContain('stands still until you reply');
});

test('partners see each other with the next step of each, Details and Tools', async () => {
  const [anna, maya] = [await mentee(), await mentor('teams')];
  await request(anna, maya);
  await maya.presses(await maya.lastTold(), 'Accept');
  expect(labels(await homeOf(maya))).toEqual(expect.arrayContaining(['Details', 'Tools']));
  expect(plainWordsOf(await homeOf(anna))).toContain('Next: arrange the first conversation');
  expect(wordsOf(await homeOf(maya))).toContain('your mentee arranges the first conversation');
  expect(wordsOf(await homeOf(maya))).toContain('you have your mentee');
});

test('status tells when a reminder comes and when a request lapses', async () => {
  const [anna, maya] = [await mentee(), await mentor()];
  await request(anna, maya);
  const toMaya = wordsOf(cardIn(await maya.says('status')));
  expect(toMaya).toContain('2026-11-27T06:00:00.000Z');
  expect(toMaya).toContain('2026-12-14T17:00:00.000Z');
  const toAnna = wordsOf(cardIn(await anna.says('status')));
  expect(toAnna).toContain('2026-12-14T17:00:00.000Z');
  expect(toAnna).not.toContain('2026-11-27T06:00:00.000Z');
});

test('a pause is shown with its end, and stops the time of what was received', async () => {
  const [anna, maya] = [await mentee(), await mentor()];
  await request(anna, maya);
  await maya.says('pause until 2026-12-01');
  expect(wordsOf(await homeOf(maya))).toContain('"on":"2026-12-01"');
  expect(wordsOf(cardIn(await maya.says('status')))).toContain('stands still while you are away');
  expect(wordsOf(cardIn(await anna.says('status')))).toContain('its time stands still');
});

test('more than fits is counted, never left out in silence', async () => {
  const maya = await mentor('teams');
  for (let at = 0; at < 6; at += 1) await request(await mentee(), maya);
  const home = await homeOf(maya);
  expect(wordsOf(home)).toContain('"page":{"from":1,"to":5,"total":6}');
  expect(wordsOf(home)).toContain('All of them');
});

test('the goals of a pair stand on both home pages as a picture, and on nobody else’s', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  expect(picturesIn(await homeOf(anna))).toEqual([]);
  const form = formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship.id }));
  await anna.submits(form, { title: 'Lead the platform team', measure: 'I did.', targetOn: '2027-03-01' });
  const [mine, theirs] = [picturesIn(await homeOf(anna)), picturesIn(await homeOf(maya))];
  expect(mine.map(({ alt }) => alt)).toEqual([expect.stringContaining('“Lead the platform team”: no steps yet')]);
  expect(theirs).toEqual(mine);
  expect(picturesIn(await homeOf((await introduced(journey())).anna))).toEqual([]);
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: false } });
  for (const who of [anna, maya]) expect(wordsOf(await homeOf(who))).not.toContain('platform team');
});

test('whoever has a partner is led to the next step with them, and to search only while there is room', async () => {
  const { anna, maya, relationship } = await introduced(journey());
  const first = async (who: Player) => (await homeOf(who)).actions?.[0];
  expect(await first(anna)).toMatchObject({ label: 'Arrange a session', style: 'primary', ref: relationship.id });
  expect(labels(await homeOf(anna))).not.toContain('Find a mentor');
  const form = formIn(await anna.acts({ kind: 'open', formId: 'session.propose', ref: relationship.id }));
  await anna.submits(form, { ...AN_HOUR, date: '2026-11-30' });
  expect(await first(anna)).toMatchObject({ label: 'Times on offer', id: 'session.show' });
  expect(await first(maya)).toMatchObject({ label: 'Pick a time', id: 'session.pick' });
});

test('a home costs the same few reads whatever is on it', async () => {
  const [quiet, busy] = [await mentor(), await mentor()];
  await request(await mentee(), quiet);
  for (let at = 0; at < 5; at += 1) await request(await mentee(), busy);
  const [few, many] = [await readsOf(quiet), await readsOf(busy)];
  expect(many).toEqual(few);
  expect(few.length).toBeLessThanOrEqual(6);
});

test.each(['mentor', 'mentee', 'both'])(
  'a %s has few enough buttons, one of them primary, each short enough',
  async (side) => {
    scene += 1;
    const profile = { asMentor: side !== 'mentee', asMentee: side !== 'mentor' };
    const home = await homeOf(await journey().player(`sides-${scene}`, { profile }));
    expect(home.actions?.length).toBeLessThanOrEqual(MAX_CARD_ACTIONS);
    expect(home.actions?.filter(({ style }) => style === 'primary')).toHaveLength(1);
    expect(labels(home).filter((label) => label.length > MAX_LABEL_CHARS)).toEqual([]);
  },
);

/** The names of the reads that composing a home makes. */
async function readsOf(who: Player): Promise<readonly string[]> {
  const { unitOfWork, organisationId, clock } = journey();
  const [organisation] = await unitOfWork.organisations();
  const actor = await unitOfWork.memberOf(organisationId, who.id);
  if (organisation === undefined || actor === null) throw new Error('nobody is at home');
  const made: string[] = [];
  const counted = <Store extends object>(store: Store, name: string): Store =>
    new Proxy(store, {
      get: (target, method) => {
        made.push(`${name}.${String(method)}`);
        return Reflect.get(target, method);
      },
    });
  const reads = unitOfWork.reads(organisationId);
  await composeHome({
    organisation,
    actor,
    capabilities: { formFromCommand: true, home: true, itemsPerCard: 10, maxOptions: 100 },
    now: clock.now(),
    calendar: temporalCalendar,
    stores: {
      ...reads,
      members: counted(reads.members, 'members'),
      profiles: counted(reads.profiles, 'profiles'),
      requests: counted(reads.requests, 'requests'),
      relationships: counted(reads.relationships, 'relationships'),
      questions: counted(reads.questions, 'questions'),
    },
  });
  return made.sort();
}
