import { expect, test } from 'vitest';
import { joinsAsMentee } from './joining.ts';
import { asksAQuestion, endsIt, isAskedForMore, requests } from './meeting.ts';
import { play } from './play.ts';

const QUESTION = 'How did you keep the crew calm the first time a ship did not come in?';
const ANSWER = 'By saying out loud what we knew and what we did not. Happy to tell you more.';
const SUPPORT = 'From you I hope for: a way to stay calm when a supplier lets us down in front of a customer.';
const HER_CONTACT = 'the office in Singapore';
const HIS_CONTACT = 'Ring the harbour office';
const REASON = 'We meet at five in the morning, and I have small children.';
const MORE = 'What have you tried so far, and what did your team say afterwards?';
const TRIED = 'I answered every call myself. They said they would rather have had one clear sentence from me.';

const stage = play({ left: ['slack', 'Chen Mei-Ling'], right: ['slack', 'Patrick Walsh'] });

test('a newcomer is told to join first, joins by the button and fills the profile', async () => {
  const { left } = stage();
  await left.sees('Hello Chen Mei-Ling');
  await left.types('find leadership');
  await left.presses('Join the programme', 'One step first');
  await joinsAsMentee(left, {
    headline: 'Sells machines to people who already have one',
    about: 'Fifteen years in industrial sales, the last three with a team across four countries.',
    language: 'English',
    contact: 'A message here, or the office in Singapore.',
    matters: ['Leading through a crisis', 'Stepping into leadership'],
    hopes: 'To keep a clear head when a delivery fails, and to bring the team through it.',
  });
  await left.closes();
  await left.sees('You are in');
});

test('she finds with words and with the button on Home, and opens a profile', async () => {
  const { left } = stage();
  await left.types('find crisis');
  await left.sees('for “crisis”');
  await left.opensTab('Home');
  await left.pane.getByRole('button', { name: 'Find a mentor', exact: true }).click();
  await left.form('9 mentors for you');
  await left.pressesBeside('Patrick Walsh', 'View profile', left.dialog);
  await left.form('Patrick Walsh');
  await left.dialog.getByText('As a mentor').waitFor();
  await left.closes();
  await left.opensTab('Messages');
  await left.pressesBeside('Patrick Walsh', 'View profile', await left.message('for “crisis”'));
  await left.sees('As a mentor');
});

test('she asks a question and reads the answer; nobody sees how to reach the other', async () => {
  const asked = { on: 'Keeps a harbour running', question: QUESTION, answer: ANSWER };
  await asksAQuestion(stage(), asked, { left: HER_CONTACT, right: HIS_CONTACT });
});

test('she requests, he asks for more, she answers, he accepts, and both can reach each other', async () => {
  const { left, right } = stage();
  await requests(left, { on: ANSWER, support: SUPPORT });
  await isAskedForMore(stage(), { support: SUPPORT, more: MORE, tried: TRIED });
  await right.presses('Accept', TRIED);
  await right.sees('You and Chen Mei-Ling work together now', HER_CONTACT);
  await left.sees('Patrick Walsh said yes', HIS_CONTACT);
});

test('Details holds how to reach him, and ending it there tells him in neutral words', async () => {
  const { left, right } = stage();
  await left.presses('Details', 'Patrick Walsh said yes');
  await endsIt(left, right, { name: 'Chen Mei-Ling', reason: REASON });
});

test('a stale button says what has happened already', async () => {
  const { left, right } = stage();
  await left.presses('Details', 'Patrick Walsh said yes');
  await left.sees('This relationship has ended');
  await right.presses('Details', 'You and Chen Mei-Ling work together now');
  await right.sees('This relationship has ended');
});

test('unknown words are answered with the nearest thing that exists', async () => {
  const { left } = stage();
  await left.types('bokmarks');
  await left.sees('I do not know “bokmarks”.');
  await left.presses('Try bookmarks', 'Did you mean');
  await left.sees('You have no bookmarks yet');
  await left.says('hello');
  await left.sees('How I can help');
});

test('nothing was refused on either side of the wire', async () => {
  expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
  expect(stage().pageErrors).toEqual([]);
});
