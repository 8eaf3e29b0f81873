import type { MemberId } from '../ids.ts';
import { accountOf } from './account.ts';
import { barTo } from './eligibility.ts';
import { fitOf } from './fit.ts';
import type { MatchSide } from './match-profile.ts';
import { listedBy, planFor, type SearchOptions } from './rank.ts';
import type { Account, Bar } from './reason.ts';
import { FLAT_TREE } from './topic-tree.ts';

/** The answer to "why not NAME?". */
export type WhyNot =
  /** Nobody of that id among the candidates: hidden people and people who do not exist answer alike. */
  | { readonly code: 'not-found' }
  | { readonly code: 'barred'; readonly bar: Bar }
  /** On the list, at `place` (1 is first); `shown` says whether that is within the limit. `lowestShown` is the last score shown. */
  | {
      readonly code: 'listed';
      readonly place: number;
      readonly total: number;
      readonly shown: boolean;
      readonly lowestShown: number | null;
      readonly account: Account;
    };

/** Explains where somebody stands in the very search that `rank` would do with the same arguments. */
export function explainWhyNot(
  seeker: MatchSide,
  memberId: MemberId,
  { candidates, ...options }: SearchOptions & { readonly candidates: readonly MatchSide[] },
): WhyNot {
  const person = candidates.find((candidate) => candidate.memberId === memberId);
  if (person === undefined || options.setAside?.has(memberId)) return { code: 'not-found' };
  const plan = planFor(seeker, candidates, options);
  const fit = fitOf(plan, person, options.tree ?? FLAT_TREE);
  const circle = { setAside: new Set<MemberId>(), withoutRoom: options.withoutRoom ?? false };
  const bar = barTo(plan, person, fit, circle);
  if (bar !== null) return { code: 'barred', bar };
  const listed = listedBy(plan, candidates, options);
  const place = listed.findIndex((entry) => entry.person.memberId === memberId) + 1;
  const limit = options.limit ?? 10;
  const last = listed[Math.min(limit, listed.length) - 1];
  return {
    code: 'listed',
    place,
    total: listed.length,
    shown: place <= limit,
    lowestShown: last === undefined ? null : accountOf(plan, last.person, last.fit).score,
    account: accountOf(plan, person, fit),
  };
}
