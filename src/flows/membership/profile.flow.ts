import { z } from 'zod';
import { ok, type Result } from '../../core/domain/kernel/result.ts';
import { MEETING_FORMATS, type Seniority } from '../../core/domain/matching/ranking/match-profile.ts';
import { emptyProfile, type Profile } from '../../core/domain/profile/profile.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { type FormHandler, on, onForm } from '../engine/handlers.ts';
import { done, formErrors, openForm, publishHome, type Reply, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { profileRoutes } from '../routes/membership.routes.ts';
import type { TopicsFault } from './chosen-topics.ts';
import { fieldOfWorkNamed } from './fields-of-work.ts';
import { joinedNotice } from './joining.views.ts';
import * as views from './profile.views.ts';
import * as forms from './profile-forms.views.ts';
import type { Steps } from './profile-step.views.ts';
import { menteeForm, mentorForm, notSaved } from './topic-forms.views.ts';
import { type ChangedTopics, menuFor, saveMentee, saveMentor } from './topic-steps.ts';

type Change = Result<ChangedTopics, TopicsFault>;
/** How the steps of a new profile follow each other. */
type StepName = 'about' | 'work' | 'mentor' | 'mentee';

const partValues = z.object({ part: z.enum(['mentor', 'mentee', 'both']) });
const aboutValues = z.object({
  headline: z.string().default(''),
  about: z.string().default(''),
  jobTitle: z.string().default(''),
  function: z.string().default(''),
  industry: z.string().default(''),
  location: z.string().default(''),
  languages: z.array(z.string()),
});
const workValues = z.object({
  seniority: z.enum(['1', '2', '3', '4', '5']).optional(),
  years: z.number().optional(),
  formats: z.array(z.enum(MEETING_FORMATS)).default([]),
  contact: z.string().default(''),
});

/** What a member shows: shown with its meter, changed part by part, saved step by step. */
export const profileFlow: Flow = {
  id: 'profile',
  commands: [
    {
      verb: 'profile',
      aliases: ['me'],
      summary: 'See and change your profile',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => show(turn),
    },
  ],
  handlers: [
    on(profileRoutes.show, { access: 'member', effect: 'reads', run: (_ref, turn) => show(turn) }),
    onForm(profileRoutes.part, {
      access: 'member',
      open: async (_ref, turn) => forms.partForm(await own(turn)),
      submit: (values, _ref, turn) => choosePart(values, turn),
    }),
    onForm(profileRoutes.about, step('about', changeAbout)),
    onForm(profileRoutes.work, step('work', changeWork)),
    onForm(profileRoutes.mentor, step('mentor', saveMentor)),
    onForm(profileRoutes.mentee, step('mentee', saveMentee)),
  ],
};

/** The form a new member sees first. */
export const firstStep = (profile: Profile, turn: ReadTurn): Promise<Form> =>
  formOf('about', profile, placeOf('about', profile), turn);

function changeAbout(values: FormValues, profile: Profile): Change {
  const about = aboutValues.parse(values);
  return ok({ profile: { ...profile, ...about, function: fieldOfWorkNamed(about.function) } });
}

function changeWork(values: FormValues, profile: Profile): Change {
  const { seniority, years, formats, contact } = workValues.parse(values);
  return ok({ profile: { ...profile, formats, contact, seniority: seniorityFrom(seniority), years: years ?? null } });
}

function step(
  name: StepName,
  change: (values: FormValues, profile: Profile, turn: Turn) => Change | Promise<Change>,
): FormHandler<{ readonly steps: 'all' | 'only' }> {
  return {
    access: 'member',
    open: async ({ steps }, turn) => {
      const profile = await own(turn);
      return formOf(name, profile, steps === 'all' ? placeOf(name, profile) : 'only', turn);
    },
    submit: async (values, { steps }, turn) => {
      await turn.stores.members.lock([turn.actor.id]);
      const outcome = await change(values, await own(turn), turn);
      if (!outcome.ok) return [formErrors({ ownWords: notSaved(outcome) })];
      const changed = outcome.value;
      if (steps !== 'all' && lacksTopics(name, changed.profile)) return [formErrors({ ownWords: views.NO_PART })];
      await turn.stores.profiles.save(changed.profile);
      return afterStep(name, changed, steps === 'all', turn);
    },
  };
}

async function afterStep(
  name: StepName,
  { profile, news }: ChangedTopics,
  goOn: boolean,
  turn: Turn,
): Promise<readonly Reply[]> {
  const home = publishHome(turn.actor.id);
  if (!goOn) return [done(views.savedNotice(profile, news ?? null)), home];
  const next = nextStep(name, profile);
  if (next !== null) return [openForm(await formOf(next, profile, placeOf(next, profile), turn)), home];
  const notice = joinedNotice(turn.actor);
  return [done({ ...notice, body: [...notice.body, ...views.catalogueNote(news ?? null)] }), home];
}

function nextStep(name: StepName, profile: Profile): StepName | null {
  const steps = stepsFor(profile);
  return steps[steps.indexOf(name) + 1] ?? null;
}

function placeOf(name: StepName, profile: Profile): Steps {
  const steps = stepsFor(profile);
  return { at: steps.indexOf(name) + 1, of: steps.length };
}

const stepsFor = ({ asMentor, asMentee }: Profile): readonly StepName[] => [
  'about',
  'work',
  ...(asMentor ? (['mentor'] as const) : []),
  ...(asMentee ? (['mentee'] as const) : []),
];

async function formOf(name: StepName, profile: Profile, steps: Steps, turn: ReadTurn): Promise<Form> {
  switch (name) {
    case 'about':
      return forms.aboutForm(profile, steps);
    case 'work':
      return forms.workForm(profile, steps, turn.actor.email);
    case 'mentor':
      return mentorForm(profile, await menuFor(profile, turn), steps, turn.organisation.policy.maxCapacityOfMentor);
    case 'mentee':
      return menteeForm(profile, await menuFor(profile, turn), steps);
  }
}

async function choosePart(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const { part } = partValues.parse(values);
  const profile = { ...(await own(turn)), asMentor: part !== 'mentee', asMentee: part !== 'mentor' };
  await turn.stores.profiles.save(profile);
  return [done(views.savedNotice(profile, null)), publishHome(turn.actor.id)];
}

async function show(turn: ReadTurn) {
  return [respond(views.profileCard(turn.actor, await own(turn), await turn.stores.topics.offeredTo(turn.actor.id)))];
}

async function own({ stores, actor }: ReadTurn): Promise<Profile> {
  return (await stores.profiles.find(actor.id)) ?? emptyProfile(actor.id);
}

function lacksTopics(name: StepName, profile: Profile): boolean {
  if (name === 'mentor') return profile.offered.length === 0;
  return name === 'mentee' && profile.sought.length === 0;
}

const seniorityFrom = (step: string | undefined): Seniority | null => {
  const number = Number(step);
  return number === 1 || number === 2 || number === 3 || number === 4 || number === 5 ? number : null;
};
