import { beforeEach, expect, test } from 'vitest';
import type { MatchPlanId, MemberId } from '../../core/domain/kernel/ids.ts';
import { formIn, type Player, STAGE_NOW, useJourney } from '../testing/journey.fixture.ts';

const journey = useJourney();
let scene = 0;
beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  await journey().database.client.matchPlan.deleteMany({});
  await journey().database.client.member.updateMany({ data: { hidden: true } });
});

const reads = () => journey().unitOfWork.reads(journey().organisationId);
const titlesOf = async (who: Player) =>
  (await who.told()).filter(({ urgency }) => urgency === 'nudge').map(({ card }) => card.title ?? '');
const asksOf = async (id: MemberId) =>
  (await reads().prompts.waitingOf(id))
    .filter(({ kind }) => kind === 'first-session')
    .map(({ dueAt }) => dueAt?.toISOString());

async function people(zone: string) {
  const topic = await journey().topic('first-team');
  const mentor = { asMentor: true, offered: [topic], places: 1 };
  const mentee = { asMentee: true, sought: [{ topicId: topic, importance: 3 as const }], hopes: 'To lead well.' };
  return {
    maya: await journey().player(`maya-${scene}`, { on: 'teams', zone: 'Asia/Kathmandu', profile: mentor }),
    anna: await journey().player(`anna-${scene}`, { zone, profile: mentee }),
  };
}

async function asked({ anna, maya }: { readonly anna: Player; readonly maya: Player }) {
  const form = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await anna.submits(form, { note: 'Please help me.' });
}

/** A coordinator's plan for everybody there is, sent out that way. */
async function published(as: 'requests' | 'introductions') {
  const lead = await journey().player(`lead-${scene}`);
  await journey().write((stores) => stores.members.setCoordinator(lead.id, journey().clock.now()));
  const values = { objective: 'most-then-best', seed: 1 };
  await lead.acts({ kind: 'submit', formId: 'pool.plan', ref: '', values });
  const plan = await journey().database.client.matchPlan.findFirstOrThrow({ orderBy: { askedAt: 'desc' } });
  await lead.acts({ kind: 'submit', formId: 'pool.publish', ref: plan.id as MatchPlanId, values: { as } });
  await journey().tick();
}

const ZONES = [
  ['Europe/London', ['2026-12-01T06:00:00.000Z', '2026-12-10T06:00:00.000Z']],
  ['Asia/Kolkata', ['2026-12-01T00:30:00.000Z', '2026-12-10T00:30:00.000Z']],
  ['Pacific/Auckland', ['2026-11-30T17:00:00.000Z', '2026-12-09T17:00:00.000Z']],
] as const;

test.each(ZONES)(
  'a mentee in %s is asked on the same mornings, however the two came together',
  async (zone, mornings) => {
    const accepted = await people(zone);
    await asked(accepted);
    await accepted.maya.presses(await accepted.maya.lastTold(), 'Accept');
    await journey().database.client.member.updateMany({ data: { hidden: true } });
    scene += 1;
    const introduced = await people(zone);
    await published('introductions');
    for (const { anna, maya } of [accepted, introduced]) {
      expect(await asksOf(anna.id)).toEqual(mornings);
      expect(await asksOf(maya.id)).toEqual([]);
    }
  },
);

test('introduced by a coordinator: asked twice at most, and not once times are on offer', async () => {
  const { anna } = await people('Europe/London');
  await published('introductions');
  const at = async (moment: string) => {
    journey().clock.set(new Date(moment));
    await journey().tick();
  };
  await at('2026-12-01T10:00:00Z');
  expect(await titlesOf(anna)).toEqual([`When do you first meet maya-${scene}?`]);
  const [relationship] = await reads().relationships.liveOf(anna.id);
  const values = { slots: [], date: '2026-12-15', time: '10:00', length: '60', format: 'online' };
  await anna.acts({ kind: 'submit', formId: 'session.propose', ref: relationship?.id ?? '', values });
  await at('2026-12-10T10:00:00Z');
  await at('2026-12-14T10:00:00Z');
  expect((await titlesOf(anna)).filter((title) => title.includes('first meet'))).toHaveLength(1);
});

test('a request that a coordinator sent asks for nothing until it is accepted, and then once', async () => {
  const { anna, maya } = await people('Europe/London');
  await published('requests');
  expect(await asksOf(anna.id)).toEqual([]);
  const request = await maya.lastTold();
  await maya.presses(request, 'Accept');
  await maya.presses(request, 'Accept');
  expect(await asksOf(anna.id)).toHaveLength(2);
});
