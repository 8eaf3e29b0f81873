import type { CheckIn } from '../../core/domain/goal/check-in.ts';
import { type Goal, type GoalStep, isOpen, progressOf } from '../../core/domain/goal/goal.ts';
import type { SmartTip } from '../../core/domain/goal/smart-tips.ts';
import type { GoalState } from '../../core/domain/goal/transitions.ts';
import type { MemberId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import {
  actionButton,
  bullets,
  fields,
  formButton,
  listNode,
  paragraph,
  section,
} from '../../core/domain/view/build.ts';
import type { Action, Card, Item, Node } from '../../core/domain/view/card.ts';
import type { PagePart } from '../../core/domain/view/page-of.ts';
import { bold, day, moment, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { goalRoutes } from '../routes/goal.routes.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';
import { answerLine } from './check-in-words.views.ts';
import { tipWords } from './goal-words.views.ts';

type Named = Pick<Member, 'id' | 'name'>;
export type GoalRow = { readonly goal: Goal; readonly partner: Named };
export type GoalPage = {
  readonly goal: Goal;
  readonly partner: Named;
  readonly reader: MemberId;
  /** False once the relationship has ended: then everybody only reads. */
  readonly live: boolean;
  readonly tips: readonly SmartTip[];
  readonly steps: PagePart<GoalStep>;
  /** The newest answers, newest first. */
  readonly answers: readonly CheckIn[];
};

const STATE_WORDS: { readonly [S in GoalState]: string } = {
  draft: 'A draft, not agreed yet',
  agreed: 'Agreed by both of you',
  achieved: 'Achieved',
  dropped: 'Let go',
};

/** All goals in relationships that go on, or all of one `relationship`. */
export function goalsCard(
  { shown, page, next }: PagePart<GoalRow>,
  {
    together,
    relationship,
  }: { readonly together: readonly RelationshipId[]; readonly relationship?: RelationshipId | undefined },
): Card {
  const [only] = together;
  return {
    summary: 'Your goals.',
    title: 'Goals',
    body: [shown.length === 0 ? paragraph(plain(noneWords(together.length))) : listNode(shown.map(goalItem), page)],
    actions: [
      ...(only !== undefined && together.length === 1
        ? [formButton('New goal', goalRoutes.draft, { relationship: only }, { style: 'primary' })]
        : []),
      ...(together.length > 1 ? [actionButton('New goal', goalRoutes.new, {}, { style: 'primary' })] : []),
      ...(next === null ? [] : [actionButton('Show more', goalRoutes.list, { relationship, from: next })]),
      ...(page === undefined || page.from === 1
        ? []
        : [actionButton('Back to the start', goalRoutes.list, { relationship, from: 0 })]),
      ...(only !== undefined && together.length === 1 && shown.length > 0 ? [timelineButton(only)] : []),
      ...(together.length === 0
        ? [actionButton('Earlier ones', relationshipRoutes.earlier, {})]
        : [actionButton('How to write one', guideRoutes.offer, { moment: 'goal-drafted' })]),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

const timelineButton = (id: RelationshipId): Action =>
  actionButton('Show the timeline', goalRoutes.timeline, { relationship: id });

const noneWords = (together: number): string =>
  together === 0
    ? 'Goals belong to a mentoring relationship. As soon as you have one, you can write them down here. Those of earlier ones stay there, to be read.'
    : 'None is written down yet. A goal may be small: what would you like to be different in three months?';

function goalItem({ goal, partner }: GoalRow): Item {
  const { done, total } = progressOf(goal);
  const { targetOn } = goal.words;
  return {
    title: goal.words.title,
    lines: [
      say`${STATE_WORDS[goal.state]}. With ${bold(partner.name)}.`,
      say`${total === 0 ? 'No steps yet' : `${done} of ${total} steps done`}${targetOn === null ? '' : say`, by ${day(targetOn)}`}`,
    ],
    actions: [actionButton('Open', goalRoutes.show, { goal: goal.id })],
  };
}

/** With whom a new goal is for, when there are several. */
export const chooseRelationshipCard = (
  choices: readonly { readonly relationshipId: RelationshipId; readonly partner: Named }[],
): Card => ({
  summary: 'A new goal.',
  title: 'A new goal: with whom?',
  body: [
    listNode(
      choices.map(({ relationshipId, partner }) => ({
        title: partner.name,
        lines: [],
        actions: [formButton('Write it down', goalRoutes.draft, { relationship: relationshipId })],
      })),
    ),
  ],
});

/** One goal as either of the two sees it. */
export function goalCard(page: GoalPage): Card {
  const { goal, partner, live, tips, answers } = page;
  const { measure, why, resources, targetOn } = goal.words;
  const { done, total } = progressOf(goal);
  return {
    summary: 'A goal.',
    title: goal.words.title,
    ...(goal.state === 'achieved' ? { tone: 'success' as const } : {}),
    body: [
      ...(total === 0 ? [] : [{ type: 'progress' as const, label: 'Steps done', done, total }]),
      fields([
        { label: 'How it stands', value: standing(page) },
        { label: 'With', value: plain(partner.name) },
        { label: 'We know it is reached when', value: plain(measure) },
        ...(targetOn === null ? [] : [{ label: 'By', value: say`${day(targetOn)}` }]),
        ...(why === '' ? [] : [{ label: 'Why it matters, why it can be done', value: plain(why) }]),
        ...(resources === '' ? [] : [{ label: 'What helps', value: plain(resources) }]),
      ]),
      ...stepNodes(page),
      ...(answers.length === 0 ? [] : [section('What was said', [bullets(answers.map(answerLine))])]),
      ...(live && isOpen(goal) && tips.length > 0
        ? [section('To make it easier to reach', [bullets(tips.map(tipWords))])]
        : []),
    ],
    actions: live
      ? goalActions(page)
      : [timelineButton(goal.relationshipId), actionButton('Home', homeRoutes.show, {})],
  };
}

function standing({ goal, live, reader, partner }: GoalPage): RichText {
  if (!live) return say`${STATE_WORDS[goal.state]}. This relationship has ended, so it stays as it is.`;
  if (goal.state === 'draft')
    return goal.draftedById === reader
      ? say`A draft. It is agreed as soon as ${partner.name} says so.`
      : say`A draft by ${partner.name}. It waits for you to agree, or to change its words.`;
  const since = goal.closedAt ?? goal.agreedAt;
  return since === null ? plain(STATE_WORDS[goal.state]) : say`${STATE_WORDS[goal.state]} on ${moment(since, 'day')}`;
}

function stepNodes({ goal, steps, live }: GoalPage): readonly Node[] {
  if (steps.shown.length === 0) return [];
  const editable = live && isOpen(goal);
  return [
    listNode(
      steps.shown.map((step) => stepItem(goal, step, editable)),
      steps.page,
    ),
  ];
}

function stepItem({ id }: Goal, step: GoalStep, editable: boolean): Item {
  const { kind, text: words, dueOn, doneAt } = step;
  const what = kind === 'milestone' ? 'Milestone' : 'Action';
  const ref = { goal: id, step: step.id };
  return {
    title: words,
    lines: [
      doneAt !== null
        ? say`${what}, done on ${moment(doneAt, 'day')}`
        : say`${what}${dueOn === null ? '' : say`, by ${day(dueOn)}`}`,
    ],
    ...(editable
      ? {
          actions: [
            actionButton(doneAt === null ? 'Done' : 'Not done yet', goalRoutes.tick, ref),
            formButton('Change', goalRoutes.step, ref),
          ],
        }
      : {}),
  };
}

function goalActions({ goal, reader, steps }: GoalPage): readonly Action[] {
  const { id, state } = goal;
  if (!isOpen(goal)) return [actionButton('All goals', goalRoutes.list, {})];
  return [
    ...(state === 'draft' && goal.draftedById !== reader
      ? [actionButton('Agree', goalRoutes.agree, { goal: id }, { style: 'primary' })]
      : []),
    ...(state === 'agreed' ? [actionButton('Achieved', goalRoutes.achieve, { goal: id }, { style: 'primary' })] : []),
    formButton('Add a step', goalRoutes.addStep, { goal: id }),
    formButton('Change', goalRoutes.change, { goal: id }),
    actionButton(
      'Let it go',
      goalRoutes.drop,
      { goal: id },
      {
        confirm: {
          title: 'Let this goal go?',
          text: 'Goals change, and that is fine. Both of you can still read it.',
          yes: 'Let it go',
          no: 'Keep it',
        },
      },
    ),
    ...(steps.page === undefined
      ? []
      : [actionButton('More steps', goalRoutes.steps, { goal: id, from: steps.next ?? 0 })]),
    actionButton('All goals', goalRoutes.list, {}),
  ];
}
