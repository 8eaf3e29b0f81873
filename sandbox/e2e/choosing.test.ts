import { expect, test } from 'vitest';
import { play } from './play.ts';

const SUPPORT = 'I would like to be in the room before it is decided, and I do not know how to get there.';

const stage = play({ left: ['slack', 'Priya Raman'], right: ['teams', 'Aroha Ngata'] });

test('whoever is on the private list is found no more, and comes back when taken off', async () => {
  const { left } = stage();
  await left.types('find leadership');
  await left.sees('Patrick Walsh');
  await left.types('apart');
  await left.presses('Add somebody', 'never shown to each other');
  await left.form('Do not match me with');
  await left.fills('Name', 'Patrick Walsh');
  await left.sendsOff('Add', 'They are not told');
  await left.types('find leadership');
  const found = await left.message('8 mentors for “leadership”');
  expect(await found.textContent()).not.toContain('Patrick Walsh');
  await left.types('apart');
  await left.pressesBeside('Patrick Walsh', 'Remove', await left.message('never shown to each other'));
  // The list that the form was opened from has the same button still.
  await expect.poll(() => left.pane.getByRole('button', { name: 'Remove', exact: true }).count()).toBe(1);
  await left.types('why Patrick Walsh');
  await left.sees('Why Patrick Walsh is on your list');
});

test('a name that nobody has is answered beside the field, and what was typed stays', async () => {
  const { left } = stage();
  await left.presses('Add somebody', 'There is nobody on it');
  await left.form('Do not match me with');
  await left.fills('Name', 'Nobody Atall');
  await left.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await left.dialog.getByText('I find nobody of that name').waitFor();
  expect(await left.dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Nobody Atall');
  await left.dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
});

test('after a no the next mentor has the note, and she is told who it is', async () => {
  const { left, right } = stage();
  await left.types('find leadership');
  await left.pressesBeside('Aroha Ngata', 'View profile', await left.message('for “leadership”'));
  await left.presses('Ask to be my mentor', 'Turns a good idea into something ministers sign');
  await left.form('Ask for mentoring');
  await left.fills('What support do you look for?', SUPPORT);
  await left.ticks('Ask the next one for me');
  await left.sendsOff('Send request', 'has your note');
  await right.presses('Decline', SUPPORT);
  await right.form('Decline kindly');
  await right.sendsOff('Decline', 'Declined, with thanks');
  await left.sees('cannot take this on', 'goes to the next mentor who fits');
  await stage().later('A day later');
  await left.sees('I have asked');
  await left.presses('Ask nobody else', 'I have asked');
  await left.sees('I ask nobody else by myself');
});

test('nothing was refused on either side of the wire', async () => {
  expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
  expect(stage().pageErrors).toEqual([]);
});
