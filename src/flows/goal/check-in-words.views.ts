import type { CheckIn, CheckInAnswer } from '../../core/domain/goal/check-in.ts';
import { day, type RichText, say } from '../../core/domain/view/rich-text.ts';

export const ANSWER_WORDS: { readonly [A in CheckInAnswer]: string } = {
  'on-track': 'on track',
  stuck: 'stuck',
  done: 'done',
  'new-date': 'a new date',
};

/** One answer in the history of a goal. */
export function answerLine({ askedOn, answer, note }: CheckIn): RichText {
  const words = answer === null ? 'no answer' : ANSWER_WORDS[answer];
  return note === '' ? say`${day(askedOn)}: ${words}` : say`${day(askedOn)}: ${words}. ${note}`;
}
