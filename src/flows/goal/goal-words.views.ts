import { type Goal, MAX_OPEN_GOALS, MAX_STEPS } from '../../core/domain/goal/goal.ts';
import type { CheckInRefusal } from '../../core/domain/goal/refusals.ts';
import type { SmartTip } from '../../core/domain/goal/smart-tips.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { actionButton, formButton, paragraph, refusalCard } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { bold, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Notice } from '../engine/replies.ts';
import { goalRoutes } from '../routes/goal.routes.ts';
import { guideRoutes } from '../routes/guide.routes.ts';

type Named = Pick<Member, 'name'>;

export const REFUSED: { readonly [C in CheckInRefusal['code']]: string } = {
  'not-found': 'I cannot find this goal among yours.',
  ended: 'This relationship has ended, so its goals stay as they are. You can still read them.',
  'already-settled': 'This has been settled already, so nothing was changed.',
  'not-yours': 'You wrote this goal down, so it is for your partner to agree to it.',
  'date-past': 'This day has passed. Please choose today or a later day.',
  'too-many-goals': `You two have ${MAX_OPEN_GOALS} open goals, which is a lot to keep in view. Please close one first.`,
  'too-many-steps': `A goal has at most ${MAX_STEPS} steps. Perhaps this is a goal of its own?`,
  'not-the-mentee': 'Only the mentee answers for their goal. You see the answers in the goal.',
  'answered-already': 'You have answered this already. Nothing was changed.',
};

export const refusedCard = (code: CheckInRefusal['code']): Card =>
  refusalCard('Nothing was changed.', plain(REFUSED[code]), [actionButton('All goals', goalRoutes.list, {})]);

type TipSentences = { readonly [C in SmartTip['code']]: (tip: Extract<SmartTip, { code: C }>) => RichText };

const TIPS: TipSentences = {
  'too-short': () => say`Say a little more: who does what, and with whom?`,
  vague: ({ word }) => say`“${word}” can mean many things. What exactly would you see or count?`,
  'cannot-be-counted': () =>
    say`How will you know? A number, a date or something you can show helps, such as “three quotes” or “the report is published”.`,
  'no-why': () => say`Why does it matter to you, and what makes you think that you can? That helps on slow days.`,
  'no-date': () => say`By when? A day turns a wish into a plan, and you can move it later.`,
  'very-far': () => say`It is more than a year away. What could be reached in three months on the way there?`,
  'very-soon': () => say`It is less than a week away. If that is tight, a later day is no failure.`,
  'no-first-step': () => say`What is the first small step? Add it, with a day.`,
};

export function tipWords<C extends SmartTip['code']>(tip: Extract<SmartTip, { code: C }>): RichText {
  const words: (tip: Extract<SmartTip, { code: C }>) => RichText = TIPS[tip.code as C];
  return words(tip);
}

/** The end of a form that kept something. */
export const keptNotice = (): Notice => ({
  summary: 'Saved.',
  title: 'Saved',
  tone: 'success',
  body: [paragraph(plain('It is written down. If something could make it easier to reach, the goal says so.'))],
});

/** To the other one. Notifications name the person, never the goal. */
export const draftedCard = ({ id, words }: Goal, by: Named): Card => ({
  summary: `${by.name} has written down a goal.`,
  title: `${by.name} has written down a goal`,
  body: [
    paragraph([bold(words.title)]),
    paragraph(say`If it is what you two want to work on, agree to it. You can also change its words first.`),
  ],
  actions: [
    actionButton('Agree', goalRoutes.agree, { goal: id }, { style: 'primary' }),
    actionButton('Open', goalRoutes.show, { goal: id }),
    formButton('Change', goalRoutes.change, { goal: id }),
  ],
  footer: say`You get this once, because ${by.name} works with you.`,
});

export const agreedCard = ({ id, words }: Goal, by: Named): Card => ({
  summary: `${by.name} agrees to a goal.`,
  title: `${by.name} agrees`,
  tone: 'success',
  body: [
    paragraph(
      say`You two now work on ${bold(words.title)}. As often as you agreed to meet, the mentee is asked how it goes.`,
    ),
  ],
  actions: [
    actionButton('Open', goalRoutes.show, { goal: id }, { style: 'primary' }),
    actionButton('Planning actions', guideRoutes.offer, { moment: 'goal-agreed' }),
  ],
});

export const closedCard = ({ id, words, state }: Goal, by: Named): Card => ({
  summary: state === 'achieved' ? `${by.name} has good news about a goal.` : `${by.name} has let a goal go.`,
  title: state === 'achieved' ? 'A goal is achieved' : 'A goal is let go',
  ...(state === 'achieved' ? { tone: 'success' as const } : {}),
  body: [
    state === 'achieved'
      ? paragraph(say`${by.name} has marked ${bold(words.title)} as achieved. That is worth a word when you next meet.`)
      : paragraph(
          say`${by.name} has let ${bold(words.title)} go. Goals change; perhaps another one is more important now.`,
        ),
  ],
  actions: [actionButton('Open', goalRoutes.show, { goal: id })],
});
