import type { MemberId } from '../../kernel/ids.ts';
import type { Member } from '../member.ts';

/** Somebody who takes part, in London, with nothing in their way. */
export const someMember = (id: string, change: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  name: id,
  email: null,
  pictureUrl: null,
  zone: 'Europe/London',
  locale: 'en-GB',
  state: 'joined',
  guest: false,
  bot: false,
  conductVersion: '1',
  hidden: false,
  pausedUntil: null,
  coordinator: false,
  handles: [],
  ...change,
});
