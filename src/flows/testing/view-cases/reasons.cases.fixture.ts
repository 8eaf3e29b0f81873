import type * as reasons from '../../finding/views/reasons.views.ts';
import { account, HOSTILE, hostile, topics, topicsById } from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const [leading, feedback, design, speaking] = topics.map(({ id }) => id);
const shared = [leading, feedback, design, speaking].flatMap((topicId) =>
  topicId === undefined ? [] : [{ topicId, importance: 2, offered: topicId, closeness: 'exact' } as const],
);
/** Somebody who fits well. */
export const fits = account({
  reasons: [
    { code: 'topics', topics: shared.slice(0, 2) },
    { code: 'seniority', stepsAbove: 1, step: 4 },
    { code: 'languages', languages: ['en'] },
  ],
});
/** Somebody with as much to be said for as against them. */
export const fitsSomewhat = account({
  memberId: hostile.id,
  score: 1,
  reasons: [
    { code: 'topics', topics: shared },
    { code: 'words', words: ['leadership', HOSTILE.slice(0, 40)] },
    { code: 'hours', minutesPerWeek: 60 },
  ],
  misfits: [
    { code: 'topics-missing', topics: shared.map(({ topicId }) => topicId), all: false },
    { code: 'nearly-full', left: 1, of: 3 },
  ],
});
const about = (side: 'mentor' | 'mentee') => ({ about: side, topics: topicsById }) as const;

export const reasonsCases: CasesOf<typeof reasons> = {
  whySentence: {
    none: [account(), about('mentor')],
    topics: [fits, about('mentor')],
    'topics of a mentee': [fits, about('mentee')],
    'many topics, words and one hour': [fitsSomewhat, about('mentor')],
    'a peer in the same field and town': [
      account({
        reasons: [
          { code: 'seniority', stepsAbove: 0, step: 3 },
          { code: 'function', function: 'Law' },
          { code: 'location', location: 'Lisbon' },
        ],
      }),
      about('mentor'),
    ],
    'two steps behind': [account({ reasons: [{ code: 'seniority', stepsAbove: 2, step: 5 }] }), about('mentee')],
    'a step chosen by hand': [
      account({ reasons: [{ code: 'seniority', stepsAbove: null, step: 4 }] }),
      about('mentor'),
    ],
    'hours, industry and formats': [
      account({
        reasons: [
          { code: 'hours', minutesPerWeek: 1200 },
          { code: 'industry', industry: 'Health' },
          { code: 'formats', formats: ['online', 'in-person', 'phone'] },
        ],
      }),
      about('mentor'),
    ],
  },
  whyNotSentence: {
    none: [account(), about('mentor')],
    topics: [fitsSomewhat, about('mentor')],
    'topics of a mentee': [fitsSomewhat, about('mentee')],
    'no topic at all': [
      account({ misfits: [{ code: 'topics-missing', topics: shared.map(({ topicId }) => topicId), all: true }] }),
      about('mentor'),
    ],
    'no topic at all of a mentee': [
      account({ misfits: [{ code: 'topics-missing', topics: shared.map(({ topicId }) => topicId), all: true }] }),
      about('mentee'),
    ],
    'words and another step': [
      account({
        misfits: [
          { code: 'words-missing', words: ['law', 'tax'] },
          { code: 'seniority-apart', stepsAbove: 3, step: 5 },
        ],
      }),
      about('mentor'),
    ],
    'little time, elsewhere': [
      account({
        misfits: [
          { code: 'little-time', minutesPerWeek: 60 },
          { code: 'elsewhere', location: 'Porto' },
        ],
      }),
      about('mentor'),
    ],
    'no time, another field': [
      account({
        misfits: [
          { code: 'little-time', minutesPerWeek: 0 },
          { code: 'function-differs', function: 'Law' },
        ],
      }),
      about('mentor'),
    ],
    'nothing worth saying': [
      account({
        misfits: [
          { code: 'seniority-unknown' },
          { code: 'industry-differs', industry: null },
          { code: 'hours-unknown' },
          { code: 'formats-unknown' },
          { code: 'shown-often', times: 9 },
        ],
      }),
      about('mentor'),
    ],
    'languages unknown': [account({ misfits: [{ code: 'languages-unknown' }] }), about('mentee')],
  },
  everyReason: { none: [account(), about('mentor')], several: [fits, about('mentor')] },
  everyMisfit: {
    none: [account({ misfits: [{ code: 'seniority-unknown' }] }), about('mentor')],
    several: [fitsSomewhat, about('mentor')],
  },
};
