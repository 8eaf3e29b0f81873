import { z } from 'zod';
import type { TopicId } from '../../core/ids.ts';
import { type MatchTopic, MEETING_FORMATS, type Seniority } from '../../core/matching/match-profile.ts';
import { emptyProfile, type Profile } from '../../core/profile/profile.ts';
import type { Topic } from '../../core/topic/topic.ts';
import type { Form, FormValues } from '../../core/view/form.ts';
import {
  done,
  type Flow,
  type FormHandler,
  formErrors,
  openForm,
  publishHome,
  type ReadTurn,
  type Reply,
  respond,
  type Turn,
} from '../flow.ts';
import { joinedNotice } from './joining.views.ts';
import * as views from './profile.views.ts';
import * as forms from './profile-forms.views.ts';
import { proposeTopics } from './proposed-topics.ts';

/** How the steps of a new profile follow each other. */
type StepName = 'about' | 'work' | 'mentor' | 'mentee';
type Changed = { readonly profile: Profile; readonly proposed?: readonly string[] };

const MAX_SHOWN_TOPICS = 1_000;

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
const mentorValues = z.object({
  offered: z.array(z.string()).default([]),
  ownWords: z.string().default(''),
  helpOffered: z.string().default(''),
  waysOfWorking: z.string().default(''),
  places: z.number(),
});
const menteeValues = z.object({
  mattering: z.array(z.string()).default([]),
  useful: z.array(z.string()).default([]),
  ownWords: z.string().default(''),
  hopes: z.string().default(''),
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
  actions: { show: { access: 'member', effect: 'reads', run: (_ref, turn) => show(turn) } },
  forms: {
    part: { access: 'member', open: async (_ref, turn) => forms.partForm(await own(turn)), submit: choosePart },
    about: step('about', (values, profile) => {
      const about = aboutValues.parse(values);
      return { profile: { ...profile, ...about, function: forms.functionNamed(about.function) } };
    }),
    work: step('work', (values, profile) => {
      const { seniority, years, formats, contact } = workValues.parse(values);
      return { profile: { ...profile, formats, contact, seniority: seniorityFrom(seniority), years: years ?? null } };
    }),
    mentor: step('mentor', saveMentor),
    mentee: step('mentee', saveMentee),
  },
};

/** The form a new member sees first. */
export const firstStep = (profile: Profile, turn: ReadTurn): Promise<Form> => formFor('about', profile, 'all', turn);

function step(
  name: StepName,
  change: (values: FormValues, profile: Profile, turn: Turn) => Changed | Promise<Changed>,
): FormHandler {
  return {
    access: 'member',
    open: async (ref, turn) => formFor(name, await own(turn), ref === 'all' ? 'all' : 'only', turn),
    submit: async (values, ref, turn) => {
      await turn.stores.members.lock([turn.actor.id]);
      const changed = await change(values, await own(turn), turn);
      if (ref !== 'all' && lacksTopics(name, changed.profile)) return [formErrors({ ownWords: views.NO_PART })];
      await turn.stores.profiles.save(changed.profile);
      return afterStep(name, changed, ref === 'all', turn);
    },
  };
}

async function afterStep(
  name: StepName,
  { profile, proposed }: Changed,
  goOn: boolean,
  turn: Turn,
): Promise<readonly Reply[]> {
  const home = publishHome(turn.actor.id);
  if (!goOn) return [done(views.savedNotice(profile, proposed ?? [])), home];
  const next = nextStep(name, profile);
  if (next !== null) return [openForm(await formFor(next, profile, 'all', turn)), home];
  const notice = joinedNotice(turn.actor);
  return [done({ ...notice, body: [...notice.body, ...views.proposedNote(proposed ?? [])] }), home];
}

function nextStep(name: StepName, profile: Profile): StepName | null {
  const steps: readonly StepName[] = [
    'about',
    'work',
    ...(profile.asMentor ? (['mentor'] as const) : []),
    ...(profile.asMentee ? (['mentee'] as const) : []),
  ];
  return steps[steps.indexOf(name) + 1] ?? null;
}

async function formFor(name: StepName, profile: Profile, steps: forms.Steps, turn: ReadTurn): Promise<Form> {
  switch (name) {
    case 'about':
      return forms.aboutForm(profile, steps);
    case 'work':
      return forms.workForm(profile, steps, turn.actor.email);
    case 'mentor':
      return forms.mentorForm(profile, await topicsFor(turn), steps, turn.organisation.policy.maxCapacityOfMentor);
    case 'mentee':
      return forms.menteeForm(profile, await topicsFor(turn), steps);
  }
}

async function choosePart(values: FormValues, _ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { part } = partValues.parse(values);
  const profile = { ...(await own(turn)), asMentor: part !== 'mentee', asMentee: part !== 'mentor' };
  await turn.stores.profiles.save(profile);
  return [done(views.savedNotice(profile, [])), publishHome(turn.actor.id)];
}

async function saveMentor(values: FormValues, profile: Profile, turn: Turn): Promise<Changed> {
  const { ownWords, offered, ...rest } = mentorValues.parse(values);
  const own = await proposeTopics(ownWords, turn);
  const chosen = [...new Set([...offered.map((id) => id as TopicId), ...own.topics.map(({ id }) => id)])];
  return { profile: { ...profile, ...rest, offered: chosen.slice(0, forms.MAX_OFFERED) }, proposed: own.proposed };
}

async function saveMentee(values: FormValues, profile: Profile, turn: Turn): Promise<Changed> {
  const { ownWords, mattering, useful, hopes } = menteeValues.parse(values);
  const own = await proposeTopics(ownWords, turn);
  const wanted = new Map<string, MatchTopic>();
  for (const { id } of own.topics) wanted.set(id, { topicId: id, importance: mattering.length === 0 ? 3 : 2 });
  for (const id of useful) wanted.set(id, { topicId: id as TopicId, importance: 2 });
  for (const id of mattering) wanted.set(id, { topicId: id as TopicId, importance: 3 });
  return { profile: { ...profile, hopes, sought: [...wanted.values()] }, proposed: own.proposed };
}

async function show(turn: ReadTurn) {
  return [respond(views.profileCard(turn.actor, await own(turn), await turn.stores.topics.offeredTo(turn.actor.id)))];
}

async function own({ stores, actor }: ReadTurn): Promise<Profile> {
  return (await stores.profiles.find(actor.id)) ?? emptyProfile(actor.id);
}

/** A menu holds so many; whoever has a larger catalogue writes words instead. */
async function topicsFor({ stores, actor, capabilities }: ReadTurn): Promise<readonly Topic[]> {
  const topics = await stores.topics.offeredTo(actor.id);
  return topics.slice(0, Math.min(MAX_SHOWN_TOPICS, capabilities.maxOptions));
}

function lacksTopics(name: StepName, profile: Profile): boolean {
  if (name === 'mentor') return profile.offered.length === 0;
  return name === 'mentee' && profile.sought.length === 0;
}

const seniorityFrom = (step: string | undefined): Seniority | null => {
  const number = Number(step);
  return number === 1 || number === 2 || number === 3 || number === 4 || number === 5 ? number : null;
};
