import type { OwnRelationship } from '../../../core/application/relationship/own-relationship.ts';
import { CHEMISTRY_ANSWERS, type Chemistry } from '../../../core/domain/relationship/chemistry.ts';
import { bullets, open, run, text } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import type { Notice } from '../../engine/replies.ts';

type Own = Pick<OwnRelationship, 'relationship' | 'side'> & { readonly partner: { readonly name: string } };

const LABELS: { readonly [F in Chemistry]: string } = { good: 'A good fit', unsure: 'Not sure yet', poor: 'Not a fit' };

export const ANSWERED_BY_BOTH = 'Both of you have answered, so the answers stand. You can always talk about it.';

/** After the first conversation. */
export const fitAskCard = ({ relationship, partner }: Own): Card => ({
  summary: 'How was your first mentoring conversation?',
  title: `How does it fit with ${partner.name}?`,
  body: [
    text(
      say`You two have had your first conversation. Say in private how it fits. Neither sees the other’s answer: only what both together mean.`,
    ),
  ],
  actions: [
    open('Answer', 'course.fit', relationship.id, { style: 'primary' }),
    run('Agreement', 'agreement.show', relationship.id),
    run('Where you stand', 'guide.offer', 'first-session-held'),
  ],
  footer: say`You get this once, after the first conversation. An answer helps; it is not required.`,
});

export function fitForm({ relationship, partner }: Own): Form {
  return {
    id: 'course.fit',
    title: 'How does it fit?',
    intro: [
      text(
        say`${bold(partner.name)} never sees your answer, nor do coordinators. You can change it until both have answered.`,
      ),
    ],
    fields: [
      {
        type: 'choice',
        style: 'radio',
        id: 'fit',
        label: 'You and your partner',
        required: true,
        options: CHEMISTRY_ANSWERS.map((value) => ({ value, label: LABELS[value] })),
      },
    ],
    submitLabel: 'Answer',
    cancelLabel: 'Later',
    ref: relationship.id,
  };
}

export const fitNotedNotice = (combined: Chemistry | null): Notice => ({
  summary: 'Your answer is noted.',
  title: 'Noted',
  tone: 'success',
  body: [
    text(
      combined === null
        ? say`Thank you. Once both of you have answered, I tell you what the answers mean together.`
        : say`Thank you. You have both answered; I tell you in a moment what the answers mean together.`,
    ),
  ],
});

/** To both, the same words: what the two answers mean together. */
export function fitOutcomeCard(combined: Chemistry, { relationship, partner }: Own): Card {
  const { id } = relationship;
  const agreement = run('Agreement', 'agreement.show', id, { style: 'primary' });
  switch (combined) {
    case 'good':
      return {
        summary: 'You both find it a good fit.',
        title: `You and ${partner.name}: a good fit`,
        tone: 'success',
        body: [
          text(
            say`You both find it a good fit. Next, put down in the agreement what you want to reach and how you work.`,
          ),
        ],
        actions: [agreement, run('Details', 'relationship.details', id)],
      };
    case 'unsure':
      return {
        summary: 'It is not clear yet how it fits.',
        title: `You and ${partner.name}: not clear yet`,
        body: [
          text(say`Your answers together say: not clear yet. That is common after one conversation. What often helps:`),
          bullets([
            say`One more conversation, with one concrete question on the agenda.`,
            say`Saying what each of you would like more of, and less of.`,
          ]),
        ],
        actions: [agreement, run('Details', 'relationship.details', id)],
      };
    case 'poor':
      return {
        summary: 'Your first conversation and what it means.',
        title: `You and ${partner.name}: perhaps not a match`,
        body: [
          text(
            say`Your answers together say that it may not be the right match. That happens to good people on both sides, and better now than later. You can part without any blame, or give it one more conversation.`,
          ),
        ],
        actions: [
          open('Part kindly', 'relationship.withdraw', id),
          run('Details', 'relationship.details', id),
          run('Find a mentor', 'finding.mentors', ''),
        ],
        footer: say`Both of you get the same words. Who answered what is shown to nobody.`,
      };
  }
}
