import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '../../../core/application/unit-of-work/stores.ts';
import type { MemberId, QuestionId, TopicId } from '../../../core/domain/kernel/ids.ts';
import type { Profile } from '../../../core/domain/profile/profile.ts';
import type { Question } from '../../../core/domain/question/question.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import {
  blankProfile,
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../testing/programme.fixture.ts';

const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

let fixture: ProgrammeFixture;
let ada: MemberId;
let grace: MemberId;
beforeAll(async () => {
  fixture = await programmeFixture();
  ada = await joined('UADA');
  grace = await joined('UGRACE');
});
afterAll(() => fixture.close());

const write = <Value>(work: (stores: Stores) => Promise<Value>) => writeIn(fixture, fixture.organisationId, work);
const reads = () => fixture.unit.reads(fixture.organisationId);
const joined = async (name: string) => (await joinedMember(fixture, originOf(name))).id;

describe('profiles', () => {
  test('what is read is what was saved, topics in their order, and saving again replaces all of it', async () => {
    const [first, second, third] = (await reads().topics.all()).map(({ id }) => id);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three topics');
    const full: Profile = {
      ...blankProfile(ada),
      headline: 'Hello *world* <!channel>',
      languages: ['en', 'ne'],
      seniority: 3,
      years: 12,
      formats: ['in-person', 'online'],
      offered: [third, first],
      sought: [
        { topicId: second, importance: 3 },
        { topicId: first, importance: 1 },
      ],
      places: 2,
    };
    await write(({ profiles }) => profiles.save(full));
    expect(await reads().profiles.find(ada)).toEqual(full);
    const less = { ...full, offered: [first], sought: [], headline: '' };
    await write(({ profiles }) => profiles.save(less));
    expect(await reads().profiles.find(ada)).toEqual(less);
    expect(await reads().profiles.findMany([ada, 'nobody' as MemberId])).toEqual([less]);
  });

  test('numbers that cannot be are refused by the database', async () => {
    const broken = [{ years: 400 }, { places: -1 }];
    for (const part of broken) {
      await expect(write(({ profiles }) => profiles.save({ ...blankProfile(ada), ...part }))).rejects.toThrow();
    }
  });
});

describe('topics', () => {
  const propose = (label: string, by = ada) =>
    write(({ topics }) => topics.propose(label, by, fixture.nextId() as TopicId));

  test('a proposed topic is offered to its proposer alone', async () => {
    const proposed = await propose('  Beekeeping   for teams ');
    expect(proposed).toMatchObject({ label: 'Beekeeping for teams', state: 'proposed' });
    const offered = async (to: MemberId) => (await reads().topics.offeredTo(to)).some(({ id }) => id === proposed.id);
    expect([await offered(ada), await offered(grace)]).toEqual([true, false]);
  });

  test('a label or alias that exists in any case is that topic', async () => {
    const known = (await reads().topics.all()).find(({ label }) => label === 'Pricing');
    expect((await propose('PRICING')).id).toBe(known?.id);
    expect((await propose('Pricing Basics')).id).toBe(known?.id);
  });

  test('many who propose the same at once propose one topic', async () => {
    const proposed = await Promise.all(Array.from({ length: 8 }, (_, at) => propose(at % 2 ? 'Juggling' : 'juggling')));
    expect(new Set(proposed.map(({ id }) => id)).size).toBe(1);
  });
});

describe('questions', () => {
  const opened = (askerId: MemberId, askedId: MemberId): Question => ({
    id: fixture.nextId() as QuestionId,
    askerId,
    askedId,
    state: 'open',
    openedAt: NOW,
  });

  test('two people have one open thread, whoever asked first', async () => {
    const asks = [opened(ada, grace), opened(grace, ada), opened(ada, grace)];
    const outcomes = await Promise.allSettled(asks.map((one) => write(({ questions }) => questions.insert(one))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const open = await reads().questions.openBetween(grace, ada);
    expect(asks).toContainEqual(open);
    expect(await reads().questions.openOf(ada)).toEqual([open]);
  });

  test('messages come in the order they were written, the newest when there are many', async () => {
    const question = opened(await joined('UASKER'), ada);
    await write(async ({ questions }) => {
      await questions.insert(question);
      for (const at of [1, 2, 3]) {
        const written = { authorId: ada, text: String(at), writtenAt: minutesOn(at) };
        await questions.addMessage(question.id, { id: fixture.nextId(), ...written });
      }
    });
    const texts = (await reads().questions.messages(question.id, 2)).map(({ text }) => text);
    expect(texts).toEqual(['2', '3']);
    expect(await reads().questions.countOpenedSince(question.askerId, NOW)).toBe(1);
    expect(await reads().questions.countOpenedSince(question.askerId, minutesOn(1))).toBe(0);
  });

  test('a thread is stopped once, and it is remembered who stopped it', async () => {
    const question = opened(await joined('USTOPPED'), ada);
    await write(({ questions }) => questions.insert(question));
    const stop = () => write(({ questions }) => questions.stop(question.id, ada, NOW));
    expect((await Promise.all([stop(), stop(), stop()])).filter(Boolean)).toHaveLength(1);
    expect(await reads().questions.wasStoppedBy(ada, question.askerId)).toBe(true);
    expect(await reads().questions.wasStoppedBy(question.askerId, ada)).toBe(false);
  });
});

describe('lists', () => {
  test('adding twice and removing twice is harmless, the newest comes first', async () => {
    const other = await joined('ULISTED');
    await write(async ({ lists }) => {
      await lists.add(ada, 'bookmark', grace, NOW);
      await lists.add(ada, 'bookmark', other, minutesOn(1));
      await lists.add(ada, 'bookmark', grace, minutesOn(2));
    });
    expect(await reads().lists.of(ada, 'bookmark')).toEqual([other, grace]);
    await write(async ({ lists }) => {
      await lists.remove(ada, 'bookmark', other);
      await lists.remove(ada, 'bookmark', other);
    });
    expect(await reads().lists.of(ada, 'bookmark')).toEqual([grace]);
    expect(await reads().lists.of(ada, 'dismissed')).toEqual([]);
  });

  test('an exclusion works both ways', async () => {
    const other = await joined('UEXCLUDED');
    await write(({ lists }) => lists.add(other, 'excluded', ada, NOW));
    expect(await reads().lists.excludedEitherWay(ada, other)).toBe(true);
    expect(await reads().lists.allExcluded(ada)).toEqual([other]);
    expect(await reads().lists.allExcluded(other)).toEqual([ada]);
    expect(await reads().lists.excludedEitherWay(ada, grace)).toBe(false);
  });

  test('a search leaves out whom one dismissed and whoever is kept apart, not whom one bookmarked or who dismissed one', async () => {
    const [seeker, dismissed, excluded, excluding, bookmarked, dismissing] = [
      await joined('UKEPT1'),
      await joined('UKEPT2'),
      await joined('UKEPT3'),
      await joined('UKEPT4'),
      await joined('UKEPT5'),
      await joined('UKEPT6'),
    ];
    await write(async ({ lists }) => {
      await lists.add(seeker, 'dismissed', dismissed, NOW);
      await lists.add(seeker, 'excluded', dismissed, NOW);
      await lists.add(seeker, 'excluded', excluded, NOW);
      await lists.add(excluding, 'excluded', seeker, NOW);
      await lists.add(seeker, 'bookmark', bookmarked, NOW);
      await lists.add(dismissing, 'dismissed', seeker, NOW);
    });
    const kept = await reads().lists.keptFrom(seeker);
    expect(kept.toSorted()).toEqual([dismissed, excluded, excluding].toSorted());
    expect(await reads().lists.keptFrom(dismissing)).toEqual([seeker]);
  });
});

describe('introductions', () => {
  test('come in the order asked for, with an empty headline where there is none, without strangers', async () => {
    const [one, other] = [await joined('UINTRO1'), await joined('UINTRO2')];
    await write(({ profiles }) => profiles.save({ ...blankProfile(one), headline: 'Leads teams' }));
    const asked = [other, 'nobody' as MemberId, one];
    expect(await reads().members.introduce(asked)).toEqual([
      { id: other, name: 'UINTRO2', headline: '' },
      { id: one, name: 'UINTRO1', headline: 'Leads teams' },
    ]);
    expect(await reads().members.introduce([])).toEqual([]);
  });
});

describe('link codes', () => {
  const issue = (code: string, to = ada) => write(({ links }) => links.issue(to, code, minutesOn(15)));
  const redeem = (code: string, now = NOW) => write(({ links }) => links.redeem(code, now));

  test('a code is used once, however it is typed and however often at once', async () => {
    await issue('ABCD2345');
    const used = await Promise.all([redeem('abcd-2345'), redeem('ABCD 2345'), redeem('abcd2345')]);
    expect(used.filter((id) => id === ada)).toHaveLength(1);
  });

  test('a new code replaces the old one, and an expired one is worth nothing', async () => {
    await issue('AAAA2222');
    await issue('BBBB3333');
    expect(await redeem('AAAA2222')).toBeNull();
    expect(await redeem('BBBB3333', minutesOn(15))).toBeNull();
  });

  test('only a hash of the code is stored', async () => {
    await issue('CCCC4444');
    expect(JSON.stringify(await fixture.database.client.linkCode.findMany())).not.toContain('CCCC4444');
  });

  test('tries are counted from a moment on, this one included', async () => {
    const count = (at: Date, since: Date) => write(({ links }) => links.countTry(grace, at, since));
    expect(await count(minutesOn(1), minutesOn(0))).toBe(1);
    expect(await count(minutesOn(2), minutesOn(0))).toBe(2);
    expect(await count(minutesOn(20), minutesOn(10))).toBe(1);
  });
});
