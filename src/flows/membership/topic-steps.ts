import { z } from 'zod';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { Importance, MatchTopic } from '../../core/domain/matching/ranking/match-profile.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import { topicId } from '../../core/domain/view/id-reference.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import {
  MAX_ALSO_USEFUL,
  MAX_MATTERING,
  MAX_OFFERED,
  menuOf,
  type TopicMenu,
  type TopicsFault,
} from './chosen-topics.ts';
import { type CatalogueNews, countNew, meantByOwnTopics, proposeTopics, readOwnTopics } from './own-topics.ts';

/** A profile after a step, with what became of own words. */
export type ChangedTopics = { readonly profile: Profile; readonly news?: CatalogueNews };

/** Chosen from the form's options, which are ids. */
const topicsChosen = z
  .array(z.string())
  .default([])
  .transform((chosen) => chosen.flatMap((one) => topicId.decode(one) ?? []));
const mentorValues = z.object({
  offered: topicsChosen,
  ownWords: z.string().default(''),
  helpOffered: z.string().default(''),
  waysOfWorking: z.string().default(''),
  places: z.number(),
});
const menteeValues = z.object({
  mattering: topicsChosen,
  useful: topicsChosen,
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
): Promise<Result<ChangedTopics, TopicsFault>> {
  const { ownWords, offered, ...rest } = mentorValues.parse(values);
  const written = readOwnTopics(ownWords);
  if (!written.ok) return written;
  const meant = await meantByOwnTopics(written.value, turn);
  const wanted = offered.length + countNew(meant, new Set(offered));
  if (wanted > MAX_OFFERED) return refuse({ code: 'no-room', list: 'offered', max: MAX_OFFERED, wanted });
  const own = await proposeTopics(meant, turn);
  const chosen = new Set([...offered, ...own.topics.map(({ id }) => id)]);
  return ok({ profile: { ...profile, ...rest, offered: [...chosen] }, news: own.news });
}

/** Own words are what matters most while nothing else is; what does not fit there is useful. */
export async function saveMentee(
  values: FormValues,
  profile: Profile,
  turn: Turn,
): Promise<Result<ChangedTopics, TopicsFault>> {
  const { ownWords, mattering, useful, hopes } = menteeValues.parse(values);
  const written = readOwnTopics(ownWords);
  if (!written.ok) return written;
  const chosen = new Map<TopicId, Importance>();
  for (const id of useful) chosen.set(id, 2);
  for (const id of mattering) chosen.set(id, 3);
  const roomOnTop = mattering.length === 0 ? MAX_MATTERING : 0;
  const meant = await meantByOwnTopics(written.value, turn);
  const added = countNew(meant, new Set(chosen.keys()));
  const wanted = chosen.size - mattering.length + Math.max(0, added - roomOnTop);
  if (wanted > MAX_ALSO_USEFUL) return refuse({ code: 'no-room', list: 'useful', max: MAX_ALSO_USEFUL, wanted });
  const own = await proposeTopics(meant, turn);
  const fresh = [...new Set(own.topics.map(({ id }) => id))].filter((id) => !chosen.has(id));
  for (const [at, id] of fresh.entries()) chosen.set(id, at < roomOnTop ? 3 : 2);
  return ok({ profile: { ...profile, hopes, sought: matchTopics(chosen) }, news: own.news });
}

const matchTopics = (chosen: ReadonlyMap<TopicId, Importance>): readonly MatchTopic[] =>
  [...chosen].map(([topicId, importance]) => ({ topicId, importance }));
