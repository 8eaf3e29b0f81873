import { z } from 'zod';
import type { TopicId } from '../../core/ids.ts';
import type { Importance, MatchTopic } from '../../core/matching/match-profile.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { FormValues } from '../../core/view/form.ts';
import type { ReadTurn, Turn } from '../flow.ts';
import {
  MAX_ALSO_USEFUL,
  MAX_MATTERING,
  MAX_OFFERED,
  menuOf,
  type TopicMenu,
  type TopicsFault,
} from './chosen-topics.ts';
import { countNew, proposeTopics, readOwnTopics } from './own-topics.ts';

/** A profile after a step, with the labels that are new in the catalogue. */
export type Changed = { readonly profile: Profile; readonly proposed?: readonly string[] };

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

/** The topics this member can choose from, in as many options as the platform has room for. */
export async function menuFor(profile: Profile, { stores, actor, capabilities }: ReadTurn): Promise<TopicMenu> {
  const chosen = new Set<string>([...profile.offered, ...profile.sought.map(({ topicId }) => topicId)]);
  return menuOf(await stores.topics.offeredTo(actor.id), chosen, capabilities.maxOptions);
}

export async function saveMentor(
  values: FormValues,
  profile: Profile,
  turn: Turn,
): Promise<Result<Changed, TopicsFault>> {
  const { ownWords, offered, ...rest } = mentorValues.parse(values);
  const written = readOwnTopics(ownWords);
  if (!written.ok) return written;
  const wanted = offered.length + countNew(written.value, new Set(offered), await turn.stores.topics.all());
  if (wanted > MAX_OFFERED) return refuse({ code: 'no-room', list: 'offered', max: MAX_OFFERED, wanted });
  const own = await proposeTopics(written.value, turn);
  const chosen = new Set([...offered.map((id) => id as TopicId), ...own.topics.map(({ id }) => id)]);
  return ok({ profile: { ...profile, ...rest, offered: [...chosen] }, proposed: own.proposed });
}

/** Own words are what matters most while nothing else is; what does not fit there is useful. */
export async function saveMentee(
  values: FormValues,
  profile: Profile,
  turn: Turn,
): Promise<Result<Changed, TopicsFault>> {
  const { ownWords, mattering, useful, hopes } = menteeValues.parse(values);
  const written = readOwnTopics(ownWords);
  if (!written.ok) return written;
  const chosen = new Map<string, Importance>();
  for (const id of useful) chosen.set(id, 2);
  for (const id of mattering) chosen.set(id, 3);
  const roomOnTop = mattering.length === 0 ? MAX_MATTERING : 0;
  const added = countNew(written.value, new Set(chosen.keys()), await turn.stores.topics.all());
  const wanted = chosen.size - mattering.length + Math.max(0, added - roomOnTop);
  if (wanted > MAX_ALSO_USEFUL) return refuse({ code: 'no-room', list: 'useful', max: MAX_ALSO_USEFUL, wanted });
  const own = await proposeTopics(written.value, turn);
  const fresh = [...new Set(own.topics.map(({ id }) => id))].filter((id) => !chosen.has(id));
  for (const [at, id] of fresh.entries()) chosen.set(id, at < roomOnTop ? 3 : 2);
  return ok({ profile: { ...profile, hopes, sought: matchTopics(chosen) }, proposed: own.proposed });
}

const matchTopics = (chosen: ReadonlyMap<string, Importance>): readonly MatchTopic[] =>
  [...chosen].map(([topicId, importance]) => ({ topicId: topicId as TopicId, importance }));
