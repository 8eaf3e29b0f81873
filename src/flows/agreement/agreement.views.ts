import type { AgreementVersion, CurrentText, TextMark } from '../../core/domain/agreement/agreement.ts';
import type { AgendaBy, AgreedFormat, Cadence, Terms } from '../../core/domain/agreement/terms.ts';
import type { AgreementState } from '../../core/domain/agreement/transitions.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Side } from '../../core/domain/profile/profile.ts';
import type { Relationship } from '../../core/domain/relationship/relationship.ts';
import {
  actionButton,
  count,
  footnote,
  formButton,
  listNode,
  paragraph,
  quote,
  refusalCard,
  section,
} from '../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import { bold, day, moment, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';

type Named = Pick<Member, 'id' | 'name'>;
export type Own = { readonly relationship: Relationship; readonly partner: Named; readonly side: Side };

export const CADENCE_WORDS: { readonly [C in Cadence]: string } = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Once a month, twice in the first',
  'every-two-months': 'Every two months',
};

export const AGENDA_WORDS: { readonly [A in AgendaBy]: string } = {
  mentee: 'The mentee sets the agenda',
  mentor: 'The mentor sets the agenda',
  'in-turn': 'We take turns',
};

export const FORMAT_WORDS: { readonly [F in AgreedFormat]: string } = {
  online: 'Online',
  'in-person': 'In person',
  phone: 'By phone',
  mixed: 'Sometimes online, sometimes in person',
};

export const STATE_WORDS: { readonly [S in AgreementState]: string } = {
  draft: 'Draft',
  'signed-by-one': 'Signed by one of you',
  'in-force': 'In force',
  superseded: 'Replaced by a later version',
};

/** What no promise covers; shown wherever confidentiality is. */
export const EXCEPTION_WORDS =
  'Some things cannot stay between you: crime, harassment or bullying, a risk to health or safety, and serious worries about somebody’s wellbeing. So please do not promise to keep secrets.';
export const EXCEPTIONS = plain(EXCEPTION_WORDS);

type TextSeen = { readonly relationship: RelationshipId; readonly mark: TextMark };

/** The newest text with what can be done about it. */
export function agreementCard(own: Own, current: CurrentText, mark: TextMark, editable: boolean): Card {
  const { relationship, partner, side } = own;
  const seen = { relationship: relationship.id, mark };
  return {
    summary: 'Your mentoring agreement.',
    title: `Agreement with ${partner.name}`,
    body: [paragraph(standing(own, current.version, editable)), ...termNodes(current.terms)],
    actions: editable
      ? [
          ...signing(current.version, side, seen),
          formButton('Change goals', agreementRoutes.purpose, seen),
          formButton('Change meetings', agreementRoutes.meetings, seen),
          formButton('Change boundaries', agreementRoutes.boundaries, seen),
          actionButton('Versions', agreementRoutes.versions, { relationship: relationship.id }),
          pdfButton(relationship.id, mark),
        ]
      : [
          pdfButton(relationship.id, mark),
          actionButton('Versions', agreementRoutes.versions, { relationship: relationship.id }),
          actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
        ],
    footer: say`Only you two can read this.`,
  };
}

const pdfButton = (
  relationship: RelationshipId,
  text: { readonly number: number; readonly revision?: number },
): Action => actionButton('Get as PDF', agreementRoutes.pdf, { relationship, text });

function signing(version: AgreementVersion | null, side: Side, seen: TextSeen): readonly Action[] {
  if (version !== null && version.signedAt[side] !== null) return [];
  return [actionButton('Sign', agreementRoutes.sign, seen, { style: 'primary' })];
}

function standing({ partner, side }: Own, version: AgreementVersion | null, editable: boolean): RichText {
  if (!editable) return version === null ? say`You two signed no agreement.` : plain(`${STATE_WORDS[version.state]}.`);
  if (version === null) {
    return say`This is a proposal to begin with; neither of you has signed it. Talk it through, change what does not suit you, then both sign.`;
  }
  switch (version.state) {
    case 'draft':
      return say`Version ${version.number} is a draft. Either of you can change it until both have signed.`;
    case 'signed-by-one':
      return version.signedAt[side] === null
        ? say`${bold(partner.name)} has signed version ${version.number}. Sign it too, or change it: that is your counter-proposal, and they sign again.`
        : say`You have signed version ${version.number}; it waits for ${bold(partner.name)}.`;
    case 'in-force':
      return say`Version ${version.number} is in force, signed by both of you. A change begins a new version, which you both sign; until then this one holds.`;
    case 'superseded':
      return say`Version ${version.number} was replaced by a later one.`;
  }
}

function termNodes(terms: Terms): readonly Node[] {
  return [
    section('Goals and expectations', [
      quote(terms.goals),
      paragraph(say`${bold('What we expect of each other')}: ${terms.expectations}`),
      paragraph(say`${bold('Roles')}: ${AGENDA_WORDS[terms.agendaBy]}.`),
      paragraph(say`${bold('Feedback')}: ${terms.feedback}`),
    ]),
    section('Meetings', [
      paragraph(
        say`${bold('How often')}: ${CADENCE_WORDS[terms.cadence]}. ${bold('How long')}: ${count(terms.months, 'month', 'months')}.`,
      ),
      paragraph(say`${bold('Where')}: ${FORMAT_WORDS[terms.format]}. ${terms.channel}`),
      paragraph(say`${bold('Time')}: ${terms.times}`),
      paragraph(say`${bold('We look back on')}: ${day(terms.reviewOn)}`),
    ]),
    section('Confidentiality and boundaries', [
      paragraph(say`${bold('Confidentiality')}: ${terms.confidentiality}`),
      footnote(EXCEPTIONS),
      paragraph(say`${bold('Places')}: ${terms.places}`),
      paragraph(
        say`${bold('Getting in touch')}: ${terms.contact} Nothing from me between ${terms.quietFrom} and ${terms.quietTo}.`,
      ),
      paragraph(say`${bold('Money')}: ${terms.money}`),
    ]),
  ];
}

export function versionsCard({ relationship, partner }: Own, versions: readonly AgreementVersion[]): Card {
  return {
    summary: 'Versions of your mentoring agreement.',
    title: `Agreement with ${partner.name}: versions`,
    body:
      versions.length === 0
        ? [paragraph(say`Nothing has been written yet. The newest text is the proposal to begin with.`)]
        : [
            listNode(
              versions.map((version) => ({
                title: `Version ${version.number}`,
                lines: [say`${STATE_WORDS[version.state]}; text of ${moment(version.editedAt, 'day')}`],
                actions: [
                  actionButton('Read', agreementRoutes.version, {
                    relationship: relationship.id,
                    version: version.number,
                  }),
                ],
              })),
            ),
          ],
    actions: [actionButton('Newest text', agreementRoutes.show, { relationship: relationship.id })],
  };
}

/** One version, to be read. */
export function versionCard({ relationship, partner }: Own, version: AgreementVersion): Card {
  return {
    summary: 'A version of your mentoring agreement.',
    title: `Agreement with ${partner.name}: version ${version.number}`,
    body: [paragraph(say`${STATE_WORDS[version.state]}. ${signatures(version)}`), ...termNodes(version.terms)],
    actions: [
      pdfButton(relationship.id, { number: version.number }),
      actionButton('Versions', agreementRoutes.versions, { relationship: relationship.id }),
      actionButton('Newest text', agreementRoutes.show, { relationship: relationship.id }),
    ],
  };
}

function signatures({ signedAt }: AgreementVersion): RichText {
  const { mentee, mentor } = signedAt;
  return [
    ...(mentee === null ? [] : say`The mentee signed on ${moment(mentee, 'day')}. `),
    ...(mentor === null ? [] : say`The mentor signed on ${moment(mentor, 'day')}.`),
  ];
}

/** With several relationships: whose agreement? */
export function chooseCard(
  partners: readonly { readonly relationship: Relationship; readonly partner: Named }[],
): Card {
  if (partners.length === 0) return noneCard();
  return {
    summary: 'Your mentoring agreements.',
    title: 'Your agreements',
    body: [
      listNode(
        partners.map(({ relationship, partner }) => ({
          title: partner.name,
          lines: [say`Since ${moment(relationship.startedAt, 'day')}`],
          actions: [actionButton('Open', agreementRoutes.show, { relationship: relationship.id })],
        })),
      ),
    ],
    actions: [actionButton('Home', homeRoutes.show, {})],
  };
}

function noneCard(): Card {
  return {
    summary: 'You have no agreement at the moment.',
    body: [
      paragraph(
        say`You have no agreement at the moment. One begins when a request is accepted, and those of earlier relationships stay there to be read.`,
      ),
    ],
    actions: [actionButton('Earlier ones', relationshipRoutes.earlier, {}), actionButton('Home', homeRoutes.show, {})],
  };
}

export function notFoundCard(): Card {
  return refusalCard(
    'I cannot find this agreement among yours.',
    say`I cannot find this agreement among yours. One begins when a request is accepted. Nothing was changed.`,
    [actionButton('Show relationships', relationshipRoutes.list, {})],
  );
}
