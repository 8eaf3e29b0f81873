import { afterEach, expect, test } from 'vitest';
import type { GoalId } from '../../core/domain/kernel/ids.ts';
import { errorsIn, formIn, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import {
  arrange,
  countOf,
  fixed,
  labels,
  opened,
  optionsIn,
  PROPOSAL,
  picks,
  sessionStage,
  titlesAfter,
} from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

test('what had passed when a time was fixed is never sent for it', async () => {
  const { anna, maya } = await stage.partners();
  await fixed(anna, maya);
  const before = await countOf(anna);
  await stage.at('2026-11-24T10:01:00Z', '2026-11-25T09:59:00Z');
  expect(await titlesAfter(anna, before)).toEqual([]);
  await stage.at('2026-11-25T10:00:00Z');
  expect(await titlesAfter(anna, before)).toContain('What is on your agenda?');
  expect(await titlesAfter(anna, before)).toHaveLength(2);
});

test('each is prompted at the right moment, once, also by a clock that is set back', async () => {
  const { anna, maya, names } = await stage.partners();
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2026-11-30', time: '10:00' });
  await picks(maya, await maya.lastTold());
  const [toAnna, toMaya] = [await countOf(anna), await countOf(maya)];
  await stage.at('2026-11-27T09:59:00Z');
  expect(await titlesAfter(anna, toAnna)).toEqual([]);
  await stage.at('2026-11-27T10:00:00Z', '2026-11-27T09:00:00Z', '2026-11-27T10:01:00Z');
  expect(await titlesAfter(anna, toAnna)).toEqual(['What is on your agenda?']);
  await stage.at('2026-11-29T09:00:00Z', '2026-11-29T10:00:00Z', '2026-11-30T09:50:00Z', '2026-11-30T09:51:00Z');
  const [coming, soon] = [`Coming up: your session with ${names.maya}`, `About to begin: ${names.maya}`];
  expect(await titlesAfter(anna, toAnna)).toEqual(['What is on your agenda?', coming, soon]);
  expect(await titlesAfter(maya, toMaya)).toEqual([
    `Coming up: your session with ${names.anna}`,
    `About to begin: ${names.anna}`,
  ]);
  await stage.at('2026-11-30T11:00:00Z', '2026-12-01T04:15:00Z', '2026-12-05T00:00:00Z');
  expect((await titlesAfter(anna, toAnna)).slice(3)).toEqual([`How did it go with ${names.maya}?`]);
  expect((await titlesAfter(maya, toMaya)).slice(2)).toEqual([`How did it go with ${names.anna}?`]);
});

test('the mentor sees the agenda, and nobody asks for it any more', async () => {
  const { anna, maya } = await stage.partners();
  await fixed(anna, maya);
  expect(labels(await opened(maya))).not.toContain('Set the agenda');
  const form = formIn(await anna.presses(await opened(anna), 'Set the agenda'));
  await maya.submits(form, { agenda: 'What the mentor wants' });
  expect(wordsOf(await opened(anna))).not.toContain('What the mentor wants');
  await anna.submits(form, { agenda: 'My first budget' });
  const told = await maya.lastTold();
  expect(wordsOf(told.body)).toContain('My first budget');
  expect(told.summary).not.toContain('budget');
  const before = await countOf(anna);
  journey().clock.set(new Date('2026-11-25T09:30:00Z'));
  await journey().tick();
  expect(await countOf(anna)).toBe(before);
});

test('goals under way are one tap away from the agenda, each once', async () => {
  const { anna, maya, names } = await stage.partners();
  await fixed(anna, maya);
  const live = await stage.relationshipOf(anna);
  const words = { title: 'Lead a project', measure: 'It ends', why: '', resources: '', targetOn: '2027-03-01' };
  await journey().write(({ goals }) =>
    goals.insert({
      id: `goal-${names.anna}` as GoalId,
      relationshipId: live.id,
      draftedById: anna.id,
      words,
      state: 'agreed',
      draftedAt: STAGE_NOW,
      agreedAt: STAGE_NOW,
      closedAt: null,
      snoozedUntil: null,
      steps: [],
    }),
  );
  const form = formIn(await anna.presses(await opened(anna), 'Set the agenda'));
  expect(optionsIn(form, 'goals')).toEqual([{ value: `goal-${names.anna}`, label: 'Lead a project (by 2027-03-01)' }]);
  expect(errorsIn(await anna.submits(form, {}))).toEqual({ agenda: expect.stringContaining('choose a goal') });
  await anna.submits(form, { goals: [`goal-${names.anna}`] });
  expect(wordsOf((await maya.lastTold()).body)).toContain('Goal: Lead a project');
  const again = formIn(await anna.presses(await opened(anna), 'Change the agenda'));
  await anna.submits(again, { agenda: 'Goal: Lead a project', goals: [`goal-${names.anna}`] });
  expect(wordsOf(await opened(maya)).split('Goal: Lead').length).toBe(2);
});
