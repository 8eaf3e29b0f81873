import { beforeEach, expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { cardIn, errorsIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
let topic: TopicId;
let scene = 0;
const named = (name: string) => `${name}-${scene}`;

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  topic = await journey().topic('first-team');
});

async function joins(player: Player, part: string) {
  return player.submits(formIn(await player.says('join')), { part, accept: true });
}

test('before joining every command answers with a short welcome and the button to join', async () => {
  const newcomer = await journey().player(named('nina'));
  for (const words of ['find leadership', 'requests', 'profile', 'pause until tomorrow', 'leave']) {
    expect(cardIn(await newcomer.says(words)).actions?.[0]).toMatchObject({ id: 'joining.join' });
  }
});

test('joining leads through the steps of a profile, each saved, to the end', async () => {
  const nina = await journey().player(named('nina'), { email: 'nina@example.org' });
  const about = formIn(await joins(nina, 'both'));
  const work = formIn(await nina.submits(about, { headline: 'Engineer', languages: ['en', 'fr'] }));
  expect(work.fields.find(({ id }) => id === 'contact')).toMatchObject({ initial: 'nina@example.org' });
  const mentor = formIn(
    await nina.submits(work, { seniority: '3', years: 8, formats: ['online'], contact: 'nina@example.org' }),
  );
  const mentee = formIn(await nina.submits(mentor, { offered: [topic], places: 2 }));
  const end = await nina.submits(mentee, { mattering: [topic], hopes: 'To grow.', ownWords: 'Falconry' });
  expect(end.answers[0]).toMatchObject({ do: 'done' });
  expect(wordsOf(end.answers)).toContain('Falconry');
  const profile = await journey().write((stores) => stores.profiles.find(nina.id));
  expect(profile).toMatchObject({
    asMentor: true,
    asMentee: true,
    headline: 'Engineer',
    years: 8,
    places: 2,
    hopes: 'To grow.',
  });
  expect(profile?.sought).toHaveLength(2);
});

test('nobody joins without accepting the code of conduct', async () => {
  const nina = await journey().player(named('nina'));
  const form = formIn(await nina.says('join'));
  expect(errorsIn(await nina.submits(form, { part: 'mentee', accept: false })).accept).toBeDefined();
  expect(errorsIn(await nina.submits(form, { accept: true })).part).toBeDefined();
  expect(cardIn(await nina.says('find')).actions?.[0]?.id).toBe('joining.join');
});

test.each([
  ['a value that is no option', { part: 'king', accept: true }, 'part'],
  ['a list where one word belongs', { part: ['mentor'], accept: true }, 'part'],
])('a join form with %s is refused beside its field', async (_what, values, field) => {
  const nina = await journey().player(named('nina'));
  expect(errorsIn(await nina.submits(formIn(await nina.says('join')), values))).toHaveProperty(field);
});

test('guests and bots are told plainly why they cannot join', async () => {
  const guest = await journey().player(named('guest'));
  await journey().database.client.member.update({ where: { id: guest.id }, data: { guest: true } });
  expect(wordsOf(cardIn(await guest.says('join')))).toContain('is a guest here');
});

test('an organisation open to certain addresses turns others away with whom to ask', async () => {
  await journey().setPolicy({
    eligibility: { kind: 'domains', domains: ['larkfield.example'] },
    contact: 'Hannah in People',
  });
  const outsider = await journey().player(named('out'), { email: 'x@elsewhere.example' });
  const insider = await journey().player(named('in'), { email: 'x@LARKFIELD.example' });
  const refused = cardIn(await outsider.says('join'));
  expect(formIn(await insider.says('join')).id).toBe('joining.join');
  await journey().setPolicy({});
  expect(wordsOf(refused)).toContain('Hannah in People');
});

test('a new version of the code of conduct asks again before anything else', async () => {
  const maya = await journey().player(named('maya'), { profile: { asMentor: true } });
  await journey().database.client.member.update({ where: { id: maya.id }, data: { conductVersion: 'older' } });
  expect(cardIn(await maya.says('profile')).title).toBe('Our code of conduct has changed');
  await joins(maya, 'mentor');
  expect(cardIn(await maya.says('profile')).summary).toBe('Your profile.');
});

test.each(['2026-12-24', '24 December', '24 Dec 2026', 'until 24/12/2026', '30 days'])(
  'pause %s is read and echoed',
  async (words) => {
    const maya = await journey().player(named('maya'), { profile: { asMentor: true } });
    expect(wordsOf(cardIn(await maya.says(`pause ${words}`)))).toContain('2026-12-24');
  },
);

test.each(['yesterday-ish', '2026-02-31', '2020-01-01', '9999-01-01'])(
  'pause until %s is refused in a sentence and changes nothing',
  async (words) => {
    const maya = await journey().player(named('maya'), { profile: { asMentor: true } });
    expect(cardIn(await maya.says(`pause until ${words}`)).summary).toBe('No break was set.');
  },
);

test('a pause ends by itself on the morning after, in the member’s own zone, and once', async () => {
  const hari = await journey().player(named('hari'), { profile: { asMentor: true }, zone: 'Asia/Kathmandu' });
  await hari.says('pause until 2026-11-30');
  journey().clock.set(new Date('2026-12-01T02:14:00Z'));
  await journey().tick();
  expect(await hari.told()).toHaveLength(0);
  journey().clock.set(new Date('2026-12-01T02:15:00Z'));
  await journey().tick();
  await journey().tick();
  expect(await hari.told()).toHaveLength(0);
  journey().clock.set(new Date('2026-12-01T04:15:00Z'));
  await journey().tick();
  await journey().tick();
  expect((await hari.told()).map(({ card }) => card.title)).toEqual(['Welcome back']);
});

test('a paused or hidden mentor is found by nobody, and an old card says so politely', async () => {
  const anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
  });
  const maya = await journey().player(named('maya'), { profile: { asMentor: true, offered: [topic] } });
  expect(wordsOf(cardIn(await anna.says('find')))).toContain(named('maya'));
  for (const [away, back] of [
    ['hide', 'show'],
    ['pause until 2026-12-24', 'resume'],
  ] as const) {
    await maya.says(away);
    expect(wordsOf(cardIn(await anna.says('find')))).not.toContain(named('maya'));
    const refused = cardIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
    expect(refused.summary).toBe('Nothing was changed.');
    await maya.says(back);
    expect(wordsOf(cardIn(await anna.says('find')))).toContain(named('maya'));
  }
});

test('leaving ends everything kindly: partners, requests and threads are told, and joining again is possible', async () => {
  const anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
  });
  const maya = await journey().player(named('maya'), { profile: { asMentor: true, offered: [topic] } });
  const ben = await journey().player(named('ben'), { profile: { asMentor: true, offered: [topic] } });
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id })), {
    note: 'Help.',
  });
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'question.ask', ref: ben.id })), {
    text: 'May I ask?',
  });
  await maya.presses(await maya.lastTold(), 'Accept');
  const left = await anna.presses(cardIn(await anna.says('leave')), 'Leave');
  expect(cardIn(left, 'replaceClicked').title).toBe('You have left the programme');
  expect((await maya.lastTold()).title).toBe(`${named('anna')} is no longer in the programme`);
  expect((await ben.lastTold()).summary).toBe(`${named('anna')} is no longer in the programme.`);
  expect(
    await journey().database.client.relationship.count({ where: { menteeId: anna.id, state: 'introduced' } }),
  ).toBe(0);
  expect(formIn(await anna.says('join')).id).toBe('joining.join');
});

test('a deactivated account frees its places once, however often the platform tells us', async () => {
  const anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
  });
  const maya = await journey().player(named('maya'), { profile: { asMentor: true, offered: [topic] } });
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id })), {
    note: 'Help.',
  });
  await maya.presses(await maya.lastTold(), 'Accept');
  await anna.acts({ kind: 'account-deactivated' });
  await anna.acts({ kind: 'account-deactivated' });
  expect((await maya.told()).filter(({ card }) => card.title?.includes('no longer'))).toHaveLength(1);
});

test('whoever asks and leaves in the same moment leaves nothing open', async () => {
  for (let round = 0; round < 12; round += 1) {
    const anna = await journey().player(`${named('anna')}-${round}`, {
      profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
    });
    const maya = await journey().player(`${named('maya')}-${round}`, { profile: { asMentor: true, offered: [topic] } });
    await Promise.all([
      anna.acts({ kind: 'submit', formId: 'question.ask', ref: maya.id, values: { text: 'May I?' } }),
      anna.acts({ kind: 'submit', formId: 'mentoring-request.ask', ref: maya.id, values: { note: 'Help.' } }),
      anna.acts({ kind: 'action', id: 'joining.leave', ref: '' }),
    ]);
    const { client } = journey().database;
    expect(await client.question.count({ where: { askerId: anna.id, state: 'open' } })).toBe(0);
    expect(await client.mentoringRequest.count({ where: { menteeId: anna.id, state: 'pending' } })).toBe(0);
  }
});

test.each(['profile-changed', 'account-deactivated', 'app-removed'] as const)(
  'somebody who never used the app is not made a newcomer by being %s',
  async (kind) => {
    const before = await journey().database.client.member.count();
    const origin = {
      platform: 'slack',
      workspace: 'slack-1',
      person: { externalId: `U-${kind}-${scene}`, name: 'A stranger' },
    } as const;
    await journey().runner.run(
      { origin, eventKey: `k-${scene}`, act: { kind } },
      { formFromCommand: true, home: true, itemsPerCard: 5, maxOptions: 100 },
    );
    expect(await journey().database.client.member.count()).toBe(before);
  },
);

test('the welcome is sent once, however often the app is installed', async () => {
  const nina = await journey().player(named('nina'));
  await nina.acts({ kind: 'app-installed' });
  await nina.acts({ kind: 'app-installed' });
  await nina.says('help');
  expect(await nina.told()).toHaveLength(1);
  journey().clock.advance(DAY_MS);
});
