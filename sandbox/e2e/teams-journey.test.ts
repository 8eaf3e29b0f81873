import { expect, test } from 'vitest';
import { joinsAsMentee } from './joining.ts';
import { asksAQuestion, endsIt, isAskedForMore, requests } from './meeting.ts';
import { play } from './play.ts';

const QUESTION = 'Is an hour a month enough to learn to read a contract?';
const ANSWER = 'It is, if you bring a real one each time.';
const SUPPORT = 'From you I hope for: reading our supplier contracts without needing a week for each.';
const MORE = 'Which kind of contract costs you most time?';
const LEASES = 'Leases. We have forty of them, and each was written by somebody else.';
const HIS_CONTACT = 'Extension 4410, mornings';
const MENTOR_CONTACT = 'I reply the same working day';

const stage = play({ left: ['teams', 'Robert Tait'], right: ['teams', 'Marcus Bell'] });

test('a newcomer joins by the welcome and fills the profile', async () => {
  const { left } = stage();
  await left.presses('Join the programme', 'Hello Robert Tait');
  await joinsAsMentee(left, {
    headline: 'Keeps the lights on in eleven libraries',
    about: 'Engineer by training, in charge of everything that is not a book.',
    language: 'English',
    contact: HIS_CONTACT,
    matters: ['Contracts and commercial law', 'Negotiating'],
    hopes: 'To sign nothing any more that I have not understood.',
  });
  await left.closes();
  await left.sees('You are in');
});

test('he finds with words and with the button, and opens a profile', async () => {
  const { left } = stage();
  await left.types('find contracts');
  await left.sees('for “contracts”');
  await left.types('home');
  await left.presses('Find a mentor', 'Mentoring at Larkfield Guild');
  await left.pressesBeside('Marcus Bell', 'View profile', await left.message('for you'));
  await left.sees('As a mentor');
});

test('he asks a question and reads the answer; nobody sees how to reach the other', async () => {
  const asked = { on: 'Lawyer who likes plain words', question: QUESTION, answer: ANSWER };
  await asksAQuestion(stage(), asked, { left: HIS_CONTACT, right: MENTOR_CONTACT });
});

test('he requests, the mentor asks for more, he answers, the mentor accepts, and both can reach each other', async () => {
  const { left, right } = stage();
  await requests(left, { on: ANSWER, support: SUPPORT });
  await isAskedForMore(stage(), { support: SUPPORT, more: MORE, tried: LEASES });
  await right.presses('Accept', LEASES);
  await right.sees('You and Robert Tait work together now', HIS_CONTACT);
  await left.sees('Marcus Bell said yes', MENTOR_CONTACT);
});

test('the partners write to each other, and ending it in Details tells the other in neutral words', async () => {
  const { left, right } = stage();
  await left.presses('Details', 'Marcus Bell said yes');
  await left.presses('Write to Marcus Bell', 'How it stands');
  await left.form('Write a message');
  await left.fills('Your message', 'Thursday at ten, or Friday at noon?');
  await left.sendsOff('Send', 'I pass it on');
  await right.sees('Thursday at ten, or Friday at noon?');
  await right.presses('Details', 'You and Robert Tait work together now');
  await endsIt(right, left, { name: 'Marcus Bell', reason: 'I change firms next week.' });
});

test('a stale button and unknown words are answered usefully', async () => {
  const { left } = stage();
  await left.presses('Details', 'Marcus Bell said yes');
  await left.sees('This relationship has ended');
  await left.types('bokmarks');
  await left.presses('Try bookmarks', 'I do not know “bokmarks”.');
  await left.sees('You have no bookmarks yet');
});

test('nothing was refused on either side of the wire', async () => {
  expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
  expect(stage().pageErrors).toEqual([]);
});
