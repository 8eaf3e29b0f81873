import { expect, test } from 'vitest';
import { picture } from './pictures.ts';
import { play } from './play.ts';

const stage = play({ left: ['slack', 'Priya Raman'], right: ['teams', 'Hannah Weiß'] });

test('only a coordinator finds the matching of everybody, on her home page', async () => {
  const { left, right } = stage();
  await left.types('match');
  await left.sees('I do not know “match”');
  await right.types('home');
  await right.pressesBeside('Match everybody who waits', 'Match', await right.message('For coordinators'));
  await right.sees('Nobody is told anything before you publish');
});

test('she makes a plan, and sees who with whom and why, and who is left out and why', async () => {
  const { right } = stage();
  await right.presses('Make a plan', 'Nobody is told anything before you publish');
  await right.form('Make a plan');
  await right.sends('Make the plan', null);
  await right.sees('Who with whom, and why');
  await right.presses('Who is left out', 'Who with whom, and why');
  await right.sees('left out');
  await right.presses('Who with whom', 'Nobody has been told anything');
  const plan = await right.message('Who with whom, and why');
  await plan.getByText('fit').first().scrollIntoViewIfNeeded();
  await picture(stage().page, 'match-plan');
});

test('she pins a pair and plans again before she may publish', async () => {
  const { right } = stage();
  const plan = await right.message('Who with whom, and why');
  await plan
    .getByRole('button', { name: /^Pin: / })
    .first()
    .click();
  await right.sees('You changed the rules');
  const changed = await right.message('You changed the rules');
  expect(await changed.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
  await right.presses('Plan again', 'You changed the rules');
  await right.form('Make a plan');
  await right.sends('Make the plan', null);
  await right.sees('pinned');
});

test('published, the requests go out, both sides are told, and nothing goes out twice', async () => {
  const { left, right } = stage();
  await right.presses('Publish', 'pinned');
  await right.form('Publish the plan');
  await right.sends('Publish', null);
  await stage().later('A day later');
  await right.sees('Your plan is published');
  await left.sees('Our coordinators');
  await right.presses('Open the plan', 'Your plan is published');
  await right.sees('went out', 'Asked.');
});

test('nothing was refused on either side of the wire', async () => {
  expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
  expect(stage().pageErrors).toEqual([]);
});
