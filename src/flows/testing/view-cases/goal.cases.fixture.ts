import type { CheckIn } from '../../../core/domain/goal/check-in.ts';
import type { Goal, GoalStep } from '../../../core/domain/goal/goal.ts';
import type { SmartTip } from '../../../core/domain/goal/smart-tips.ts';
import type { CheckInId, GoalId, GoalStepId } from '../../../core/domain/kernel/ids.ts';
import { pageOf } from '../../../core/domain/view/page-of.ts';
import type * as goals from '../../goal/goal.views.ts';
import type * as goalForms from '../../goal/goal-forms.views.ts';
import type * as goalWords from '../../goal/goal-words.views.ts';
import { ada, grace, HOSTILE, hostile, LATER, long, longNamed, NOW, relationship, times } from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const step: GoalStep = {
  id: 'step-1' as GoalStepId,
  kind: 'action',
  text: 'Ask two colleagues for their view',
  dueOn: '2026-12-01',
  doneAt: null,
};
const milestone: GoalStep = { ...step, id: 'step-2' as GoalStepId, kind: 'milestone', dueOn: null, doneAt: LATER };
const worstStep: GoalStep = { ...step, text: HOSTILE.slice(0, 140) };

const draft: Goal = {
  id: 'goal-1' as GoalId,
  relationshipId: relationship.id,
  draftedById: ada.id,
  words: {
    title: 'Lead the weekly meeting of my team',
    measure: 'I have led four meetings in a row.',
    why: 'I want to lead a small team next year.',
    resources: 'An hour a week, and advice from Grace.',
    targetOn: '2027-02-24',
  },
  state: 'draft',
  draftedAt: NOW,
  agreedAt: null,
  closedAt: null,
  snoozedUntil: null,
  steps: [],
};
export const agreed: Goal = { ...draft, state: 'agreed', agreedAt: LATER, steps: [step, milestone] };
export const achieved: Goal = { ...agreed, state: 'achieved', closedAt: LATER };
const dropped: Goal = { ...agreed, state: 'dropped', closedAt: LATER };
export const bare: Goal = { ...draft, words: { ...draft.words, why: '', resources: '', targetOn: null } };
/** As many steps and as many characters as are kept, all of them hostile. */
export const worst: Goal = {
  ...agreed,
  words: {
    title: HOSTILE.slice(0, 120),
    measure: HOSTILE.slice(0, 600),
    why: long(600),
    resources: HOSTILE.slice(0, 600),
    targetOn: '9999-12-31',
  },
  steps: times(20, (at) => ({ ...worstStep, id: `step-${at}` as GoalStepId, doneAt: at < 3 ? LATER : null })),
};

export const checkIn: CheckIn = {
  id: 'check-in-1' as CheckInId,
  goalId: draft.id,
  memberId: ada.id,
  askedOn: '2026-12-08',
  answer: null,
  note: '',
  answeredAt: null,
};
export const answered: CheckIn = { ...checkIn, answer: 'stuck', note: 'The room was taken twice.', answeredAt: LATER };
export const worstAnswer: CheckIn = { ...answered, note: HOSTILE.slice(0, 500) };

const TIPS = {
  'too short': { code: 'too-short' },
  vague: { code: 'vague', word: 'better' },
  'cannot be counted': { code: 'cannot-be-counted' },
  'no why': { code: 'no-why' },
  'no date': { code: 'no-date' },
  'very far': { code: 'very-far', days: 365 },
  'very soon': { code: 'very-soon', days: 7 },
  'no first step': { code: 'no-first-step' },
} as const satisfies Readonly<Record<string, SmartTip>>;

/** As many as one card shows on any platform. */
const PAGE = 10;
const page = (goal: Goal): goals.GoalPage => ({
  goal,
  partner: grace,
  reader: ada.id,
  live: true,
  tips: [],
  steps: pageOf(goal.steps, 0, PAGE),
  answers: [],
});
const rows = (count: number, row: goals.GoalRow, from = 0) =>
  pageOf(
    times(count, () => row),
    from,
    PAGE,
  );

export const goalCases: CasesOf<typeof goals> = {
  goalsCard: {
    'no relationship': [rows(0, { goal: draft, partner: grace }), { together: [], relationship: relationship.id }],
    none: [rows(0, { goal: draft, partner: grace }), { together: [relationship.id], relationship: relationship.id }],
    one: [rows(1, { goal: agreed, partner: grace }), { together: [relationship.id], relationship: relationship.id }],
    'without steps or day': [
      rows(1, { goal: bare, partner: longNamed }),
      { together: [relationship.id], relationship: relationship.id },
    ],
    extreme: [
      rows(30, { goal: worst, partner: hostile }, PAGE),
      { together: times(3, () => relationship.id), relationship: relationship.id },
    ],
  },
  chooseRelationshipCard: {
    two: [[grace, longNamed].map((partner) => ({ relationshipId: relationship.id, partner }))],
    extreme: [times(10, () => ({ relationshipId: relationship.id, partner: hostile }))],
  },
  goalCard: {
    'my draft': [{ ...page(bare), tips: [TIPS['no why'], TIPS['no date'], TIPS['no first step']] }],
    'draft of the partner': [{ ...page(draft), partner: ada, reader: grace.id }],
    agreed: [{ ...page(agreed), answers: [answered] }],
    achieved: [page(achieved)],
    'let go': [page(dropped)],
    'after the end': [{ ...page(agreed), live: false }],
    extreme: [
      {
        ...page(worst),
        partner: hostile,
        tips: [TIPS['too short'], TIPS.vague, TIPS['cannot be counted']],
        answers: times(5, () => worstAnswer),
      },
    ],
    'extreme draft': [{ ...page({ ...worst, state: 'draft', agreedAt: null }), partner: hostile, reader: grace.id }],
  },
};

export const goalFormsCases: CasesOf<typeof goalForms> = {
  draftForm: { usual: [relationship.id] },
  changeForm: { usual: [agreed], bare: [bare], extreme: [worst] },
  stepForm: { new: [agreed, null], usual: [agreed, step], extreme: [worst, worstStep] },
  linesIn: { usual: ['- Write to Grace\n• Book a room\n\n  Begin'], none: [''], hostile: [HOSTILE.slice(0, 300)] },
};

export const goalWordsCases: CasesOf<typeof goalWords> = {
  refusedCard: {
    'not found': ['not-found'],
    ended: ['ended'],
    'already settled': ['already-settled'],
    'not yours': ['not-yours'],
    'date past': ['date-past'],
    'too many goals': ['too-many-goals'],
    'too many steps': ['too-many-steps'],
    'not the mentee': ['not-the-mentee'],
    'answered already': ['answered-already'],
  },
  tipWords: {
    ...Object.fromEntries(Object.entries(TIPS).map(([name, tip]) => [name, [tip]])),
    hostile: [{ code: 'vague', word: HOSTILE.slice(0, 120) }],
  },
  keptNotice: { plain: [] },
  draftedCard: { usual: [draft, ada], 'long name': [draft, longNamed], extreme: [worst, hostile] },
  agreedCard: { usual: [agreed, grace], 'long name': [agreed, longNamed], extreme: [worst, hostile] },
  closedCard: {
    achieved: [achieved, grace],
    'let go': [dropped, grace],
    extreme: [{ ...worst, state: 'achieved' }, hostile],
    'extreme, let go': [{ ...worst, state: 'dropped' }, longNamed],
  },
};
