import type { Relationship } from '../../core/domain/relationship/relationship.ts';
import { cardIn, formIn, type Journey, type Player } from './journey.fixture.ts';

/** A mentee on Slack and a mentor on Teams whose request was accepted just now. */
export type Partners = { readonly anna: Player; readonly maya: Player; readonly relationship: Relationship };

let scene = 0;

/** New people each time, so that tests of one file never meet. */
export async function introduced(journey: Journey, zone = 'Europe/London'): Promise<Partners> {
  scene += 1;
  const anna = await journey.player(`anna-${scene}`, {
    email: 'anna@example.org',
    zone,
    profile: { asMentee: true },
  });
  const maya = await journey.player(`maya-${scene}`, {
    on: 'teams',
    email: 'maya@example.org',
    zone,
    profile: { asMentor: true, contact: 'maya by phone' },
  });
  const ask = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await anna.submits(ask, { note: 'Please help me.' });
  await maya.presses(await maya.lastTold(), 'Accept');
  const [relationship] = await journey.unitOfWork.reads(journey.organisationId).relationships.liveOf(anna.id);
  if (relationship === undefined) throw new Error('the request was accepted');
  return { anna, maya, relationship };
}

/** The same two after their first conversation. */
export async function active(journey: Journey): Promise<Partners> {
  const pair = await introduced(journey);
  await pair.anna.acts({ kind: 'action', id: 'course.met', ref: pair.relationship.id });
  return { ...pair, relationship: await now(journey, pair) };
}

export async function now(journey: Journey, { relationship }: Pick<Partners, 'relationship'>): Promise<Relationship> {
  const found = await journey.unitOfWork.reads(journey.organisationId).relationships.find(relationship.id);
  if (found === null) throw new Error('relationships are never removed');
  return found;
}

/** What somebody sees behind Details and More of their relationship. */
export async function moreOf(who: Player, { relationship }: Pick<Partners, 'relationship'>) {
  const details = cardIn(await who.acts({ kind: 'action', id: 'relationship.details', ref: relationship.id }));
  return cardIn(await who.presses(details, 'More'));
}
