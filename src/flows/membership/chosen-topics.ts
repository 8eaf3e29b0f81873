import type { Topic } from '../../core/domain/topic/topic.ts';

/** Topics a mentor can offer, and a mentee can name under each heading: enough to be found, few enough to mean something. */
export const MAX_OFFERED = 12;
export const MAX_MATTERING = 3;
export const MAX_ALSO_USEFUL = 9;

/** The topics a form offers for choosing, and how many more the catalogue has. */
export type TopicMenu = { readonly topics: readonly Topic[]; readonly unlisted: number };

/** A menu of `size` at most, in the order of the catalogue; what was chosen before is always on it, else saving would lose it. */
export function menuOf(catalogue: readonly Topic[], chosen: ReadonlySet<string>, size: number): TopicMenu {
  const first = [...catalogue.filter(({ id }) => chosen.has(id)), ...catalogue.filter(({ id }) => !chosen.has(id))];
  const shown = new Set(first.slice(0, size));
  return { topics: catalogue.filter((topic) => shown.has(topic)), unlisted: catalogue.length - shown.size };
}

/** Why chosen and written topics are not saved. */
export type TopicsFault =
  | { readonly code: 'topic-too-long'; readonly maxChars: number }
  | { readonly code: 'topic-too-short' }
  | { readonly code: 'too-many-written'; readonly max: number }
  | { readonly code: 'no-room'; readonly list: 'offered' | 'useful'; readonly max: number; readonly wanted: number };
