import type { MemberId, PromptId } from '../../kernel/ids.ts';
import type { Member } from '../../member/member.ts';
import type { Prompt, PromptKind } from '../prompt.ts';

/** Somebody in London who takes part, in tests of what is decided about them. */
export const READER: Member = {
  id: 'm-1' as MemberId,
  name: 'Ada',
  email: null,
  pictureUrl: null,
  zone: 'Europe/London',
  locale: 'en-GB',
  state: 'joined',
  guest: false,
  bot: false,
  conductVersion: null,
  hidden: false,
  pausedUntil: null,
  coordinator: false,
  handles: [],
};

/** Something that waits to be brought up with them, named after its kind. */
export const waiting = (kind: PromptKind, more: Partial<Prompt> = {}): Prompt => ({
  id: kind as string as PromptId,
  memberId: READER.id,
  kind,
  subject: 's-1',
  relationshipId: null,
  raisedAt: new Date('2026-11-23T06:00:00Z'),
  dueAt: new Date('2026-11-23T06:00:00Z'),
  state: 'waiting',
  saidOn: null,
  ...more,
});
