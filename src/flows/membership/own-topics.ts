import { proposeTopic } from '../../core/application/topic/propose-topic.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { cleanLine } from '../../core/domain/text/clean.ts';
import type { Topic } from '../../core/domain/topic/topic.ts';
import type { Turn } from '../engine/turn.ts';
import type { TopicsFault } from './chosen-topics.ts';

export const MAX_OWN_TOPICS = 5;
const MIN_TOPIC_CHARS = 2;
const MAX_TOPIC_CHARS = 60;
const QUOTED = /^["“”„«](.*)["“”»]$/u;

/** A topic as somebody wrote it; in quotes it is meant as it stands, however near it is to another one. */
export type WrittenTopic = { readonly label: string; readonly asItStands: boolean };
/** The same with the topic of the catalogue that it means, where it means one. */
export type MeantTopic = WrittenTopic & { readonly topic: Topic | null };

/** What a member is told of their own words: what is new in the catalogue, and what was read as a topic it has. */
export type CatalogueNews = {
  readonly proposed: readonly string[];
  readonly readAs: readonly { readonly written: string; readonly label: string }[];
};

/** Labels as somebody wrote them, each once; refuses rather than cuts. */
export function readOwnTopics(words: string): Result<readonly WrittenTopic[], TopicsFault> {
  const written = words.split(/[,;\n]/u).map((part) => {
    const label = cleanLine(part);
    const [, quoted] = label.match(QUOTED) ?? [];
    return { label: quoted?.trim() ?? label, asItStands: quoted !== undefined };
  });
  const topics = [...new Map(written.map((one) => [one.label.toLowerCase(), one])).values()].filter(
    ({ label }) => label !== '',
  );
  if (topics.some(({ label }) => label.length > MAX_TOPIC_CHARS))
    return refuse({ code: 'topic-too-long', maxChars: MAX_TOPIC_CHARS });
  if (topics.some(({ label }) => label.length < MIN_TOPIC_CHARS)) return refuse({ code: 'topic-too-short' });
  if (topics.length > MAX_OWN_TOPICS) return refuse({ code: 'too-many-written', max: MAX_OWN_TOPICS });
  return ok(topics);
}

/** What the catalogue has of it already, by name or nearly so. */
export async function meantByOwnTopics(
  written: readonly WrittenTopic[],
  { stores }: Pick<Turn, 'stores'>,
): Promise<readonly MeantTopic[]> {
  const catalogue = written.length === 0 ? [] : await stores.topics.all();
  const meant: MeantTopic[] = [];
  for (const one of written) {
    const named = catalogue.find((topic) => isNamed(topic, one.label.toLowerCase()));
    const near = named !== undefined || one.asItStands ? null : await stores.topics.nearlyNamed(one.label);
    meant.push({ ...one, topic: named ?? catalogue.find(({ id }) => id === near) ?? null });
  }
  return meant;
}

/** How many topics these would add to the chosen ones. */
export function countNew(own: readonly MeantTopic[], chosen: ReadonlySet<string>): number {
  const wanted = own.map(({ label, topic }) => topic?.id ?? label);
  return new Set(wanted.filter((one) => !chosen.has(one))).size;
}

/** Each becomes the catalogue's topic that it means, or a proposed one. */
export async function proposeTopics(
  own: readonly MeantTopic[],
  turn: Turn,
): Promise<{ readonly topics: readonly Topic[]; readonly news: CatalogueNews }> {
  const topics: Topic[] = [];
  for (const { label, topic } of own) topics.push(topic ?? (await proposeTopic(turn, label, turn.actor.id)));
  const readAs = own.flatMap(({ label: written, topic }) =>
    topic === null || isNamed(topic, written.toLowerCase()) ? [] : [{ written, label: topic.label }],
  );
  const proposed = topics.filter(({ id, state }) => state === 'proposed' && !own.some(({ topic }) => topic?.id === id));
  return { topics, news: { proposed: proposed.map(({ label }) => label), readAs } };
}

const isNamed = ({ label, aliases }: Topic, wanted: string): boolean =>
  label.toLowerCase() === wanted || aliases.includes(wanted);
