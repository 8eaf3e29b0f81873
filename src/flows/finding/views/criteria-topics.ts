import type { Query } from '../../../core/domain/finding/query.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';

/** Topics to choose from, and how many more there are than a menu holds. */
export type CriteriaTopics = { readonly topics: readonly Topic[]; readonly unlisted: number };

/** As many topics as a menu holds, in the order of the catalogue; those that the search has are always on it. */
export function criteriaTopics(all: readonly Topic[], { changed }: Query, size: number): CriteriaTopics {
  const chosen = new Set(changed.topics);
  const first = [...all.filter(({ slug }) => chosen.has(slug)), ...all.filter(({ slug }) => !chosen.has(slug))];
  const shown = new Set(first.slice(0, size));
  return { topics: all.filter((topic) => shown.has(topic)), unlisted: all.length - shown.size };
}
