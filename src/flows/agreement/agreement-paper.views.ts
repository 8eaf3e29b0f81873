import type { AgreementVersion } from '../../core/domain/agreement/agreement.ts';
import type { Terms } from '../../core/domain/agreement/terms.ts';
import type { Paper, PaperSection, PaperSignature } from '../../core/domain/document/paper.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import { dayWords, momentWords } from '../../core/domain/time/date-words.ts';
import { count } from '../../core/domain/view/build.ts';
import { AGENDA_WORDS, CADENCE_WORDS, EXCEPTION_WORDS, FORMAT_WORDS, STATE_WORDS } from './agreement.views.ts';

type Party = Pick<Member, 'name' | 'zone'>;
type Parties = { readonly mentor: Party; readonly mentee: Party };
type Agreement = Parties & {
  readonly version: AgreementVersion | null;
  readonly terms: Terms;
  readonly since: Date;
};

/** The agreement as a document that one would keep. */
export function draftPaper({ mentor, mentee, version, terms, since }: Agreement, calendar: Calendar): Paper {
  const names = `${mentee.name} and ${mentor.name}`;
  const number = version === null ? 'proposal' : `version ${version.number}`;
  return {
    kind: 'Mentoring agreement',
    title: names,
    facts: [
      { label: 'Mentee', value: mentee.name },
      { label: 'Mentor', value: mentor.name },
      { label: 'Version', value: version === null ? 'Proposal, not signed' : versionWords(version) },
      ...(version === null
        ? []
        : [{ label: 'Text of', value: dayWords(calendar.dayOf(version.editedAt, mentee.zone)) }]),
    ],
    sections: sectionsOf(terms),
    signatures: [
      signature(mentee, 'Mentee', version?.signedAt.mentee ?? null, calendar),
      signature(mentor, 'Mentor', version?.signedAt.mentor ?? null, calendar),
    ],
    foot: `Mentoring agreement of ${names}, ${number}`,
    datedAt: newest(
      [version?.editedAt, version?.signedAt.mentee, version?.signedAt.mentor, version?.supersededAt],
      since,
    ),
  };
}

const versionWords = ({ number, state }: AgreementVersion): string => `${number}. ${STATE_WORDS[state]}`;

function sectionsOf(terms: Terms): readonly PaperSection[] {
  return [
    {
      heading: 'Goals and expectations',
      entries: [
        { label: 'Goals', text: terms.goals },
        { label: 'What we expect of each other', text: terms.expectations },
        { label: 'Roles', text: `${AGENDA_WORDS[terms.agendaBy]}.` },
        { label: 'Feedback', text: terms.feedback },
      ],
    },
    {
      heading: 'Meetings',
      entries: [
        { label: 'How often', text: `${CADENCE_WORDS[terms.cadence]}.` },
        { label: 'How long', text: count(terms.months, 'month', 'months') },
        { label: 'Where', text: `${FORMAT_WORDS[terms.format]}. ${terms.channel}` },
        { label: 'Time', text: terms.times },
        { label: 'We look back on', text: dayWords(terms.reviewOn) },
      ],
    },
    {
      heading: 'Confidentiality and boundaries',
      entries: [
        { label: 'Confidentiality', text: terms.confidentiality, remark: EXCEPTION_WORDS },
        { label: 'Places', text: terms.places },
        { label: 'Getting in touch', text: terms.contact },
        { label: 'Quiet time', text: `No prompts between ${terms.quietFrom} and ${terms.quietTo}.` },
        { label: 'Money', text: terms.money },
      ],
    },
  ];
}

/** Each signed at the hour on their own wall. */
const signature = ({ name, zone }: Party, role: string, at: Date | null, calendar: Calendar): PaperSignature => ({
  name,
  role,
  signed: at === null ? null : momentWords(at, zone, calendar),
});

const newest = (dates: readonly (Date | null | undefined)[], since: Date): Date =>
  new Date(Math.max(since.getTime(), ...dates.map((date) => date?.getTime() ?? 0)));

export const paperName = ({ mentor, mentee }: Parties, version: AgreementVersion | null): string =>
  `Mentoring agreement of ${mentee.name} and ${mentor.name}${version === null ? '' : `, version ${version.number}`}`;

/** What stands beside the document in the chat. */
export function paperWords(partner: Pick<Member, 'name'>, version: AgreementVersion | null): string {
  if (version === null) return `The proposal for an agreement with ${partner.name}. Neither of you has signed it.`;
  return `Your agreement with ${partner.name}, version ${version.number}. Only you two can get it.`;
}
