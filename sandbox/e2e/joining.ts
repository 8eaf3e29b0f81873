import type { Screen } from './screen.ts';

/** What a newcomer who looks for a mentor writes into the forms of joining. */
export type Newcomer = {
  readonly headline: string;
  readonly about: string;
  readonly language: string;
  readonly contact: string;
  readonly matters: readonly string[];
  readonly hopes: string;
};

/** From the open form of joining to the last step of the profile. */
export async function joinsAsMentee(screen: Screen, newcomer: Newcomer): Promise<void> {
  await screen.form('Join the programme');
  await screen.chooses('Mentee: I look for a mentor');
  await screen.ticks('I accept the code of conduct');
  await screen.sends('Join', 'About you');
  await screen.fills('Headline', newcomer.headline);
  await screen.fills('About you', newcomer.about);
  await screen.picks('Languages you can mentor or be mentored in', newcomer.language);
  await screen.sends('Save and go on', 'Work and contact');
  await screen.fills('How a partner can reach you', newcomer.contact);
  await screen.sends('Save and go on', 'What you look for');
  for (const topic of newcomer.matters) await screen.picks('What matters most', topic);
  await screen.fills('What you hope for', newcomer.hopes);
  await screen.dialog.getByRole('button', { name: 'Save and go on', exact: true }).click();
  await screen.dialog.getByText('You are in, and your profile is saved.').waitFor();
}
