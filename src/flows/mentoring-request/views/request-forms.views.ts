import type { Member } from '../../../core/domain/member/member.ts';
import type { Profile } from '../../../core/domain/profile/profile.ts';
import type { MentoringRequest } from '../../../core/domain/request/request.ts';
import { paragraph, quote } from '../../../core/domain/view/build.ts';
import type { Field, Form } from '../../../core/domain/view/form.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';

const MAX_NOTE_CHARS = 1500;
const MAX_ANSWER_CHARS = 800;

/** `mayAskOn`: no other open request of theirs asks the next one by itself. */
export function askForm(mentor: Pick<Member, 'id' | 'name'>, suggested: string, mayAskOn: boolean): Form {
  return {
    ...formFor(requestRoutes.ask, { mentor: mentor.id }),
    title: 'Ask for mentoring',
    intro: [
      paragraph(
        say`Your note goes to ${bold(mentor.name)} and to nobody else. How to reach each other is shown only after a yes.`,
      ),
    ],
    fields: [
      area(
        'note',
        'What support do you look for?',
        `We began it from your profile. Up to ${MAX_NOTE_CHARS} characters.`,
        MAX_NOTE_CHARS,
        suggested,
      ),
      ...(mayAskOn ? [askNextField] : []),
    ],
    submitLabel: 'Send request',
    cancelLabel: 'Cancel',
  };
}

const askNextField: Field = {
  type: 'toggle',
  id: 'askNext',
  label: 'Ask the next one for me',
  hint: 'After a no, or no answer, your note goes to the next mentor who fits: one at a time, and you are told each time.',
  required: false,
  initial: false,
};

/** What stands in the note before the sender has written anything; `topics` are labels as they read mid-sentence. */
export function suggestedNote(
  mentee: Profile,
  topics: readonly string[],
  end: 'to be gone on with' | 'sent as it stands' = 'to be gone on with',
): string {
  const about = mentee.hopes === '' ? '' : `${mentee.hopes}\n\n`;
  const wanted = topics.length === 0 ? '' : `I am looking for help with ${topics.join(', ')}.\n\n`;
  return `${wanted}${about}${NOTE_ENDS[end]}`;
}

const NOTE_ENDS = {
  'to be gone on with': 'From you I hope for: ',
  'sent as it stands': 'Our coordinators thought that we two could work well together.',
} as const;

export function offerForm(mentee: Pick<Member, 'id' | 'name'>): Form {
  return {
    ...formFor(requestRoutes.offer, { mentee: mentee.id }),
    title: 'Offer mentoring',
    intro: [
      paragraph(say`Your note goes to ${bold(mentee.name)} and to nobody else. They can say no without a reason.`),
    ],
    fields: [
      area(
        'note',
        'What could you help with?',
        `A few warm lines. Up to ${MAX_NOTE_CHARS} characters.`,
        MAX_NOTE_CHARS,
        '',
      ),
    ],
    submitLabel: 'Send offer',
    cancelLabel: 'Cancel',
  };
}

const REASONS = [
  { value: 'no-time', label: 'No time at the moment' },
  { value: 'not-my-field', label: 'Not something I can help with' },
  { value: 'too-close', label: 'We work too closely together' },
  { value: 'rather-not', label: 'I would rather not say' },
] as const;

export const reasonLabel = (value: string): string => REASONS.find((one) => one.value === value)?.label ?? '';

export function declineForm(request: MentoringRequest, sender: Pick<Member, 'name'>): Form {
  return {
    ...formFor(requestRoutes.decline, { request: request.id }),
    title: 'Decline kindly',
    intro: [paragraph(say`${bold(sender.name)} is told kindly, in our words. Your reason is not shown to them.`)],
    fields: [
      { type: 'choice', id: 'reason', label: 'Reason, if you like', required: false, style: 'menu', options: REASONS },
      {
        ...area(
          'words',
          'In your own words, if you like',
          'Private: kept with the request, shown to nobody. Up to 800 characters.',
          MAX_ANSWER_CHARS,
          '',
        ),
        required: false,
      },
    ],
    submitLabel: 'Decline',
    cancelLabel: 'Back',
  };
}

export function askForMoreForm(request: MentoringRequest, sender: Pick<Member, 'name'>): Form {
  return {
    ...formFor(requestRoutes.askForMore, { request: request.id }),
    title: 'Ask for more',
    intro: [
      paragraph(
        say`${bold(sender.name)} gets your question. The request waits, without a clock running, until they answer.`,
      ),
    ],
    fields: [
      area('question', 'What would you like to know?', `Up to ${MAX_ANSWER_CHARS} characters.`, MAX_ANSWER_CHARS, ''),
    ],
    submitLabel: 'Send question',
    cancelLabel: 'Back',
  };
}

export function clarifyForm(request: MentoringRequest, receiver: Pick<Member, 'name'>): Form {
  return {
    ...formFor(requestRoutes.clarify, { request: request.id }),
    title: 'Answer',
    intro: [paragraph(say`${bold(receiver.name)} asked:`), quote(request.clarification ?? '')],
    fields: [area('answer', 'Your answer', `Up to ${MAX_ANSWER_CHARS} characters.`, MAX_ANSWER_CHARS, '')],
    submitLabel: 'Send answer',
    cancelLabel: 'Later',
  };
}

function area(id: string, label: string, hint: string, maxChars: number, initial: string): Field & { type: 'text' } {
  return { type: 'text', id, label, hint, required: true, multiline: true, maxChars, initial };
}
