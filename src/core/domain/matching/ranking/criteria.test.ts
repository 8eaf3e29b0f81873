import { describe, expect, it } from 'vitest';
import { type Criteria, criteriaOf, demandedBy } from './criteria.ts';
import { mentee, mentor } from './testing/match-people.fixture.ts';

describe('criteriaOf', () => {
  it('asks for what the profile says', () => {
    const hours = [{ fromMinute: 0, untilMinute: 60 }];
    const more = { languages: ['en', 'de'], formats: ['phone' as const], hours, location: 'Leeds', text: 'not asked' };
    expect(criteriaOf(mentee('ada', { law: 2 }, more))).toEqual({
      topics: [{ topicId: 'law', importance: 2 }],
      words: [],
      seniority: { type: 'distance', own: 3, seekerIs: 'mentee' },
      functions: ['engineering'],
      industries: ['retail'],
      languages: ['en', 'de'],
      formats: ['phone'],
      hours,
      location: 'Leeds',
    });
  });

  it('has no wish where the profile says nothing', () => {
    const silent = { seniority: null, years: null, function: null, industry: null, languages: [], formats: [] };
    expect(criteriaOf(mentor('zoe', [], { ...silent, hours: [] }))).toEqual({
      topics: [],
      words: [],
      seniority: null,
      functions: [],
      industries: [],
      languages: [],
      formats: [],
      hours: [],
      location: null,
    });
  });

  it('measures from the step that years stand for, seen from the side of the seeker', () => {
    const { seniority } = criteriaOf(mentor('zoe', ['law'], { seniority: null, years: 8 }));
    expect(seniority).toEqual({ type: 'distance', own: 3, seekerIs: 'mentor' });
  });
});

describe('demandedBy', () => {
  const always = ['topics', 'words', 'seniority', 'hours', 'location'];

  it.each<[Partial<Criteria>, readonly string[]]>([
    [{}, always],
    [{ topics: [], languages: ['en'] }, always],
    [{ functions: ['law'] }, [...always, 'functions']],
    [{ industries: [] }, [...always, 'industries']],
    [{ functions: [], industries: ['retail'] }, [...always, 'functions', 'industries']],
  ])('changing %j demands %j', (changed, demanded) => {
    expect(demandedBy(changed)).toEqual(demanded);
  });
});
