import type { Member } from '../../core/domain/member/member.ts';
import { cleanLine } from '../../core/domain/text/clean.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { knows } from './person-page.ts';

const MAX_NAME_CHARS = 120;
/** Names looked at; some of them may be people of whom the asker must not learn. */
const LOOKED_AT = 50;

/** A name as somebody types it, with or without `@`. */
export const nameIn = (words: string): string =>
  cleanLine(words.slice(0, MAX_NAME_CHARS))
    .replaceAll('@', '')
    .replace(/[?!]+$/u, '')
    .trim();

/** Everybody of that name whom the asker may find, themselves too; only the one whose whole name it is, if there is one. */
export async function peopleNamed(name: string, turn: ReadTurn): Promise<readonly Member[]> {
  const { stores, actor } = turn;
  const named = await stores.members.findByName(name, LOOKED_AT);
  const excluded = new Set(await stores.lists.allExcluded(actor.id));
  const people: Member[] = [];
  for (const member of named) {
    if (excluded.has(member.id)) continue;
    if (isAway(member) && member.id !== actor.id && !(await knows(member.id, turn))) continue;
    people.push(member);
  }
  const exact = people.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return exact.length === 1 ? exact : people;
}

const isAway = ({ hidden, pausedUntil }: Member): boolean => hidden || pausedUntil !== null;
