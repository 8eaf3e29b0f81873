import type { FieldFault } from '../../core/domain/view/check-values.ts';
import type { FieldErrors } from '../../core/domain/view/form.ts';

type Sentences = { readonly [C in FieldFault['code']]: (fault: Extract<FieldFault, { code: C }>) => string };

const SENTENCES: Sentences = {
  missing: () => 'Please fill this in.',
  'too-long': ({ maxChars, chars }) => `This is ${chars} characters long. Please keep it to ${maxChars}.`,
  'not-a-number': () => 'Please give a whole number.',
  'out-of-range': ({ min, max }) => `Please choose a number from ${min} to ${max}.`,
  'not-a-day': () => 'That day does not exist. Please pick one from the calendar.',
  'not-a-time': () => 'Please give a time such as 14:30.',
  'not-an-option': () => 'Please choose one of the options shown.',
  'too-many': ({ max }) => `Please choose at most ${max}.`,
};

/** A sentence for each field that was refused. */
export function faultSentences(faults: Readonly<Record<string, FieldFault>>): FieldErrors {
  return Object.fromEntries(Object.entries(faults).map(([id, fault]) => [id, sentence(fault)]));
}

function sentence<C extends FieldFault['code']>(fault: Extract<FieldFault, { code: C }>): string {
  const say: (fault: Extract<FieldFault, { code: C }>) => string = SENTENCES[fault.code as C];
  return say(fault);
}
