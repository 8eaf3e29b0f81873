import type { AgreementVersion } from '../../core/domain/agreement/agreement.ts';
import type { FileDraft } from '../../core/domain/document/file.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { fileFor } from '../../core/domain/view/route.ts';
import { onItsWay } from '../engine/on-its-way.views.ts';
import { handOnRequest, type Reply, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import { notFoundCard } from './agreement.views.ts';
import { type AgreementPage, pageOf } from './agreement-page.ts';
import { draftPaper, paperName, paperWords } from './agreement-paper.views.ts';

export async function askForPaper(
  {
    relationship,
    text,
  }: { readonly relationship: RelationshipId; readonly text?: { readonly number: number } | undefined },
  turn: Turn,
): Promise<readonly Reply[]> {
  const page = await pageOf(relationship, turn);
  if (page === null) return [respond(notFoundCard())];
  const order = fileFor(agreementRoutes.paper, { relationship, version: text?.number ?? 0 });
  return [respond(onItsWay('Your agreement')), handOnRequest(turn, order)];
}

/** The agreement as a document, for either of the two, also when everything is over. */
export async function agreementPaper(
  { relationship, version: number }: { readonly relationship: RelationshipId; readonly version: number },
  turn: ReadTurn,
): Promise<FileDraft | null> {
  const page = await pageOf(relationship, turn);
  if (page === null) return null;
  const version = await versionOf(number, page, turn);
  const parties = partiesOf(page, turn.actor);
  const paper = draftPaper(
    { ...parties, version, terms: version?.terms ?? page.current.terms, since: page.own.relationship.startedAt },
    turn.calendar,
  );
  return {
    name: paperName(parties, version),
    words: paperWords(page.own.partner, version),
    content: { type: 'paper', paper },
  };
}

/** The version of that number; else the newest text, whatever it has become. */
async function versionOf(number: number, page: AgreementPage, { stores }: ReadTurn): Promise<AgreementVersion | null> {
  const { version } = page.current;
  if (version === null || version.number === number) return version;
  const all = await stores.agreements.versions(page.own.relationship.id);
  return all.find((one) => one.number === number) ?? version;
}

function partiesOf({ own }: AgreementPage, actor: Member): { readonly mentor: Member; readonly mentee: Member } {
  return own.side === 'mentor' ? { mentor: actor, mentee: own.partner } : { mentor: own.partner, mentee: actor };
}
