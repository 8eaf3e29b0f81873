import { currentText } from '../../core/application/agreement/current-text.ts';
import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import { type CurrentText, markOf, type TextMark } from '../../core/domain/agreement/agreement.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { OwnRelationship } from '../../core/domain/relationship/sides.ts';
import { isWorking } from '../../core/domain/relationship/transitions.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { agreementCard } from './agreement.views.ts';

export type AgreementPage = { readonly own: OwnRelationship; readonly current: CurrentText };

export async function pageOf(id: RelationshipId, turn: ReadTurn): Promise<AgreementPage | null> {
  const own = await ownRelationship(turn.stores, id, turn.actor.id);
  return own === null ? null : withText(own, turn);
}

/** With the newest text, or the defaults while nobody has written one. */
export async function withText(own: OwnRelationship, turn: ReadTurn): Promise<AgreementPage> {
  const mentee = own.side === 'mentee' ? turn.actor : own.partner;
  return { own, current: await currentText(turn, own.relationship, mentee) };
}

export function cardOf({ own, current }: AgreementPage): Card {
  return agreementCard(own, current, markOf(current.version), isEditable(own));
}

export const isEditable = ({ relationship: { state } }: OwnRelationship): boolean => isWorking(state);

/** What somebody looked at when they pressed a button; without a mark, no text at all. */
export type Seen = { readonly relationship: RelationshipId; readonly mark?: TextMark | undefined };

/** No text is in this state: whoever saw none is refused as if it had changed meanwhile. */
const NO_TEXT: TextMark = { number: Number.NaN, revision: Number.NaN };

export const markIn = ({ mark = NO_TEXT }: Seen): TextMark => mark;
