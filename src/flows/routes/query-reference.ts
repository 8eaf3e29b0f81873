import { z } from 'zod';
import { MAX_PAGED, MAX_QUERY_WORDS_CHARS, newQuery, type Query } from '../../core/domain/finding/query.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { MEETING_FORMATS } from '../../core/domain/matching/ranking/match-profile.ts';
import { cleanLine } from '../../core/domain/text/clean.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import type { Reference } from '../../core/domain/view/reference.ts';

/** How buttons carry a search along, and a person together with the search that found them. All of it comes back untrusted. */

/** A button holds 2,000 characters on Slack; a longer search is left out and the person stands alone. */
const MAX_REF_CHARS = 1_500;

const slugs = z.array(z.string().max(75)).max(20).optional();
const queryRef = z.object({
  side: z.enum(['mentors', 'mentees']),
  words: z.string().max(MAX_QUERY_WORDS_CHARS).transform(cleanLine),
  exact: z.boolean(),
  skip: z.number().int().min(0).max(MAX_PAGED),
  changed: z.object({
    topics: slugs,
    languages: slugs,
    formats: z.array(z.enum(MEETING_FORMATS)).optional(),
    functions: slugs,
    industries: slugs,
  }),
});
const personRef = z.object({ id: z.string(), query: queryRef });

/** A search; what is no search is the plain one. */
export const search: Reference<{ readonly query: Query }> = {
  encode: ({ query }) => JSON.stringify(query),
  decode: (text) => {
    const parsed = queryRef.safeParse(jsonFrom(text));
    return { query: parsed.success ? withoutAbsent(parsed.data) : newQuery('mentors') };
  },
};

/** A person, with the search that found them if there was one of its own. */
export type SearchedPerson = { readonly member: MemberId; readonly query?: Query };

/** Only the person when it was the search of the profile itself. */
export const foundPerson: Reference<SearchedPerson> = {
  encode: ({ member, query }) => {
    if (query === undefined || isPlain(query)) return member;
    const { side, words, exact, changed } = query;
    const text = JSON.stringify({ id: member, query: { side, words, exact, skip: 0, changed } });
    return text.length <= MAX_REF_CHARS ? text : member;
  },
  decode: (text) => {
    const parsed = personRef.safeParse(jsonFrom(text));
    const member = memberId.decode(parsed.success ? parsed.data.id : text);
    if (member === null) return null;
    return parsed.success ? { member, query: withoutAbsent(parsed.data.query) } : { member };
  },
};

const isPlain = ({ words, exact, changed }: Query): boolean =>
  words === '' && !exact && Object.keys(changed).length === 0;

type LooseQuery = Omit<Query, 'changed'> & {
  readonly changed: { readonly [K in keyof Query['changed']]?: Query['changed'][K] | undefined };
};

/** The same search without wishes that were not changed. */
export function withoutAbsent(query: LooseQuery): Query {
  const present = Object.entries(query.changed).filter(([, value]) => value !== undefined);
  return { ...query, changed: Object.fromEntries(present) };
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
