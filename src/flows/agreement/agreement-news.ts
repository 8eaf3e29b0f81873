import type { AgreementChange } from '../../core/agreement/change-agreement.ts';
import { sideOf } from '../../core/relationship/own-relationship.ts';
import { directMessage, type Owing, publishHome, type Turn } from '../flow.ts';
import * as news from './agreement-news.views.ts';

/** The other is asked to sign too; once both have, both are told. */
export function newsOf(change: AgreementChange, turn: Turn): readonly Owing[] {
  const { version, held } = change;
  const { partner } = sideOf(held, turn.actor.id);
  const { relationship } = held;
  const key = `${version.id}:${version.revision}`;
  if (version.state !== 'in-force') {
    const card = news.signedByOneCard(turn.actor, relationship, version);
    return [directMessage(partner.id, card, { dedupeKey: `agreement-signed:${key}`, onBehalfOf: turn.actor.id })];
  }
  return [
    directMessage(partner.id, news.inForceCard(turn.actor, relationship, version), {
      dedupeKey: `agreement-in-force:${key}:${partner.id}`,
    }),
    directMessage(turn.actor.id, news.inForceCard(partner, relationship, version), {
      dedupeKey: `agreement-in-force:${key}:${turn.actor.id}`,
    }),
    publishHome(partner.id),
    publishHome(turn.actor.id),
  ];
}
