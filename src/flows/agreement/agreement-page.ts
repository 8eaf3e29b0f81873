import { currentText } from '../../core/application/agreement/current-text.ts';
import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import { type CurrentText, markOf, type TextMark } from '../../core/domain/agreement/agreement.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { OwnRelationship } from '../../core/domain/relationship/sides.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { agreementCard } from './agreement.views.ts';

export type AgreementPage = { readonly own: OwnRelationship; readonly current: CurrentText };

export async function pageOf(id: string, turn: ReadTurn): Promise<AgreementPage | null> {
  const own = await ownRelationship(turn.stores, id as RelationshipId, turn.actor.id);
  if (own === null) return null;
  const mentee = own.side === 'mentee' ? turn.actor : own.partner;
  return { own, current: await currentText(turn, own.relationship, mentee) };
}

export function cardOf({ own, current }: AgreementPage): Card {
  return agreementCard(own, current, markOf(current.version), isEditable(own));
}

export const isEditable = ({ relationship: { state } }: OwnRelationship): boolean =>
  state === 'introduced' || state === 'active' || state === 'winding-down';

export const idIn = (ref: string): RelationshipId => (ref.split('/')[0] ?? '') as RelationshipId;

/** An unreadable mark is that of no text: it is refused as changed meanwhile. */
export function markIn(ref: string): TextMark {
  const [number = Number.NaN, revision = Number.NaN] = (ref.split('/')[1] ?? '').split('.').map(Number);
  return { number, revision };
}
