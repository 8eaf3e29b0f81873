import { expect } from 'vitest';
import type { Screen } from './screen.ts';

/** A mentee and a mentor on two sides of the page. */
export type Two = { readonly left: Screen; readonly right: Screen };

/** The one on the left asks from the card that says `on`; the answer comes back, and nobody sees how to reach the other. */
export async function asksAQuestion(
  { left, right }: Two,
  { on, question, answer }: { readonly on: string; readonly question: string; readonly answer: string },
  contacts: Readonly<Record<'left' | 'right', string>>,
): Promise<void> {
  await left.presses('Ask a question', on);
  await left.form('Ask a question');
  await left.fills('Your question', question);
  await left.sendsOff('Send', 'bring you the answer');
  await right.presses('Reply', question);
  await right.form('Reply');
  await right.fills('Your reply', answer);
  await right.sendsOff('Send', 'bring you the answer');
  await left.sees(answer);
  expect(await right.pane.textContent()).not.toContain(contacts.left);
  expect(await left.pane.textContent()).not.toContain(contacts.right);
}

/** The one on the left asks for mentoring from the card that says `on`. */
export async function requests(left: Screen, { on, support }: { readonly on: string; readonly support: string }) {
  await left.presses('Ask to be my mentor', on);
  await left.form('Ask for mentoring');
  await left.fills('What support do you look for?', support);
  await left.sendsOff('Send request', 'has your note');
}

/** Before saying yes or no, the one on the right wants to know more about the request that says `support`. */
export async function isAskedForMore(
  { left, right }: Two,
  { support, more, tried }: { readonly support: string; readonly more: string; readonly tried: string },
): Promise<void> {
  await right.presses('Ask for more', support);
  await right.form('Ask for more');
  await right.fills('What would you like to know?', more);
  await right.sendsOff('Send question', 'has been asked');
  await left.presses('Answer', more);
  await left.form('Answer');
  await left.fills('Your answer', tried);
  await left.sendsOff('Send answer', 'Answer sent');
}

/** One of them ends it from the open Details; the other is told in neutral words and never why. */
export async function endsIt(
  who: Screen,
  other: Screen,
  { name, reason }: { readonly name: string; readonly reason: string },
): Promise<void> {
  await who.presses('End it', 'How it stands');
  await who.form('End the relationship');
  await who.fills('Reason, if you want to keep one', reason);
  await who.sendsOff('End it', 'is told in neutral words');
  await other.sees(`Your mentoring with ${name} has ended`);
  expect(await other.pane.textContent()).not.toContain(reason);
}
