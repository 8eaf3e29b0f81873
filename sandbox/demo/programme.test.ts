import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/core/domain/programme/policy.ts';
import { STARTER_CATALOGUE } from '../../src/core/domain/starter-topics/starter-catalogue.ts';
import { DEMO_PEOPLE } from './people.ts';
import {
  DEMO_BOOKMARKS,
  DEMO_COORDINATORS,
  DEMO_MEMBERS,
  DEMO_QUESTIONS,
  DEMO_RELATIONSHIPS,
  DEMO_REQUESTS,
} from './programme.ts';

const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);
const memberKeys = DEMO_MEMBERS.map((member) => member.key);
const memberOf = (key: string) => DEMO_MEMBERS.find((member) => member.key === key);
const live = DEMO_RELATIONSHIPS.filter((relationship) => relationship.state !== 'completed');
const completed = DEMO_RELATIONSHIPS.filter((relationship) => relationship.state === 'completed');

test('24 people, on both platforms, with unique keys, names and ids', () => {
  expect(DEMO_PEOPLE).toHaveLength(24);
  for (const platform of ['slack', 'teams', 'both'] as const) {
    expect(DEMO_PEOPLE.filter((person) => person.platform === platform).length, platform).toBeGreaterThan(1);
  }
  const unique = DEMO_PEOPLE.flatMap(({ key, name, email, slackId, teamsAadId }) => [
    key,
    name,
    email,
    ...(slackId === undefined ? [] : [slackId]),
    ...(teamsAadId === undefined ? [] : [teamsAadId]),
  ]);
  expect(repeated(unique)).toEqual([]);
});

test('each person has the ids of the platforms they are on, in the shape of those platforms', () => {
  for (const { key, platform, slackId, teamsAadId } of DEMO_PEOPLE) {
    expect(slackId !== undefined, key).toBe(platform !== 'teams');
    expect(teamsAadId !== undefined, key).toBe(platform !== 'slack');
    expect(slackId ?? 'U0000000000', key).toMatch(/^U0[A-Z0-9]{9}$/);
    expect(teamsAadId ?? '00000000-0000-4000-8000-000000000000', key).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test('every zone and locale is one that this machine knows', () => {
  for (const { key, zone, locale } of DEMO_PEOPLE) {
    expect(() => new Intl.DateTimeFormat(locale, { timeZone: zone }), key).not.toThrow();
    expect(Intl.DateTimeFormat.supportedLocalesOf([locale]), key).toEqual([locale]);
  }
});

test('members are people who may join, on a platform they have; two people have not joined yet', () => {
  expect(repeated(memberKeys)).toEqual([]);
  for (const member of DEMO_MEMBERS) {
    const person = DEMO_PEOPLE.find((candidate) => candidate.key === member.key);
    expect(person?.guest ?? person?.bot ?? false, member.key).toBe(false);
    expect([member.joinedOn, 'both'], member.key).toContain(person?.platform);
    if (member.linked) expect(person?.platform, member.key).toBe('both');
    expect(member.profile.mentor ?? member.profile.mentee, member.key).toBeDefined();
  }
  const others = DEMO_PEOPLE.filter((person) => !memberKeys.includes(person.key));
  expect(others.filter((person) => person.guest)).toHaveLength(1);
  expect(others.filter((person) => person.bot)).toHaveLength(1);
  expect(others).toHaveLength(4);
});

test('every topic named in a profile is in the catalogue', () => {
  const slugs = new Set(STARTER_CATALOGUE.map((topic) => topic.slug));
  const named = DEMO_MEMBERS.flatMap(({ profile }) => [
    ...(profile.mentor?.offered ?? []),
    ...Object.keys(profile.mentee?.sought ?? {}),
  ]);
  expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
});

test('every person named in the state of affairs has joined, and nobody deals with themselves', () => {
  const pairs = [
    ...[...DEMO_RELATIONSHIPS, ...DEMO_REQUESTS].map(({ mentor, mentee }) => [mentor, mentee]),
    ...DEMO_QUESTIONS.map(({ asker, asked }) => [asker, asked]),
    ...DEMO_BOOKMARKS.map(({ owner, of }) => [owner, of]),
  ];
  expect([...pairs.flat(), ...DEMO_COORDINATORS].filter((key) => !memberKeys.includes(key))).toEqual([]);
  expect(pairs.filter(([one, other]) => one === other)).toEqual([]);
});

test('the limits of a new organisation hold', () => {
  for (const { key, profile } of DEMO_MEMBERS) {
    const mentees = live.filter((relationship) => relationship.mentor === key).length;
    const experienced = completed.some((relationship) => relationship.mentor === key);
    const places = profile.mentor?.places ?? 0;
    expect(places, key).toBeLessThanOrEqual(
      experienced ? DEFAULT_POLICY.maxCapacityOfMentor : DEFAULT_POLICY.firstCapacityOfMentor,
    );
    expect(mentees, key).toBeLessThanOrEqual(places);
    const mentors = live.filter((relationship) => relationship.mentee === key).length;
    const open = DEMO_REQUESTS.filter((request) => request.mentee === key).length;
    expect(mentors + (mentors > 0 ? open : 0), key).toBeLessThanOrEqual(DEFAULT_POLICY.maxMentorsOfNewMentee);
    expect(open, key).toBeLessThanOrEqual(DEFAULT_POLICY.maxOpenRequestsPerMentee);
  }
  const pairs = [...DEMO_RELATIONSHIPS, ...DEMO_REQUESTS].map(({ mentor, mentee }) => `${mentor} ${mentee}`);
  expect(repeated(pairs)).toEqual([]);
});

test('everybody who waits or is mentored seeks a topic that the mentor offers, in a language both speak', () => {
  for (const { mentor, mentee } of [...live, ...DEMO_REQUESTS]) {
    const offered = memberOf(mentor)?.profile.mentor?.offered ?? [];
    const sought = Object.keys(memberOf(mentee)?.profile.mentee?.sought ?? {});
    expect(
      sought.filter((slug) => offered.includes(slug)),
      `${mentor} ${mentee}`,
    ).not.toEqual([]);
    const languages = memberOf(mentee)?.profile.languages ?? [];
    expect(
      memberOf(mentor)?.profile.languages.some((code) => languages.includes(code)),
      mentor,
    ).toBe(true);
  }
});

test('one mentor is full, one member is paused and one is hidden', () => {
  const full = DEMO_MEMBERS.filter(
    ({ key, profile }) => profile.mentor && live.filter(({ mentor }) => mentor === key).length >= profile.mentor.places,
  );
  expect(full.map((member) => member.key)).toEqual(['amina-okafor']);
  expect(DEMO_MEMBERS.filter((member) => (member.pausedForDays ?? 0) > 0)).toHaveLength(1);
  expect(DEMO_MEMBERS.filter((member) => member.hidden)).toHaveLength(1);
});

test('time runs forward: relationships end after they begin, and a thread is told in order by its two people', () => {
  for (const { state, startedDaysAgo, endedDaysAgo, mentee } of DEMO_RELATIONSHIPS) {
    expect(endedDaysAgo !== undefined, mentee).toBe(state === 'completed');
    expect(startedDaysAgo, mentee).toBeGreaterThan(endedDaysAgo ?? 0);
  }
  for (const { asker, asked, messages } of DEMO_QUESTIONS) {
    const hours = messages.map((message) => message.hoursAgo);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
    expect(messages.filter(({ from }) => from !== asker && from !== asked)).toEqual([]);
    expect(messages[0]?.from).toBe(asker);
  }
});
