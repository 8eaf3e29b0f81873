import type { AgreementVersion } from '../../../core/domain/agreement/agreement.ts';
import { type Goal, progressOf } from '../../../core/domain/goal/goal.ts';
import { bullets, footnote, quote, section } from '../../../core/domain/view/build.ts';
import type { Node } from '../../../core/domain/view/card.ts';
import { bold, command, moment, type RichText, say } from '../../../core/domain/view/rich-text.ts';

/** `wish` is what the mentee wrote when it began; null when they wrote nothing. */
export type LookedBackOn = {
  readonly versions: readonly AgreementVersion[];
  readonly goals: readonly Goal[];
  readonly wish: string | null;
};

/** What the two set out to do, beside what came of it. */
export const thenAndNow = ({ versions, goals, wish }: LookedBackOn): readonly Node[] => [
  ...(versions.length === 0 ? firstWish(wish) : goalsThenAndNow(versions)),
  ...howGoalsEnded(goals),
];

/** Stands in for the goals of an agreement that was never made. */
const firstWish = (wish: string | null): readonly Node[] =>
  wish === null ? [] : [section('How it began', [quote(wish)])];

function goalsThenAndNow(versions: readonly AgreementVersion[]): readonly Node[] {
  const [newest] = versions;
  const first = versions.at(-1);
  if (newest === undefined || first === undefined) return [];
  const same = newest.terms.goals === first.terms.goals;
  return [
    section('What you set out to do', [quote(first.terms.goals)]),
    ...(same ? [] : [section('What it became', [quote(newest.terms.goals)])]),
  ];
}

const MOST_GOALS = 12;
/** What was reached comes first; nothing is said of why something was let go. */
const ORDER: readonly Goal['state'][] = ['achieved', 'agreed', 'dropped'];

/** Every goal that both agreed on; those of a kind in the order they were written. */
function howGoalsEnded(goals: readonly Goal[]): readonly Node[] {
  const ended = ORDER.flatMap((state) => goals.filter((goal) => goal.state === state));
  if (ended.length === 0) return [];
  const more = ended.length - MOST_GOALS;
  return [
    section('Your goals, and what came of them', [
      bullets(ended.slice(0, MOST_GOALS).map((goal) => say`${bold(goal.words.title)}: ${endWords(goal)}`)),
      ...(more > 0 ? [footnote(say`${more} more: ${command('goals')}.`)] : []),
    ]),
  ];
}

function endWords({ state, steps, closedAt }: Goal): RichText {
  switch (state) {
    case 'achieved':
      return closedAt === null ? say`achieved` : say`achieved on ${moment(closedAt, 'day')}`;
    case 'dropped':
      return say`let go`;
    case 'draft':
    case 'agreed': {
      const { done, total } = progressOf({ state, steps });
      return total > 0 ? say`still under way, ${done} of ${total} steps done` : say`still under way`;
    }
  }
}
