import { expect, test } from 'vitest';
import { joinsAsMentee } from './joining.ts';
import { Keyboard } from './keyboard.ts';
import { asksAQuestion, isAskedForMore, requests } from './meeting.ts';
import { picture } from './pictures.ts';
import { play } from './play.ts';

const QUESTION = 'I lead a team for the first time. Would that be too early for you?';
const ANSWER = 'Not at all: before the habits is the best time.';
const SUPPORT = 'From you I hope for: finding my voice in the room where the plan is made.';
const HER_CONTACT = 'A message here, or the office in Singapore';
const MENTOR_CONTACT = 'I answer in the Wellington morning';
const LATER = 'I would like to be better at telling people what we have decided not to do.';

const PHONE = { width: 390, height: 844 };

const stage = play({ left: ['slack', 'Chen Mei-Ling'], right: ['teams', 'Aroha Ngata'] });

test('a newcomer on Slack finds a mentor on Teams and asks a question across', async () => {
  const { left, right, page } = stage();
  await left.types('join');
  await joinsAsMentee(left, {
    headline: 'Sells machines to people who already have one',
    about: 'Fifteen years in industrial sales, the last one with a team across four countries.',
    language: 'English',
    contact: HER_CONTACT,
    matters: ['Stepping into leadership', 'Leading through a crisis', 'Managing a team for the first time'],
    hopes: 'To be heard before the plan is fixed, without having to shout.',
  });
  await left.closes();
  await right.types('home');
  await right.sees('Mentoring at Larkfield Guild');
  await left.types('find leadership');
  await left.sees('for “leadership”', 'Aroha Ngata');
  await picture(page, 'journey-find');
  await left.pressesBeside('Aroha Ngata', 'View profile', await left.message('for “leadership”'));
  const asked = { on: 'Turns a good idea into something ministers sign', question: QUESTION, answer: ANSWER };
  await asksAQuestion(stage(), asked, { left: HER_CONTACT, right: MENTOR_CONTACT });
});

test('the request travels, comes back with a question, and is accepted once, on whichever card', async () => {
  const { left, right, page } = stage();
  await requests(left, { on: ANSWER, support: SUPPORT });
  await left.types('requests');
  await left.sees('Your requests');
  await right.sees(SUPPORT);
  await picture(page, 'journey-request', 'shown');
  await isAskedForMore(stage(), {
    support: SUPPORT,
    more: 'Whose voice do you hear most in that room?',
    tried: 'My own manager’s. I agree with him too quickly.',
  });
  await right.sees('I agree with him too quickly');
  await right.types('requests');
  await right.pressesBeside('Chen Mei-Ling', 'Open', await right.message('Your requests'));
  await right.sees('Open until');
  await right.presses('Accept', 'Chen Mei-Ling has answered your question');
  await left.sees('Aroha Ngata said yes', MENTOR_CONTACT);
  await right.sees('You and Chen Mei-Ling work together now', HER_CONTACT);
  await (await right.message('You and Chen Mei-Ling work together now')).scrollIntoViewIfNeeded();
  await picture(page, 'journey-accepted');
});

test('an older card says that the request was accepted, and nothing happens twice', async () => {
  const { left, right } = stage();
  await right.presses('Accept', 'Open until');
  await right.sees('This request was accepted already.');
  expect(await left.pane.getByText('Aroha Ngata said yes').count()).toBe(1);
});

test('Details and status say where they stand, and she ends it in one step', async () => {
  const { left, right } = stage();
  await left.types('status');
  await left.sees('arrange the first conversation');
  await left.presses('Details', 'Aroha Ngata said yes');
  await left.presses('End it', 'How it stands');
  await left.form('End the relationship');
  await left.sendsOff('End it', 'is told in neutral words');
  await right.sees('Your mentoring with Chen Mei-Ling has ended');
});

test('a kind no brings alternatives, and one press asks the next mentor with the same note', async () => {
  const { left, right } = stage();
  await right.becomes('slack', 'Inês Carvalho');
  await left.types('find leadership');
  await left.pressesBeside('Inês Carvalho', 'View profile', await left.message('for “leadership”'));
  await requests(left, { on: 'Customers stay where somebody listens', support: LATER });
  await right.presses('Decline', LATER);
  await right.form('Decline kindly');
  await right.fills('In your own words, if you like', 'I am about to go on leave.');
  await right.sendsOff('Decline', 'is told kindly');
  await left.sees('Inês Carvalho cannot take this on', 'You can ask Inês Carvalho again from');
  expect(await left.pane.textContent()).not.toContain('about to go on leave');
  await left.presses('Ask Patrick', 'Inês Carvalho cannot take this on');
  await left.confirms('Send');
  await right.becomes('slack', 'Patrick Walsh');
  await right.sees('Chen Mei-Ling asks you to be their mentor', LATER);
});

test('one person links two accounts with a code, and is the same member on both', async () => {
  const { left, right } = stage();
  await left.becomes('slack', 'Joel Adeyemi');
  await right.becomes('teams', 'Joel Adeyemi');
  await left.types('link');
  await left.presses('Get a code', 'Link your accounts');
  const words = (await (await left.message('Your one-time code')).textContent()) ?? '';
  const [code = ''] = /link [A-Z0-9]{4}-[A-Z0-9]{4}/.exec(words) ?? [];
  await right.types(code);
  await right.sees('Your accounts are one now');
  await right.types('home');
  await right.sees('Patrick Walsh offers to be your mentor');
  await right.types(code);
  await right.sees('This code is not valid');
});

test('a journey without a mouse, from finding to a yes', async () => {
  const { left, right, page } = stage();
  const keys = new Keyboard(page);
  await left.becomes('slack', 'Priya Raman');
  await right.becomes('teams', 'Aroha Ngata');
  await keys.writes(left.composer, '/mentor find leadership');
  await keys.press('Enter');
  const row = (await left.message('for “leadership”')).locator('.bk-section').filter({ hasText: 'Aroha Ngata' });
  await keys.presses(row.getByRole('button', { name: 'View profile' }));
  const profile = await left.message('Turns a good idea into something ministers sign');
  await keys.presses(profile.getByRole('button', { name: 'Ask to be my mentor' }));
  const form = await left.form('Ask for mentoring');
  await keys.writes(form.getByRole('textbox'), 'I would like people to ask me before they decide.');
  await keys.presses(form.getByRole('button', { name: 'Send request' }));
  await left.dialog.getByText('has your note').waitFor();
  await keys.press('Escape');
  await left.dialog.waitFor({ state: 'hidden' });
  await keys.press('F6');
  const request = await right.message('I would like people to ask me before they decide.');
  await keys.presses(request.getByRole('button', { name: 'Accept' }));
  await right.sees('You and Priya Raman work together now');
  await left.sees('Aroha Ngata said yes');
});

test('home shows on both platforms whom one works with and what comes next', async () => {
  const { left, right, page } = stage();
  await left.becomes('slack', 'Tom Ashworth');
  await left.opensTab('Home');
  await left.pane.getByText('Daniel Kowalski').waitFor();
  await right.becomes('slack', 'Joel Adeyemi');
  await right.opensTab('Home');
  await right.pane.getByText('Patrick Walsh offers to be your mentor').waitFor();
  await picture(page, 'home-slack');
  await left.becomes('teams', 'Amina Okafor');
  await left.types('home');
  await left.sees('Grace Mwangi');
  await right.becomes('teams', 'Viktor Lindqvist');
  await right.types('home');
  await right.sees('Amina Okafor');
  await picture(page, 'home-teams');
});

test('at 390 px one pane at a time is usable, and nothing sticks out', async () => {
  const { left, right, page } = stage();
  await left.becomes('slack', 'Priya Raman');
  await right.becomes('teams', 'Aroha Ngata');
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'Priya', exact: true }).click();
  expect(await right.pane.isVisible()).toBe(false);
  await left.types('find leadership');
  await left.presses('Change criteria', 'for “leadership”');
  await left.form('Change this search');
  expect(await left.dialog.evaluate((node) => node.getBoundingClientRect().width)).toBeLessThanOrEqual(PHONE.width);
  await left.sends('Cancel', null);
  await picture(page, 'phone');
  await page.getByRole('button', { name: 'Aroha', exact: true }).click();
  expect(await left.pane.isVisible()).toBe(false);
  await right.types('home');
  await right.sees('Your relationships');
  await page.getByRole('button', { name: 'Calls', exact: true }).first().click();
  expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
});

test('nothing was refused on either side of the wire', async () => {
  expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
  expect(stage().pageErrors).toEqual([]);
});
