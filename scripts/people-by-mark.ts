import type { Reads } from '../src/core/application/unit-of-work/stores.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import type { Member } from '../src/core/domain/member/member.ts';

/** People asked for with one query. */
const ASKED_AT_ONCE = 500;

/** Who is meant by each mark (an e-mail address, an id, an account on a platform), in lower case; nobody, one or several. */
export async function peopleByMark(
  { members }: Pick<Reads, 'members'>,
  marks: readonly string[],
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const found = new Map<string, Map<string, Member>>();
  const wanted = [...new Set(marks)];
  for (let from = 0; from < wanted.length; from += ASKED_AT_ONCE) {
    for (const member of await members.findByMark(wanted.slice(from, from + ASKED_AT_ONCE))) {
      const own = [member.id, member.email ?? '', ...member.handles.map(({ externalId }) => externalId)];
      for (const mark of own.filter((one) => one !== '').map(foldMark)) {
        const people = found.get(mark) ?? new Map<string, Member>();
        found.set(mark, people.set(member.id, member));
      }
    }
  }
  return new Map([...found].map(([mark, people]) => [mark, [...people.values()]]));
}

/** The one member meant by a mark, or by their whole name. Throws a sentence when it is nobody, or several. */
export async function oneByMark(reads: Pick<Reads, 'members'>, mark: string): Promise<Member> {
  const marked = (await peopleByMark(reads, [mark])).get(foldMark(mark)) ?? [];
  const named = (await reads.members.findByName(mark, 20)).filter(({ name }) => foldMark(name) === foldMark(mark));
  const [only, second] = marked.length > 0 ? marked : named;
  if (only === undefined) {
    throw new OperatorError(
      `Nobody here is known as “${mark}”. Give an e-mail address, a platform's id, or the whole name of a member. Somebody who has never written to Rapport is not known yet: one “help” is enough.`,
    );
  }
  if (second !== undefined)
    throw new OperatorError(`Several people are known as “${mark}”. Give an e-mail address or an id.`);
  return only;
}

export const foldMark = (mark: string): string => mark.trim().toLowerCase();
