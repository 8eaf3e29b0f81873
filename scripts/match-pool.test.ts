import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { foundOrganisation } from '../src/adapters/prisma/identity/found-organisation.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import type { TopicId } from '../src/core/domain/kernel/ids.ts';
import type { Profile } from '../src/core/domain/profile/profile.ts';
import { STAGE_NOW, useJourney } from '../src/flows/testing/journey.fixture.ts';
import { matchPool } from './match-pool.ts';
import { nameCoordinators } from './name-coordinators.ts';
import { programmeWork } from './programme-work.ts';

const journey = useJourney();
const folder = mkdtempSync(path.join(tmpdir(), 'rapport-match-'));
afterAll(() => rmSync(folder, { recursive: true }));
let scene = 0;
let topic: TopicId;
const address = (name: string) => `${name}-${scene}@example.org`;

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  await journey().database.client.member.updateMany({ data: { hidden: true } });
  topic = await journey().topic('first-team');
});

const person = (name: string, profile: Partial<Profile>) =>
  journey().player(`${name}-${scene}`, { email: address(name), profile });
const mentor = (name: string, profile: Partial<Profile> = {}) =>
  person(name, { asMentor: true, offered: [topic], places: 1, ...profile });
const mentee = (name: string) => person(name, { asMentee: true, sought: [{ topicId: topic, importance: 3 }] });

async function run(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  await matchPool(await programmeWork(journey(), journey().clock), args, (line) => void printed.push(line));
  return printed.join('\n');
}
const coordinators = async (...args: readonly string[]) =>
  (await nameCoordinators(await programmeWork(journey(), journey().clock), args)).join('\n');
function fileOf(name: string, text: string | Uint8Array): string {
  const file = path.join(folder, `${scene}-${name}`);
  writeFileSync(file, text);
  return file;
}
type Shown = {
  readonly id: string;
  readonly counts: { readonly matched: number; readonly leftOut: number };
  readonly proposals: readonly {
    readonly kind: string;
    readonly mentee: { readonly name: string };
    readonly mentor?: { readonly name: string };
    readonly sentence: string;
  }[];
};
const json = async (...args: readonly string[]): Promise<Shown> => JSON.parse(await run(...args, '--json'));
const pairsOf = ({ proposals }: Shown) =>
  proposals.flatMap((one) =>
    one.mentor === undefined ? [] : [`${one.mentee.name} with ${one.mentor.name}`.replaceAll(`-${scene}`, '')],
  );

test('coordinators are named by address, id, account or whole name, listed, and released', async () => {
  const [ann, ben] = [await mentee('ann'), await mentee('ben')];
  const listed = await coordinators('--add', address('ANN').toUpperCase(), '--add', ben.id);
  expect(listed).toContain(`ann-${scene}`);
  expect(listed).toContain(`ben-${scene}`);
  expect(await coordinators('--add', ann.id)).toBe(listed);
  expect(await coordinators('--remove', `slack-ann-${scene}`)).not.toContain(`ann-${scene}`);
  expect(await coordinators('--remove', `ben-${scene}`)).toContain('Nobody coordinates');
});

test.each([
  [['--add', 'nobody@example.org'], 'Nobody here is known as “nobody@example.org”'],
  [['--sudo'], 'Usage: npm run coordinators'],
])('coordinators %j is answered with a sentence, and names nobody', async (args, sentence) => {
  const ann = await mentee('ann');
  await expect(coordinators('--add', ann.id, ...args)).rejects.toThrow(sentence);
  expect(await coordinators()).not.toContain(`ann-${scene}`);
});

test('a plan is made, shown, published once, and the same again for the same seed', async () => {
  await Promise.all([mentor('maya'), mentor('noor'), mentee('ann'), mentee('ben'), mentee('cyd')]);
  const plan = await json('--plan', '--seed', '7');
  expect(plan.counts).toMatchObject({ matched: 2, leftOut: 1 });
  expect(pairsOf(await json('--plan', '--seed', '7'))).toEqual(pairsOf(plan));
  expect(await run('--show', plan.id)).toContain('2 proposed, 1 left out');
  const out = await run('--publish', plan.id, '--as', 'requests');
  expect(out).toContain('2 of 2 went out as requests');
  await expect(run('--publish', plan.id, '--as', 'requests')).rejects.toThrow('nothing was sent twice');
  expect(await journey().database.client.mentoringRequest.count({ where: { state: 'pending' } })).toBe(2);
  expect(await run()).toContain('published');
});

test('a publishing that was cut short goes on where it stopped', async () => {
  await Promise.all([mentor('maya'), mentee('ann')]);
  const plan = await json('--plan', '--objective', 'stable');
  await journey().database.client.matchPlan.update({
    where: { id: plan.id },
    data: { state: 'publishing', publishAs: 'introductions', publishedAt: STAGE_NOW },
  });
  expect(await run('--publish', plan.id, '--as', 'introductions')).toContain('1 of 1 went out as introductions');
});

test('pins, bans, people left out and reporting lines come from files and hold', async () => {
  await Promise.all([mentor('maya'), mentor('noor'), mentee('ann'), mentee('ben')]);
  const pins = fileOf('pins.csv', `\uFEFFMentee;Mentor\r\n"${address('ann')}";${address('NOOR')}\r\n\r\n`);
  expect(pairsOf(await json('--plan', '--pins', pins))).toEqual(['ann with noor', 'ben with maya']);
  const bans = fileOf('bans.csv', `mentor,mentee,why\n${address('maya')},${address('ann')},no\n`);
  expect(pairsOf(await json('--plan', '--bans', bans))).toEqual(['ann with noor', 'ben with maya']);
  const lines = fileOf(
    'lines.csv',
    `person,manager\n${address('ann')},somebody@example.org\nsomebody@example.org,${address('maya')}\n`,
  );
  expect(await run('--reporting-lines', lines)).toContain('1 pairs of members stand in one line');
  const plan = await json('--plan', '--leave-out', address('noor'));
  expect(pairsOf(plan)).toEqual(['ben with maya']);
  expect(plan.proposals.at(-1)?.sentence).toContain('one cannot be proposed to them');
});

const BAD: readonly [string, () => readonly string[], string][] = [
  ['an objective nobody knows', () => ['--plan', '--objective', 'best'], '--objective is most, worst or stable'],
  ['a seed that is no number', () => ['--plan', '--seed', 'x'], '--seed is a whole number'],
  ['an option nobody knows', () => ['--plann'], 'docs/coordinate.md'],
  ['a file that is not there', () => ['--plan', '--pins', 'nowhere.csv'], 'cannot be read'],
  ['a wrong header', () => ['--plan', '--pins', fileOf('a.csv', 'a,b\n')], 'row 1 must name the columns'],
  [
    'half a row',
    () => ['--plan', '--pins', fileOf('b.csv', 'mentee,mentor\n\nann,\n')],
    'row 3 needs a mentee and a mentor',
  ],
  [
    'somebody unknown',
    () => ['--plan', '--bans', fileOf('c.csv', 'mentee,mentor\nx@y.z,q@y.z\n')],
    'row 2: Nobody here',
  ],
  ['another encoding', () => ['--plan', '--bans', fileOf('d.csv', Uint8Array.of(0xff, 0xfe, 0x6d))], 'is not UTF-8'],
  [
    'a circle of managers',
    () => ['--reporting-lines', fileOf('e.csv', 'person,manager\na,b\nb,c\nc,a\n')],
    'row 2: a would stand above themselves',
  ],
  ['a way of publishing nobody knows', () => ['--publish', 'x', '--as', 'mail'], '--as is requests or introductions'],
  ['a plan that is not there', () => ['--publish', 'x', '--as', 'requests'], 'There is no such plan here'],
  ['a plan to show that is not there', () => ['--show', 'x'], 'There is no plan x here'],
];

test.each(BAD)('%s is answered with a sentence, and no plan is made', async (_what, args, sentence) => {
  const before = await journey().database.client.matchPlan.count();
  await expect(run(...args())).rejects.toThrow(sentence);
  expect(await journey().database.client.matchPlan.count()).toBe(before);
});

test('pins and bans that contradict are a sentence', async () => {
  await Promise.all([mentor('maya'), mentee('ann')]);
  const file = fileOf('both.csv', `mentee,mentor\n${address('ann')},${address('maya')}\n`);
  await expect(run('--plan', '--pins', file, '--bans', file)).rejects.toThrow('Pins and bans contradict each other');
  const twice = fileOf(
    'twice.csv',
    `mentee,mentor\n${address('ann')},${address('maya')}\n${address('ann')},${address('maya')}\n`,
  );
  expect(await run('--plan', '--pins', twice)).toContain('is pinned twice');
});

test('a plan of another organisation is not there', async () => {
  await Promise.all([mentor('maya'), mentee('ann')]);
  const plan = await json('--plan');
  const { database } = journey();
  const organisationId = await foundOrganisation(database, systemIds, { name: `Other ${scene}`, topics: [] });
  const theirs = await programmeWork({ database, organisationId }, journey().clock);
  for (const args of [
    ['--show', plan.id],
    ['--publish', plan.id, '--as', 'requests'],
  ]) {
    await expect(matchPool(theirs, args, () => undefined)).rejects.toThrow(/There is no (?:such )?plan/u);
  }
});
