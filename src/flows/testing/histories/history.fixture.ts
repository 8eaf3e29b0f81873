import fc from 'fast-check';

/** What one person does; `who` and `other` are people by number, `which` is a row by number, also such as are not theirs. */
export type Single = {
  readonly do: HistoryStepName;
  readonly who: number;
  readonly other: number;
  readonly which: number;
  readonly days: number;
};
/** The clock moves on and looks at everything that is due. */
export type TimePasses = { readonly do: 'time-passes'; readonly days: number; readonly hours: number };
/** Both at the same moment. */
export type Race = { readonly do: 'race'; readonly one: Single; readonly other: Single };
export type HistoryStep = Single | TimePasses | Race;

/** Before two people work together, and in between. */
const APPROACHES = [
  'ask',
  'offer',
  'question',
  'accept',
  'withdraw',
  'decline',
  'ask-for-more',
  'clarify',
  'end',
  'again',
  'pause',
  'resume',
  'hide',
  'show',
  'leave',
  'join',
  'gone',
] as const;

/** Between the beginning of a relationship and its end. */
const COURSE = ['met', 'fit', 'rest', 'back', 'still-going', 'last-date', 'look-back'] as const;
const AGREEMENT = ['sign', 'write', 'extend'] as const;
const SESSIONS = [
  'propose',
  'pick',
  'move',
  'cancel',
  'repeat',
  'call-off',
  'offer-times',
  'agenda',
  'sheet',
  'log',
  'missed',
  'note-action',
] as const;
const GOALS = ['draft-goal', 'agree', 'achieve', 'drop', 'change-goal', 'add-step'] as const;
const CHECK_INS = ['answer', 'new-date', 'next-step', 'snooze', 'snooze-all', 'stop', 'go-on'] as const;

export type HistoryStepName =
  | (typeof APPROACHES)[number]
  | (typeof COURSE)[number]
  | (typeof AGREEMENT)[number]
  | (typeof SESSIONS)[number]
  | (typeof GOALS)[number]
  | (typeof CHECK_INS)[number];

export const PLAYERS = 6;

const who = fc.nat(PLAYERS - 1);
/** Plain objects read better in a counterexample. */
const PLAIN = { noNullPrototype: true } as const;
const single = (...names: readonly HistoryStepName[]): fc.Arbitrary<Single> =>
  fc.record({ do: fc.constantFrom(...names), who, other: who, which: fc.nat(5), days: fc.nat(60) }, PLAIN);
const timePasses = (max: number): fc.Arbitrary<TimePasses> =>
  fc.record({ do: fc.constant('time-passes'), days: fc.integer({ min: 1, max }), hours: fc.nat(23) }, PLAIN);
const race = (one: fc.Arbitrary<Single>): fc.Arbitrary<Race> =>
  fc.record({ do: fc.constant('race'), one, other: one }, PLAIN);

const approach = fc.oneof(
  { weight: 5, arbitrary: single('ask', 'offer') },
  { weight: 6, arbitrary: single('accept', 'accept', 'decline', 'withdraw', 'ask-for-more', 'clarify') },
  { weight: 1, arbitrary: single('end', 'again') },
  { weight: 1, arbitrary: single('question') },
  { weight: 1, arbitrary: single('pause', 'resume', 'hide', 'show', 'leave', 'join', 'gone') },
);

/** Mostly the two of the first relationship; now and then the other two, or a stranger. */
const together = (...names: readonly HistoryStepName[]): fc.Arbitrary<Single> =>
  fc.record(
    {
      do: fc.constantFrom(...names),
      who: fc.constantFrom(0, 3, 0, 3, 1, 4, 2),
      other: who,
      which: fc.constantFrom(0, 0, 0, 1),
      days: fc.nat(60),
    },
    PLAIN,
  );
const life = fc.oneof(
  { weight: 4, arbitrary: together(...COURSE) },
  { weight: 3, arbitrary: together(...AGREEMENT, 'sign', 'sign') },
  { weight: 6, arbitrary: together(...SESSIONS, 'propose', 'pick', 'pick') },
  { weight: 4, arbitrary: together(...GOALS, 'draft-goal', 'agree', 'agree') },
  { weight: 3, arbitrary: together(...CHECK_INS, 'answer', 'answer') },
  { weight: 2, arbitrary: approach },
);

/** What comes after a beginning that was played once and is set up again each time. */
export type History = { readonly after: Beginning; readonly steps: readonly HistoryStep[] };

/** Six people who have not met. */
export const strangers: fc.Arbitrary<History> = fc.record({
  after: fc.constant('strangers'),
  steps: fc.array(
    fc.oneof(
      { weight: 14, arbitrary: approach },
      { weight: 2, arbitrary: timePasses(25) },
      { weight: 6, arbitrary: race(approach) },
    ),
    { minLength: 3, maxLength: 12 },
  ),
});

/** Six people of whom four work together. */
export const pairs: fc.Arbitrary<History> = fc.record({
  after: fc.constantFrom('introduced', 'under-way', 'asked'),
  steps: fc.array(
    fc.oneof(
      { weight: 10, arbitrary: life },
      { weight: 4, arbitrary: timePasses(18) },
      { weight: 4, arbitrary: race(life) },
    ),
    { minLength: 5, maxLength: 16 },
  ),
});

const step = (name: HistoryStepName, by: number, other = 0): Single => ({
  do: name,
  who: by,
  other,
  which: 0,
  days: 20,
});
const later = (days: number, hours: number): TimePasses => ({ do: 'time-passes', days, hours });

const BEGINNINGS = ['strangers', 'introduced', 'under-way', 'asked'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** Each goes on from the one before it. The newest relationship is that of 3, the mentee, and 0. */
export const PRELUDES: readonly { readonly to: Beginning; readonly steps: readonly HistoryStep[] }[] = [
  { to: 'strangers', steps: [] },
  {
    to: 'introduced',
    steps: [step('ask', 4, 1), step('accept', 1), later(1, 0), step('ask', 3, 0), step('accept', 0)],
  },
  {
    to: 'under-way',
    steps: [
      ...[step('draft-goal', 3), step('agree', 0), step('draft-goal', 4), step('agree', 1)],
      ...[step('propose', 0), step('pick', 3), step('sign', 0), step('sign', 3)],
    ],
  },
  // On a Tuesday morning of both mentees they are asked how it goes.
  { to: 'asked', steps: [step('log', 3), later(12, 14), later(0, 14)] },
];
