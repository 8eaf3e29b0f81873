import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../core/domain/member/member.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from './testing/programme.fixture.ts';

let fixture: ProgrammeFixture;
beforeAll(async () => {
  fixture = await programmeFixture();
});
afterAll(() => fixture.close());

test('a workspace that nobody installed belongs to no organisation', async () => {
  expect(await fixture.unit.resolve(originOf('U1', { workspace: 'elsewhere' }), NOW)).toBeNull();
});

test('somebody never seen becomes a newcomer with one identity, and is known the next time', async () => {
  const first = await fixture.unit.resolve(originOf('UNEW', { name: 'Ada' }), NOW);
  const again = await fixture.unit.resolve(originOf('UNEW', { name: 'Ada' }), NOW);
  expect(first).toMatchObject({ firstSeen: true, member: { name: 'Ada', state: 'newcomer', zone: 'Europe/London' } });
  expect(first?.member.handles).toEqual([{ platform: 'slack', workspace: 'slack', externalId: 'UNEW' }]);
  expect(again).toMatchObject({ firstSeen: false, member: { id: first?.member.id } });
});

test('many first contacts at once make one member', async () => {
  const processes = [fixture.unit, fixture.otherProcess(), fixture.otherProcess()];
  const all = await Promise.all(
    Array.from({ length: 30 }, (_, at) => processes[at % 3]?.resolve(originOf('URACE'), NOW)),
  );
  expect(new Set(all.map((one) => one?.member.id)).size).toBe(1);
  expect(all.filter((one) => one?.firstSeen)).toHaveLength(1);
});

test('new facts replace stored ones, absent and impossible ones do not', async () => {
  const person = { externalId: 'UFACTS', email: 'a@example.org', pictureUrl: 'https://example.org/a.png' };
  await fixture.unit.resolve(originOf('UFACTS', { person }), NOW);
  const changed = { externalId: 'UFACTS', name: 'Renamed', zone: 'Mars/Olympus', locale: 'pt-BR' };
  const renamed = await fixture.unit.resolve({ ...originOf('UFACTS'), person: changed }, NOW);
  const kept = { name: 'Renamed', zone: 'Europe/London', locale: 'pt-BR', email: 'a@example.org' };
  expect(renamed?.member).toMatchObject(kept);
  const bare = await fixture.unit.resolve({ ...originOf('UFACTS'), person: { externalId: 'UFACTS' } }, NOW);
  expect(bare?.member).toMatchObject({ ...kept, pictureUrl: 'https://example.org/a.png' });
});

test('a second identity fills what is empty and overwrites nothing', async () => {
  const onSlack = await joinedMember(fixture, originOf('UBOTH', { name: 'Grace' }));
  const onTeams = await fixture.unit.resolve(originOf('both', { platform: 'teams', name: 'Grace H.' }), NOW);
  await writeIn(fixture, fixture.organisationId, async ({ members }) => {
    if (onTeams !== null) await members.mergeInto(onTeams.member.id, onSlack.id);
  });
  const person = { externalId: 'both', name: 'Grace H.', email: 'grace@example.org' };
  const seen = await fixture.unit.resolve({ ...originOf('both', { platform: 'teams' }), person }, NOW);
  expect(seen?.member).toMatchObject({ id: onSlack.id, name: 'Grace', email: 'grace@example.org' });
  expect(seen?.member.handles.map(({ platform }) => platform)).toEqual(['slack', 'teams']);
});

test('an occurrence has its effect once, however often and wherever it arrives at the same time', async () => {
  const processes = [fixture.unit, fixture.otherProcess()];
  const claim = { organisationId: fixture.organisationId, source: 'slack', eventKey: 'Ev1', now: NOW };
  const member = await joinedMember(fixture, originOf('UONCE'));
  let effects = 0;
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      processes[at % 2]?.write(claim, async ({ members }) => {
        effects += 1;
        await members.setHidden(member.id, true);
        return { value: 'done', messages: [] };
      }),
    ),
  );
  expect(effects).toBe(1);
  expect(outcomes.filter((one) => one?.repeated === false)).toEqual([{ repeated: false, value: 'done' }]);
});

test('work that throws leaves nothing behind, its key included', async () => {
  const member = await joinedMember(fixture, originOf('UTHROW'));
  const claim = { organisationId: fixture.organisationId, source: 'slack', eventKey: 'Ev2', now: NOW };
  const failing = fixture.unit.write(claim, async ({ members }) => {
    await members.setHidden(member.id, true);
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  expect((await fixture.unit.reads(fixture.organisationId).members.find(member.id))?.hidden).toBe(false);
  const again = await fixture.unit.write(claim, async () => ({ value: 1, messages: [] }));
  expect(again).toEqual({ repeated: false, value: 1 });
});

test('two who lock the same members in opposite orders wait for each other instead of deadlocking', async () => {
  const one = await joinedMember(fixture, originOf('ULOCK1'));
  const two = await joinedMember(fixture, originOf('ULOCK2'));
  const both = [one.id, two.id];
  const rounds = Array.from({ length: 40 }, (_, at) =>
    writeIn(fixture, fixture.organisationId, async ({ members }) => {
      const locked = await members.lock(at % 2 === 0 ? both : both.toReversed());
      await members.setHidden(both[at % 2] ?? one.id, true);
      return locked.map(({ id }) => id);
    }),
  );
  expect(await Promise.all(rounds)).toEqual(rounds.map(() => both.toSorted()));
});

test('who loses to a deadlock or to a unique index does all of it again, and sees what the other did', async () => {
  const one = await joinedMember(fixture, originOf('UDEAD1'));
  const two = await joinedMember(fixture, originOf('UDEAD2'));
  let arrived = 0;
  let meet: () => void = () => undefined;
  const bothHoldOne = new Promise<void>((done) => {
    meet = done;
  });
  let tries = 0;
  const crossing = (first: Member, second: Member) =>
    writeIn(fixture, fixture.organisationId, async ({ members }) => {
      tries += 1;
      await members.lock([first.id]);
      arrived += 1;
      if (arrived === 2) meet();
      await bothHoldOne;
      await members.lock([second.id]);
      return 'done';
    });
  expect(await Promise.all([crossing(one, two), crossing(two, one)])).toEqual(['done', 'done']);
  // The loser alone comes again; on a busy machine it may meet the winner once more before that one is done.
  expect(tries).toBeGreaterThanOrEqual(3);
});

test('a policy stored for the organisation stands over the defaults', async () => {
  const id = await fixture.found('Quay', '-quay', { maxOpenRequestsPerMentee: 7 });
  const organisation = (await fixture.otherProcess().organisations()).find((one) => one.id === id);
  expect(organisation).toMatchObject({ name: 'Quay', policy: { maxOpenRequestsPerMentee: 7, coolingOffDays: 90 } });
});
