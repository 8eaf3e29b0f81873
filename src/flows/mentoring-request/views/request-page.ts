import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { MatchExplanation } from '../../../core/domain/matching/ranking/reason.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import { type MentoringRequest, receiverOf, senderOf } from '../../../core/domain/request/request.ts';

/** Two people and the request between them. */
export type RequestPage = { readonly request: MentoringRequest; readonly mentor: Member; readonly mentee: Member };

/** Somebody else who could help, after a "no". */
export type Alternative = { readonly account: MatchExplanation; readonly name: string; readonly headline: string };

export const senderIn = (page: RequestPage): Member => pick(page, senderOf(page.request));
export const receiverIn = (page: RequestPage): Member => pick(page, receiverOf(page.request));
export const otherThan = (reader: MemberId, { mentor, mentee }: RequestPage): Member =>
  mentor.id === reader ? mentee : mentor;

export const isOffer = ({ sender }: Pick<MentoringRequest, 'sender'>): boolean => sender === 'mentor';
export const isOpen = ({ state }: Pick<MentoringRequest, 'state'>): boolean => state === 'pending';

/** What a message about this request is filed under, so that it can be edited later. */
export const aboutOf = ({ id }: Pick<MentoringRequest, 'id'>): string => `request:${id}`;

const pick = (page: RequestPage, id: MemberId): Member => (page.mentor.id === id ? page.mentor : page.mentee);
