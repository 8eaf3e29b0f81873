import { OBJECTIVES, type Objective } from '../../core/domain/matching/pool/pool-plan.ts';
import { MAX_SEED, type MatchPlan, type PublishWay } from '../../core/domain/pool/match-plan.ts';
import { actionButton, count, formButton, listNode, paragraph } from '../../core/domain/view/build.ts';
import type { Card, Item } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import { plain, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { poolRoutes } from '../routes/pool.routes.ts';
import { OBJECTIVE_NAMES } from './pool-figures.views.ts';
import type { NameOf } from './pool-reasons.views.ts';

const MAX_NAME_CHARS = 120;

const OBJECTIVE_HINT: { readonly [O in Objective]: string } = {
  'most-then-best': 'as many as can be, then the best in all',
  'best-worst': 'as many, and the weakest pair as good as can be',
  stable: 'nobody would swap with somebody who would swap too',
};

/** What to plan for. `from` is the plan whose rules are kept, or null. */
export function planForm(from: Pick<MatchPlan, 'id' | 'objective' | 'seed'> | null): Form {
  return {
    ...formFor(poolRoutes.plan, { plan: from?.id }),
    title: 'Make a plan',
    intro: [paragraph(say`Nobody is told anything. You see the plan first, and it is you who publishes it.`)],
    fields: [
      {
        type: 'choice',
        id: 'objective',
        label: 'What matters most',
        required: true,
        style: 'radio',
        options: OBJECTIVES.map((value) => ({ value, label: `${OBJECTIVE_NAMES[value]}: ${OBJECTIVE_HINT[value]}` })),
        initial: from?.objective ?? 'most-then-best',
      },
      {
        type: 'number',
        id: 'seed',
        label: 'Seed',
        hint: 'Decides between equals. The same number gives the same plan.',
        required: true,
        min: 1,
        max: MAX_SEED,
        initial: from?.seed ?? 1,
      },
    ],
    submitLabel: 'Make the plan',
    cancelLabel: 'Cancel',
  };
}

export function adjustForm({ id }: Pick<MatchPlan, 'id'>): Form {
  return {
    ...formFor(poolRoutes.adjust, { plan: id }),
    title: 'Change by hand',
    intro: [paragraph(say`The plan stays as it is until you plan again.`)],
    fields: [
      {
        type: 'choice',
        id: 'change',
        label: 'What you would like',
        required: true,
        style: 'radio',
        options: [
          { value: 'pin', label: 'Pin: these two, whatever else' },
          { value: 'ban', label: 'Keep apart: never these two' },
          { value: 'leave-out', label: 'Leave somebody out of this plan' },
        ],
        initial: 'pin',
      },
      {
        type: 'text',
        id: 'mentee',
        label: 'Mentee, or whom to leave out',
        hint: 'Their name, or their e-mail address.',
        required: true,
        multiline: false,
        maxChars: MAX_NAME_CHARS,
      },
      {
        type: 'text',
        id: 'mentor',
        label: 'Mentor',
        hint: 'Not needed to leave somebody out.',
        required: false,
        multiline: false,
        maxChars: MAX_NAME_CHARS,
      },
    ],
    submitLabel: 'Note it',
    cancelLabel: 'Cancel',
  };
}

export function publishForm({ id }: Pick<MatchPlan, 'id'>, pairs: number): Form {
  const options: readonly { readonly value: PublishWay; readonly label: string }[] = [
    { value: 'requests', label: 'As requests: each mentor decides' },
    { value: 'introductions', label: 'As introductions: they begin at once' },
  ];
  return {
    ...formFor(poolRoutes.publish, { plan: id }),
    title: 'Publish the plan',
    intro: [
      paragraph(
        say`${pairs === 1 ? 'One pair goes' : `${pairs} pairs go`} out at once, and both sides of each are told. Whoever has left, is away or has no place any more is left out, and you hear of it.`,
      ),
    ],
    fields: [{ type: 'choice', id: 'as', label: 'How', required: true, style: 'radio', options, initial: 'requests' }],
    submitLabel: 'Publish',
    cancelLabel: 'Not yet',
  };
}

/** What can be said beside a field of these forms. */
export const NAME_PROBLEMS = {
  nobody: 'Nobody in the programme has this name or address.',
  several: 'Several people have this name: please write the whole name, or the e-mail address.',
  missing: 'Whom do you mean?',
  same: 'These two are the same person.',
} as const;

/** The rules of a plan, each with a way back; as many as one card holds. */
export function rulesCard({ id, rules }: Pick<MatchPlan, 'id' | 'rules'>, nameOf: NameOf, size: number): Card {
  const pair = (
    title: string,
    undo: string,
    change: 'drop-pin' | 'drop-ban',
    { menteeId, mentorId }: (typeof rules.pins)[number],
  ): Item => ({
    title: `${nameOf(menteeId)} with ${nameOf(mentorId)}`,
    lines: [plain(title)],
    actions: [actionButton(undo, poolRoutes.change, { plan: id, change, mentee: menteeId, mentor: mentorId })],
  });
  const items: readonly Item[] = [
    ...rules.pins.map((pin) => pair('Pinned', 'Unpin', 'drop-pin', pin)),
    ...rules.bans.map((ban) => pair('Kept apart', 'Allow again', 'drop-ban', ban)),
    ...rules.leftOut.map((member) => ({
      title: nameOf(member),
      lines: [plain('Left out of this plan')],
      actions: [
        actionButton('Take in again', poolRoutes.change, {
          plan: id,
          change: 'drop-leave-out',
          mentee: member,
          mentor: member,
        }),
      ],
    })),
  ];
  const shown = items.slice(0, size);
  const page = shown.length < items.length ? { from: 1, to: shown.length, total: items.length } : undefined;
  return {
    summary: `Your plan has ${count(items.length, 'rule', 'rules')} of your own.`,
    title: 'Your own rules for this plan',
    body:
      items.length === 0
        ? [paragraph(say`There are none. You can pin two people, keep two apart, or leave somebody out.`)]
        : [listNode(shown, page)],
    actions: [
      formButton('Plan again', poolRoutes.plan, { plan: id }, { style: 'primary' }),
      formButton('Change by hand', poolRoutes.adjust, { plan: id }),
      actionButton('Back to the plan', poolRoutes.show, { plan: id }),
    ],
  };
}
