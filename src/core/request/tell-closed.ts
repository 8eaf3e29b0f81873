import type { Deed } from '../deed.ts';
import type { RequestId } from '../ids.ts';
import type { HeldRequest } from './held-request.ts';
import { senderOf } from './request.ts';

/** A closed request whose sender is to hear of it now; null when they heard, or are not there any more. */
export async function tellClosed(
  { stores }: Deed,
  id: RequestId,
): Promise<Pick<HeldRequest, 'request' | 'mentor' | 'mentee'> | null> {
  if (!(await stores.requests.setTold(id))) return null;
  const request = await stores.requests.find(id);
  if (request === null) return null;
  const members = await stores.members.findMany([request.mentorId, request.menteeId]);
  const mentor = members.find((one) => one.id === request.mentorId);
  const mentee = members.find((one) => one.id === request.menteeId);
  if (mentor === undefined || mentee === undefined) return null;
  const sender = senderOf(request) === mentor.id ? mentor : mentee;
  return sender.state === 'joined' ? { request, mentor, mentee } : null;
}
