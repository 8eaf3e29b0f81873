import type {
  ActionRefusal,
  AgendaRefusal,
  OfferRefusal,
  RecordRefusal,
  RepeatRefusal,
} from '../../../core/domain/session/refusals.ts';
import type { SessionState } from '../../../core/domain/session/transitions.ts';
import { actionButton, paragraph, refusalCard } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { plain } from '../../../core/domain/view/rich-text.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';

type Refused = RecordRefusal | AgendaRefusal | ActionRefusal | RepeatRefusal | OfferRefusal;
type Sentences = { readonly [C in Refused['code']]: (refused: Extract<Refused, { code: C }>) => string };

const SETTLED: { readonly [S in SessionState]: string } = {
  proposed: 'Its times are still on offer.',
  scheduled: 'This session has a time already.',
  held: 'This session was held and written down already.',
  missed: 'This session is noted as not having taken place.',
  cancelled: 'This session was called off.',
};

const SENTENCES: Sentences = {
  'not-found': () => 'I cannot find this among your sessions. Nothing was changed.',
  over: () => 'Your relationship has ended, so its sessions can only be read. Nothing was changed.',
  'not-yours': () => 'The other one of you picks among these times. Nothing was changed.',
  'already-settled': ({ state }) => `${SETTLED[state]} Nothing was changed.`,
  begun: () => 'Its time has come, so it is no longer called off. If it did not take place, note that instead.',
  'no-slot': () => 'Please choose at least one time, or give one of your own.',
  'too-many-slots': ({ max }) => `Please offer at most ${max} times.`,
  'in-the-past': () => 'That lies in the past. Please choose a later one.',
  'too-far-ahead': () => 'That is more than a year ahead. Please choose a nearer day.',
  'ends-before-start': () => 'It has to end after it starts.',
  'too-long': ({ maxHours }) => `A session lasts ${maxHours} hours at most.`,
  'you-are-booked': () => 'You are in another session at that time. Please choose another one.',
  'they-are-booked': () => 'The other one of you is taken at that time. Please choose another one.',
  'not-on-offer': () => 'That time is no longer on offer. Open the session again to see the present ones.',
  'not-yet': () => 'That is still to come. A session is written down once it has begun.',
  'before-you-met': () => 'That was before you two were introduced.',
  'changed-meanwhile': () =>
    'The other one of you saved this sheet meanwhile. What you typed is still here: copy it, open the sheet again and add it.',
  'not-the-keeper': () => 'Your partner sets this agenda. Write to them if something should be on it.',
  'arranged-already': () => 'A time is fixed between you two, or some are on offer already. Nothing was changed.',
  'none-free': () => 'None of these times is free for you both. Please choose another rhythm.',
  'done-already': () => 'That was ticked off already.',
};

/** A sentence for each refusal. */
export function sentenceFor<C extends Refused['code']>(refused: Extract<Refused, { code: C }>): string {
  const say: (one: Extract<Refused, { code: C }>) => string = SENTENCES[refused.code as C];
  return say(refused);
}

/** The same as a card, for a button. */
export function refusedCard(sentence: string): Card {
  return refusalCard(sentence, plain(sentence), [actionButton('All sessions', sessionRoutes.list, {})]);
}

/** A session as it is now, under the sentence that says why nothing was changed. */
export const unchangedCard = (session: Card, sentence: string): Card => ({
  ...session,
  summary: sentence,
  body: [paragraph(plain(sentence)), ...session.body],
});
