import { describe, expect, it } from 'vitest';
import type { MemberId, TopicId } from '../kernel/ids.ts';
import { completenessOf } from './completeness.ts';
import { emptyProfile, type Profile } from './profile.ts';

const EMPTY = emptyProfile('m-1' as MemberId);
const TOPIC = 't-1' as TopicId;
const FULL: Profile = {
  ...EMPTY,
  asMentor: true,
  asMentee: true,
  headline: 'x',
  about: 'x',
  jobTitle: 'x',
  function: 'x',
  industry: 'x',
  location: 'x',
  languages: ['en'],
  seniority: 3,
  years: 8,
  formats: ['online'],
  contact: 'x',
  offered: [TOPIC],
  helpOffered: 'x',
  waysOfWorking: 'x',
  sought: [{ topicId: TOPIC, importance: 2 }],
  hopes: 'x',
};

describe('a profile', () => {
  it.each([
    ['a mentor', { asMentor: true }, { done: 0, total: 13, next: 'offered' }],
    ['a mentee', { asMentee: true }, { done: 0, total: 12, next: 'sought' }],
    ['somebody who is both', { asMentor: true, asMentee: true }, { done: 0, total: 15, next: 'offered' }],
    ['somebody who chose no side', {}, { done: 0, total: 10, next: 'headline' }],
  ])('that is empty asks %s for what is most useful', (_whose, sides, completeness) => {
    expect(completenessOf({ ...EMPTY, ...sides })).toEqual(completeness);
  });

  it('that is full asks for nothing', () => {
    expect(completenessOf(FULL)).toEqual({ done: 15, total: 15, next: null });
  });

  it.each<[string, Partial<Profile>]>([
    ['offered', { offered: [] }],
    ['sought', { sought: [] }],
    ['headline', { headline: '' }],
    ['languages', { languages: [] }],
    ['hopes', { hopes: '' }],
    ['help-offered', { helpOffered: '' }],
    ['formats', { formats: [] }],
    ['seniority', { seniority: null, years: null }],
    ['job-title', { jobTitle: '' }],
    ['function', { function: '' }],
    ['about', { about: '' }],
    ['contact', { contact: '' }],
    ['ways-of-working', { waysOfWorking: '' }],
    ['location', { location: '' }],
    ['industry', { industry: '' }],
  ])('without its %s asks for that', (part, missing) => {
    expect(completenessOf({ ...FULL, ...missing })).toEqual({ done: 14, total: 15, next: part });
  });

  it('tells seniority by a step or by years', () => {
    expect(completenessOf({ ...FULL, years: null }).next).toBeNull();
    expect(completenessOf({ ...FULL, seniority: null, years: 0 }).next).toBeNull();
  });

  it.each<[string, Partial<Profile>, number]>([
    ['mentor', { asMentor: false, offered: [], helpOffered: '', waysOfWorking: '' }, 12],
    ['mentee', { asMentee: false, sought: [], hopes: '' }, 13],
  ])('of somebody who is no %s is full without what only one would say', (_side, other, total) => {
    expect(completenessOf({ ...FULL, ...other })).toEqual({ done: total, total, next: null });
  });
});
