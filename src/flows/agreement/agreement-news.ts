import type { AgreementChange } from '../../core/application/agreement/change-agreement.ts';
import { type AgreementVersion, waitsFor } from '../../core/domain/agreement/agreement.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { sideOf } from '../../core/domain/relationship/sides.ts';
import { COLLECTED_AT } from '../../core/domain/time/collected-at.ts';
import { addWorkingDays } from '../../core/domain/time/working-days.ts';
import type { Brought } from '../engine/prompts.ts';
import { bringUp, directMessage, type Outgoing, publishHome } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import * as news from './agreement-news.views.ts';
import { isEditable, pageOf, type Seen } from './agreement-page.ts';

/** Working days after which somebody is reminded of a text that waits for their signature. */
const REMIND_AFTER_DAYS = [3, 7];
/** Days after which somebody is reminded of a text that they wrote and neither has signed. */
const DRAFT_AFTER_DAYS = [7, 14];

function remindToSign(
  { id, zone }: Member,
  about: { readonly key: string; readonly days: number; readonly within: RelationshipId },
  { calendar, now }: Turn,
): Outgoing {
  const on = addWorkingDays(calendar.dayOf(now, zone), about.days, calendar);
  return bringUp(
    id,
    agreementRoutes.unsigned,
    { relationship: about.within },
    {
      key: `signature:${about.key}:${about.days}`,
      within: about.within,
      from: calendar.at(on, COLLECTED_AT, zone),
    },
  );
}

/** Whoever wrote a draft is reminded of it while that very text is unsigned. */
export function remindOfDraft(
  { id, revision, number, relationshipId }: AgreementVersion,
  turn: Turn,
): readonly Outgoing[] {
  const { actor, calendar, now } = turn;
  return DRAFT_AFTER_DAYS.map((days) => {
    const on = calendar.addDays(calendar.dayOf(now, actor.zone), days);
    return bringUp(
      actor.id,
      agreementRoutes.unsigned,
      { relationship: relationshipId, mark: { number, revision } },
      {
        key: `draft:${id}:${revision}:${days}`,
        within: relationshipId,
        from: calendar.at(on, COLLECTED_AT, actor.zone),
      },
    );
  });
}

/** What is brought up about an agreement: a text that the other one has signed, or (with its mark) one's own draft. */
export async function unsigned({ relationship, mark }: Seen, turn: ReadTurn): Promise<Brought | null> {
  const page = await pageOf(relationship, turn);
  const version = page?.current.version;
  if (page === null || version == null || !isEditable(page.own)) return null;
  const { own } = page;
  if (mark !== undefined) {
    const { number, revision } = mark;
    const stands = version.state === 'draft' && version.number === number && version.revision === revision;
    return stands ? { card: news.draftCard(own.partner, own.relationship, version) } : null;
  }
  return waitsFor(version, own.side) ? { card: news.signedByOneCard(own.partner, own.relationship, version) } : null;
}

/** The other is asked to sign too; once both have, both are told. */
export function newsOf(change: AgreementChange, turn: Turn): readonly Outgoing[] {
  const { version, locked } = change;
  const { partner } = sideOf(locked, turn.actor.id);
  const { relationship } = locked;
  const key = `${version.id}:${version.revision}`;
  if (version.state !== 'in-force') {
    const card = news.signedByOneCard(turn.actor, relationship, version);
    return [
      directMessage(partner.id, card, { dedupeKey: `agreement-signed:${key}`, onBehalfOf: turn.actor.id }),
      ...REMIND_AFTER_DAYS.map((days) => remindToSign(partner, { key, days, within: relationship.id }, turn)),
      publishHome(partner.id),
    ];
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
