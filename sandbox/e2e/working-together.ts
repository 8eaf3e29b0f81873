import { expect } from 'vitest';
import { DAY_MS } from '../../src/core/domain/time/durations.ts';
import type { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** Two people who work together, each at their own screen. */
export type Pair = {
  readonly stage: Stage;
  readonly mentee: Screen;
  readonly mentor: Screen;
  readonly menteeName: string;
  readonly mentorName: string;
};

/** Check-ins keep the rhythm of the agreement, once in four weeks. */
const MOST_WEEKS = 5;
const FIRST_WISH = 'To be asked before it is decided, and to answer without apologising first.';
const CHANGED_TIMES = 'About an hour, on the hour. A session is moved at least a day before.';
const AGENDA = 'Who decides, and what do I say on Monday?';
const TALKED = 'We drew who decides what, and when to be in the room.';
const ACTION = 'Ask to see the brief before Friday';
const GOAL = 'Present the plan to three people of the board';
const STRENGTH = 'I draw fast, and I listen.';

/** The day so many days from now, as date fields take it; never at a weekend. */
export async function dayAhead(stage: Stage, days: number): Promise<string> {
  const day = new Date((await stage.now()).getTime() + days * DAY_MS);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Opens what is under More in the Details of their relationship. */
async function more(screen: Screen, partner: string): Promise<void> {
  await screen.types('relationships');
  await screen.pressesBeside(partner, 'Details', await screen.message('Your mentoring relationships'));
  await screen.presses('More', 'How it stands');
  await screen.sees('What would you like to do?');
}

/** They have met; each answers in private, and both hear only what the answers mean together. */
export async function meetAndFit({ stage, mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  await more(mentee, mentorName);
  await mentee.presses('We have met', 'What would you like to do?');
  await mentee.presses('Say how it fits', 'have met');
  await mentee.form('How does it fit?');
  await mentee.chooses('A good fit');
  await mentee.sendsOff('Answer', 'Once both of you have answered');
  await stage.later('A day later');
  await stage.later('A day later');
  await mentor.presses('Answer', `How does it fit with ${menteeName}?`);
  await mentor.form('How does it fit?');
  await mentor.chooses('A good fit');
  await mentor.sendsOff('Answer', 'You have both answered');
  for (const screen of [mentee, mentor]) await screen.sees('You both find it a good fit');
}

/** Drafted by one, signed, answered with a counter-proposal, and signed by both. */
export async function agree({ mentee, mentor, mentorName, menteeName }: Pair): Promise<void> {
  await mentee.presses('Agreement', 'You both find it a good fit');
  await mentee.presses('Change goals', `Agreement with ${mentorName}`);
  await mentee.form('Goals');
  await mentee.fills('Goals', FIRST_WISH);
  await mentee.sendsOff('Save', 'It holds once both of you have signed');
  await mentee.presses('Sign', FIRST_WISH);
  await mentee.sees(`it waits for ${mentorName}`);
  await mentor.presses('Read it', `${menteeName} has signed your agreement`);
  await mentor.presses('Change meetings', FIRST_WISH);
  await mentor.form('Meetings');
  await mentor.fills('Time', CHANGED_TIMES);
  await mentor.sendsOff('Save', 'The earlier signature no longer counts');
  await mentee.sees(`${mentorName} proposes a change`);
  await mentor.presses('Sign', CHANGED_TIMES);
  await mentee.presses('Read it', `${mentorName} has signed your agreement`);
  await mentee.presses('Sign', CHANGED_TIMES);
  await mentee.sees(`Your agreement with ${mentorName} is in force`);
  await mentor.sees(`Your agreement with ${menteeName} is in force`);
}

/** Five times on offer, one picked, an agenda set, the time moved. */
export async function arrangeSession({ stage, mentee, mentor, mentorName, menteeName }: Pair): Promise<void> {
  await mentee.presses('Arrange a session', `Your agreement with ${mentorName} is in force`);
  await mentee.form('Arrange a session');
  await mentee.picksFirst('Times to offer', 5);
  await mentee.fills('Where, or the link', 'meet.example.org/two');
  await mentee.sendsOff('Offer these times', 'Your times are on their way');
  await mentor.presses('Pick a time', `${menteeName} offers times for a session`);
  await mentor.form('Pick a time');
  expect(await mentor.dialog.getByRole('radio').count()).toBe(5);
  await mentor.choosesAt(2);
  await mentor.sendsOff('Take this time', 'That is fixed');
  await mentee.presses('Set the agenda', `${mentorName} picked a time`);
  await mentee.form('Set the agenda');
  await mentee.fills('What would you like to talk about?', AGENDA);
  await mentee.sendsOff('Save', 'The agenda is set');
  await mentor.presses('Open', AGENDA);
  await mentor.presses('Move', 'Repeat it');
  await mentor.form('Move the session');
  await mentor.setsDay(await dayAhead(stage, 8));
  await mentor.setsTime('16:30');
  await mentor.sendsOff('Move it', 'Moved');
  await mentee.sees(`${mentorName} moved your session`);
}

/** The day comes with its reminders; afterwards the sheet, and an action for the mentee. */
export async function holdSession({ stage, mentee, mentor, mentorName, menteeName }: Pair): Promise<void> {
  await stage.later('A week later');
  await stage.later('A week later');
  for (const screen of [mentee, mentor]) await screen.sees('Coming up: your session with', 'About to begin:');
  await mentee.presses('Write the sheet', `How did it go with ${mentorName}?`);
  await mentee.form('Session sheet');
  await mentee.fills('What you talked about: issues, concerns, points', TALKED);
  await mentee.sendsOff('Save', 'The sheet is saved');
  await mentor.presses('Add an action', `${menteeName} wrote the sheet of your session`);
  await mentor.form('Add an action');
  await mentor.fills('What is to be done', ACTION);
  await mentor.sendsOff('Add', ACTION);
  await mentee.sees(`${mentorName} noted this for you`, ACTION);
}

/** A goal with steps, agreed by the partner, asked about by the clock and answered with one press. */
export async function workOnGoal({ stage, mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  await mentee.types('goals');
  await mentee.presses('New goal', 'None is written down yet');
  await mentee.form('A new goal');
  await mentee.fills('The goal, as exactly as you can', GOAL);
  await mentee.fills('How you will know that it is reached', 'Three of them have seen it and said what they think.');
  await mentee.fills('Why it matters, and why you can do it', 'I have drawn every page of it.');
  await mentee.setsDay(await dayAhead(stage, 90));
  await mentee.fills('First actions', 'Show it to one friend\nBook the first half hour');
  await mentee.sendsOff('Save', 'It is written down');
  await mentor.presses('Agree', `${menteeName} has written down a goal`);
  await mentee.sees(`${mentorName} agrees`);
  for (let week = 0; week < MOST_WEEKS && !(await mentee.has('How is it going?')); week += 1)
    await stage.later('A week later');
  await mentee.presses('On track', 'How is it going?');
  await mentee.sees('Small steps count');
}

/** The goal stands on both home pages as a picture, with what it shows in words. */
export async function seeGoalAtHome({ mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  for (const [screen, partner] of [
    [mentee, mentorName],
    [mentor, menteeName],
  ] as const) {
    await screen.opensHome();
    await screen.pane.getByText(partner).last().waitFor();
    expect(await screen.seesPicture(GOAL)).toBe(800);
  }
}

export async function leaveHome({ mentee, mentor }: Pair): Promise<void> {
  for (const screen of [mentee, mentor]) await screen.leavesHome();
}

/** A worksheet is filled in alone, and shared. */
export async function shareWorksheet({ mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  await mentee.types('tools');
  await mentee.pressesBeside('SWOT', 'Begin', await mentee.message('Fill them in alone'));
  await mentee.form('SWOT');
  await mentee.fills('Strengths', STRENGTH);
  await mentee.sendsOff('Save', 'is saved');
  await mentee.types('tools');
  await mentee.presses('Saved worksheets', 'Fill them in alone');
  await mentee.pressesBeside('SWOT', 'Open', await mentee.message('1 of 4 answered'));
  await mentee.presses('Share', 'Only you see this.');
  await mentee.pressesBeside(mentorName, 'Share', await mentee.message('Your partner can read it'));
  await mentor.presses('Open', `${menteeName} has shared a worksheet`);
  await mentor.sees(STRENGTH);
}

/** A break for both, ended early by the other one. */
export async function takeBreak({ mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  await more(mentor, menteeName);
  await mentor.presses('Take a break', 'What would you like to do?');
  await mentor.form('Take a break');
  await mentor.sendsOff('Start the break', 'are on a break until');
  await mentee.sees(`A break with ${mentorName}`);
  await more(mentee, mentorName);
  await mentee.presses('End the break', 'What would you like to do?');
  await mentee.sees(`You and ${mentorName} go on`);
  await mentor.sees(`You and ${menteeName} go on`);
}

/** A last date known to both, the reminder before it, and both look back. */
export async function endWell({ stage, mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  await more(mentee, mentorName);
  await mentee.presses('Plan the end', 'What would you like to do?');
  await mentee.form('Plan the end');
  await mentee.setsDay(await dayAhead(stage, 40));
  await mentee.sendsOff('Fix this date', 'The last date is fixed');
  await mentor.sees(`Your last date with ${menteeName}`);
  await stage.goesTo(`${await dayAhead(stage, 44)}T12:00`);
  await mentor.sees(`You and ${menteeName}: nearly there`);
  await mentee.presses('Look back', `You and ${mentorName}: looking back`);
  await mentee.form('Look back');
  await mentee.chooses('Most of them');
  await mentee.fills('What did you learn?', 'To ask earlier.');
  await mentee.sendsOff('Save', 'You can change it until your mentoring is complete');
  await mentor.presses('Look back', `You and ${menteeName}: looking back`);
  await mentor.form('Look back');
  await mentor.chooses('Yes, all of them');
  await mentor.sendsOff('Save', 'Your mentoring is complete');
  await mentee.sees(`You and ${mentorName}: complete`, 'Stay in touch');
  await mentor.sees(`You and ${menteeName}: complete`, 'Stay in touch');
  expect(await mentor.pane.textContent()).not.toContain('To ask earlier.');
}

/** Everything stays, to be read; no old button changes anything. */
export async function onlyRead({ mentee, mentor, menteeName, mentorName }: Pair): Promise<void> {
  await mentee.types('relationships');
  await mentee.presses('Earlier ones', 'A relationship begins when a request is accepted');
  await mentee.pressesBeside(mentorName, 'Details', await mentee.message('Earlier relationships'));
  await mentee.presses('Agreement', 'This relationship is complete');
  const text = await mentee.message('In force.');
  const buttons = await text.getByRole('button').allTextContents();
  expect(buttons).toContain('Versions');
  expect(buttons.filter((label) => /^(Sign|Change)/.test(label))).toEqual([]);
  await mentee.presses('Goals', 'This relationship is complete');
  await mentee.pressesBeside('Present the plan', 'Open', await mentee.message('Agreed by both of you'));
  await mentee.sees('so it stays as it is');
  await mentor.presses('Move the last date', `Your last date with ${menteeName}`);
  await mentor.isTold('Nothing was changed');
  await mentor.presses('Open', `${menteeName} has shared a worksheet`);
  await mentor.sees('nobody changes it any more');
}
