import type { AgreementVersion } from '../../core/domain/agreement/agreement.ts';
import type { AgreementRefusal } from '../../core/domain/agreement/refusals.ts';
import { MAX_MONTHS } from '../../core/domain/agreement/terms.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Relationship } from '../../core/domain/relationship/relationship.ts';
import { actionButton, formButton, paragraph, refusalCard } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { bold, day, moment, say } from '../../core/domain/view/rich-text.ts';
import type { Notice } from '../engine/replies.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';
import { sessionRoutes } from '../routes/session.routes.ts';

type Named = Pick<Member, 'id' | 'name'>;

export const REFUSED: { readonly [C in AgreementRefusal['code']]: string } = {
  'not-found': 'I cannot find this agreement among yours. Nothing was changed.',
  'already-settled':
    'This relationship is on a break or has ended, so its agreement can be read but not changed. Nothing was changed.',
  'changed-meanwhile':
    'The text has changed since this card was shown, so your signature was not taken. This is how it reads now.',
  'signed-already': 'You have signed this text already. Nothing more is needed from you.',
};

export const REVIEW_REFUSED = {
  past: 'This day is not in the future. Please choose a later one.',
  far: `Please choose a day within ${MAX_MONTHS} months.`,
} as const;

export function savedNotice(partner: Named, voided: boolean): Notice {
  return {
    summary: 'The agreement is saved.',
    title: 'Saved',
    tone: 'success',
    body: [
      paragraph(
        voided
          ? say`The earlier signature no longer counts; ${bold(partner.name)} is told. Sign when the text suits you.`
          : say`It holds once both of you have signed. Sign when the text suits you; ${bold(partner.name)} is told then.`,
      ),
    ],
  };
}

/** Above a form that comes back because the other was faster. */
export const clashSentence = (by: string): string =>
  `${by} changed the agreement while you were writing. Nothing of yours is lost: it is below. Compare, then save again.`;

export function proposedNotice(partner: Named): Notice {
  return {
    summary: 'Your proposal is on its way.',
    title: 'Proposed',
    tone: 'success',
    body: [paragraph(say`You have signed it. ${bold(partner.name)} is asked to sign too, or to change it.`)],
  };
}

/** To the other party, after the first signature. */
export function signedByOneCard(by: Named, { id }: Relationship, { number, terms }: AgreementVersion): Card {
  return {
    summary: 'A mentoring agreement waits for your signature.',
    title: `${by.name} has signed your agreement`,
    body: [
      paragraph(
        say`Version ${number} is waiting for you. It runs until ${day(terms.reviewOn)}. Read it, then sign it, or change what does not suit you.`,
      ),
    ],
    actions: [
      actionButton('Read it', agreementRoutes.show, { relationship: id }, { style: 'primary' }),
      actionButton('Details', relationshipRoutes.details, { relationship: id }),
      actionButton('About agreements', guideRoutes.offer, { moment: 'agreement-drafted' }),
    ],
    footer: say`You get this because your partner has signed. I remind you twice at most.`,
  };
}

/** To whoever wrote a text that neither has signed for some time. */
export function draftCard(partner: Named, { id }: Relationship, { number, editedAt }: AgreementVersion): Card {
  return {
    summary: 'Your mentoring agreement is still a draft.',
    title: `Your agreement with ${partner.name} is a draft`,
    body: [
      paragraph(
        say`You wrote version ${number} on ${moment(editedAt, 'day')}, and nobody has signed it yet. Read it once more, then sign it or change it; ${bold(partner.name)} is asked right after you.`,
      ),
    ],
    actions: [
      actionButton('Read it', agreementRoutes.show, { relationship: id }, { style: 'primary' }),
      actionButton('Details', relationshipRoutes.details, { relationship: id }),
      actionButton('About agreements', guideRoutes.offer, { moment: 'agreement-drafted' }),
    ],
    footer: say`You get this because you wrote the draft. I remind you of it twice at most.`,
  };
}

/** To the one whose signature no longer counts. */
export function counterCard(by: Named, { id }: Relationship): Card {
  return {
    summary: 'Your mentoring agreement was changed after you signed it.',
    title: `${by.name} proposes a change`,
    body: [
      paragraph(
        say`${bold(by.name)} changed the text you had signed, so your signature no longer counts. Read it as it stands now, then sign it or change it.`,
      ),
    ],
    actions: [
      actionButton('Read it', agreementRoutes.show, { relationship: id }, { style: 'primary' }),
      actionButton('Details', relationshipRoutes.details, { relationship: id }),
    ],
    footer: say`Talking about it is usually quicker than writing.`,
  };
}

/** To both, once both have signed. */
export function inForceCard(partner: Named, { id }: Relationship, { number, terms }: AgreementVersion): Card {
  return {
    summary: 'Your mentoring agreement is in force.',
    title: `Your agreement with ${partner.name} is in force`,
    tone: 'success',
    body: [
      paragraph(
        say`Both of you have signed version ${number}. It can be read at any time, and changed whenever you both agree. On ${day(terms.reviewOn)} I ask you to look back together.`,
      ),
    ],
    actions: [
      formButton('Arrange a session', sessionRoutes.propose, { relationship: id }, { style: 'primary' }),
      actionButton('Read it', agreementRoutes.show, { relationship: id }),
      actionButton('Tools', relationshipRoutes.tools, { relationship: id }),
      actionButton('Safety and boundaries', guideRoutes.offer, { moment: 'agreement-signed' }),
    ],
  };
}

export function refusedCard(sentence: string, id: RelationshipId): Card {
  return refusalCard(sentence, say`${sentence}`, [
    actionButton('Show agreement', agreementRoutes.show, { relationship: id }),
  ]);
}
