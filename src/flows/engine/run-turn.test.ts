import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../adapters/postgres/testing/test-database.ts';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import {
  cardIn,
  errorsIn,
  formIn,
  type Journey,
  openJourney,
  type Player,
  STAGE_NOW,
  useJourney,
  wordsOf,
} from '../testing/journey.fixture.ts';

const journey = useJourney();
const CAPABILITIES = { formFromCommand: true, home: true, itemsPerCard: 5, maxOptions: 200 };
let topic: TopicId;
let scene = 0;

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  topic = await journey().topic('first-team');
});

const member = (name: string): Promise<Player> =>
  journey().player(`${name}-${scene}`, {
    profile: { asMentor: true, asMentee: true, offered: [topic], sought: [{ topicId: topic, importance: 3 }] },
  });

describe('whatever comes in', () => {
  test.each(['', 'hi', 'HELLO', 'Help!', '/mentor help', 'mentor'])('%j is answered with help', async (words) => {
    expect(cardIn(await (await member('anna')).says(words)).actions?.length).toBeGreaterThan(0);
  });

  test.each([
    'hepl',
    'bananas',
    '<!channel>',
    '*bold*',
    '‮evil',
    '<at>all</at>',
    '🙂'.repeat(3_000),
    '[x](javascript:alert(1))',
  ])('unknown words %j get a useful answer', async (words) => {
    const card = cardIn(await (await member('anna')).says(words));
    expect(card.actions?.length).toBeGreaterThan(0);
  });

  test('a button that nothing stands behind says so', async () => {
    const anna = await member('anna');
    for (const id of ['', 'finding.nothing', '__proto__', 'constructor', 'toString']) {
      expect(cardIn(await anna.acts({ kind: 'action', id, ref: 'x' })).body.length).toBeGreaterThan(0);
      expect(cardIn(await anna.acts({ kind: 'open', formId: id, ref: 'x' })).body.length).toBeGreaterThan(0);
    }
  });

  test('ids that are no ids are "not available", never a fault', async () => {
    const anna = await member('anna');
    for (const ref of [
      '',
      'x',
      '\u0000',
      '‮',
      "' OR 1=1 --",
      '🙂'.repeat(500),
      '{"side":"mentors"}',
      '../..',
      'a/b/c',
    ]) {
      for (const id of [
        'finding.view',
        'finding.page',
        'finding.bookmark',
        'mentoring-request.accept',
        'mentoring-request.again',
        'question.stop',
        'relationship.details',
        'linking.inbox',
      ]) {
        await anna.acts({ kind: 'action', id, ref });
      }
      for (const formId of ['mentoring-request.ask', 'question.reply', 'relationship.withdraw', 'finding.criteria']) {
        await anna.acts({ kind: 'open', formId, ref });
        await anna.acts({ kind: 'submit', formId, ref, values: { note: 'n', text: 't', exact: false, reason: 'r' } });
      }
    }
    expect(journey().errors).toEqual([]);
  });

  test('a workspace that belongs to nobody here gets no answer and leaves no trace', async () => {
    const before = await journey().database.client.member.count();
    const origin = { platform: 'slack', workspace: 'T-unknown', person: { externalId: 'U1', name: 'Eve' } } as const;
    const outcome = await journey().runner.run(
      { origin, eventKey: 'e', act: { kind: 'command', words: 'help' } },
      CAPABILITIES,
    );
    expect(outcome.answers).toEqual([]);
    expect(await journey().database.client.member.count()).toBe(before);
  });
});

test('whoever acts again can be written to again', async () => {
  const anna = await member('anna');
  const reachable = async () =>
    (await journey().database.client.identity.findFirstOrThrow({ where: { memberId: anna.id } })).reachable;
  await anna.acts({ kind: 'app-removed' });
  expect(await reachable()).toBe(false);
  await anna.says('help');
  expect(await reachable()).toBe(true);
});

describe('forms', () => {
  test('wrong types, missing and over-long values are named beside their fields; what was typed is kept', async () => {
    const anna = await member('anna');
    const form = formIn(await anna.acts({ kind: 'open', formId: 'profile.work', ref: 'only' }));
    const values = { seniority: 'emperor', years: 'many', formats: ['online', 'telepathy'], contact: 'x'.repeat(500) };
    const outcome = await anna.submits(form, values);
    expect(Object.keys(errorsIn(outcome)).toSorted()).toEqual(['contact', 'formats', 'seniority', 'years']);
    expect(wordsOf(outcome.answers)).toContain('x'.repeat(500));
  });

  test('a refused form may come again under the same event, corrected', async () => {
    const anna = await member('anna');
    const form = formIn(await anna.acts({ kind: 'open', formId: 'profile.work', ref: 'only' }));
    const submit = (contact: string) =>
      anna.acts({ kind: 'submit', formId: form.id, ref: form.ref, values: { contact } }, `same-${scene}`);
    expect(errorsIn(await submit('x'.repeat(500))).contact).toBeDefined();
    expect((await submit('short')).answers[0]).toMatchObject({ do: 'done' });
  });

  test('what one person was shown in a form is never drawn for another', async () => {
    const [anna, ben] = [await member('anna'), await member('ben')];
    await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'profile.work', ref: 'only' })), {
      contact: 'private number',
    });
    await anna.acts({ kind: 'open', formId: 'profile.work', ref: 'only' });
    await ben.acts({ kind: 'open', formId: 'profile.work', ref: 'only' });
    const refused = await ben.acts({ kind: 'submit', formId: 'profile.work', ref: 'only', values: { years: 999 } });
    expect(wordsOf(refused.answers)).not.toContain('private number');
  });
});

describe('with the database away', () => {
  let database: TestDatabase;
  let away: Journey;
  beforeAll(async () => {
    database = await testDatabase();
    away = await openJourney(database.url);
  });
  afterAll(() => away.database.close());

  test('the person hears that it failed and that nothing was saved, and keeps what they typed', async () => {
    const anna = await away.player('anna', { profile: { asMentor: true } });
    const form = formIn(await anna.acts({ kind: 'open', formId: 'profile.work', ref: 'only' }));
    await database.drop();
    const command = cardIn(await anna.says('requests'));
    expect(wordsOf(command)).toMatch(/nothing was (?:saved|changed)/iu);
    const submitted = await anna.submits(form, { contact: 'a secret way to reach me' });
    expect(errorsIn(submitted).form).toMatch(/saved/u);
    expect(wordsOf(submitted.answers)).toContain('a secret way to reach me');
    expect(away.errors.length).toBeGreaterThanOrEqual(2);
  });
});
