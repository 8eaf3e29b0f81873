import type { AgreementVersion } from '../../../core/domain/agreement/agreement.ts';
import type { CheckIn } from '../../../core/domain/goal/check-in.ts';
import type { Goal } from '../../../core/domain/goal/goal.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import type { ChemistryAnswer } from '../../../core/domain/relationship/chemistry.ts';
import type { Evaluation } from '../../../core/domain/relationship/ending/written-evaluation.ts';
import type { OwnRelationship } from '../../../core/domain/relationship/sides.ts';
import type { RecordingWord } from '../../../core/domain/session/recording-word.ts';
import type { Session, SessionAction } from '../../../core/domain/session/session.ts';
import type { Calendar, LocalDay } from '../../../core/domain/time/calendar.ts';
import { dayWords, momentWords } from '../../../core/domain/time/date-words.ts';
import type { Worksheet } from '../../../core/domain/worksheet/worksheet.ts';

/** What one of the two may take along. */
export type RelationshipCopy = OwnRelationship & {
  readonly me: Member;
  readonly madeAt: Date;
  readonly agreements: readonly AgreementVersion[];
  readonly sessions: readonly { readonly session: Session; readonly words: readonly RecordingWord[] }[];
  readonly actions: readonly SessionAction[];
  readonly goals: readonly { readonly goal: Goal; readonly answers: readonly CheckIn[] }[];
  /** The reader's own; the partner's is not theirs to see. */
  readonly fit: ChemistryAnswer | null;
  readonly evaluation: Evaluation | null;
  readonly worksheets: readonly Worksheet[];
};

type Writer = { readonly at: (moment: Date) => string; readonly name: (id: string) => string };

/** A copy as Markdown: plain enough for any editor, and every word of somebody’s own set apart as a quotation. */
export function copyText(copy: RelationshipCopy, calendar: Calendar): string {
  const { me, partner, side, relationship, madeAt } = copy;
  const writer: Writer = {
    at: (moment) => momentWords(moment, me.zone, calendar),
    name: (id) => oneLine(id === me.id ? me.name : partner.name),
  };
  const ended = relationship.endedAt === null ? [] : [fact('Ended', writer.at(relationship.endedAt))];
  return [
    `# Mentoring: ${oneLine(me.name)} and ${oneLine(partner.name)}`,
    `Copy for ${oneLine(me.name)}, made on ${writer.at(madeAt)}. Please keep it as private as the conversations themselves.`,
    [
      fact('Your part', side),
      fact('State', spoken(relationship.state)),
      fact('Together since', writer.at(relationship.startedAt)),
      ...ended,
    ].join('\n'),
    ...part(
      'Agreement',
      copy.agreements.flatMap((version) => agreementText(version, writer)),
    ),
    ...part(
      'Goals',
      copy.goals.flatMap(({ goal, answers }) => goalText(goal, answers, writer)),
    ),
    ...part(
      'Sessions',
      copy.sessions.flatMap(({ session, words }) => sessionText(session, words, copy.actions, writer)),
    ),
    ...part(
      'Worksheets',
      copy.worksheets.flatMap((sheet) => worksheetText(sheet, me, writer)),
    ),
    ...part('Your own notes', ownText(copy, writer)),
  ].join('\n\n');
}

const part = (heading: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [`## ${heading}`, 'Nothing was written here.'] : [`## ${heading}`, ...texts];

function agreementText(
  { number, state, terms, signedAt, editedAt }: AgreementVersion,
  { at }: Writer,
): readonly string[] {
  const { goals, expectations, feedback, channel, times, confidentiality, places, contact, money, ...agreed } = terms;
  const signed = (['mentee', 'mentor'] as const).map((side) => {
    const when = signedAt[side];
    return fact(`Signed by the ${side}`, when === null ? 'not yet' : at(when));
  });
  return [
    `### Version ${number} (${spoken(state)})`,
    [fact('Text of', at(editedAt)), ...signed].join('\n'),
    ...said('Goals', goals),
    ...said('What we expect of each other', expectations),
    ...said('Feedback', feedback),
    [
      fact('Agenda', spoken(agreed.agendaBy)),
      fact('How often', spoken(agreed.cadence)),
      fact('Months', String(agreed.months)),
      fact('We look back on', dayWords(agreed.reviewOn)),
      fact('Where', spoken(agreed.format)),
      fact('Quiet time', `${agreed.quietFrom} to ${agreed.quietTo}`),
    ].join('\n'),
    ...said('Channel', channel),
    ...said('Time', times),
    ...said('Confidentiality', confidentiality),
    ...said('Places', places),
    ...said('Getting in touch', contact),
    ...said('Money', money),
  ];
}

function goalText(
  { words, state, steps, draftedAt }: Goal,
  answers: readonly CheckIn[],
  { at }: Writer,
): readonly string[] {
  return [
    `### ${oneLine(words.title)}`,
    [fact('State', spoken(state)), fact('Written on', at(draftedAt)), ...due('Target', words.targetOn)].join('\n'),
    ...said('Reached when', words.measure),
    ...said('Why', words.why),
    ...said('What helps', words.resources),
    ...lines(steps.map(({ kind, text, dueOn, doneAt }) => task(`${spoken(kind)}: ${oneLine(text)}`, doneAt, dueOn))),
    ...answers
      .toReversed()
      .flatMap(({ askedOn, answer, note }) => [
        `${dayWords(askedOn)}: ${answer === null ? 'no answer' : spoken(answer)}`,
        ...quoted(note),
      ]),
  ];
}

function sessionText(
  { id, time, state, format, venue, topic, agenda, sheet }: Session,
  words: readonly RecordingWord[],
  actions: readonly SessionAction[],
  { at, name }: Writer,
): readonly string[] {
  return [
    `### ${time === null ? 'Without a time' : at(time.startsAt)}`,
    [
      fact('State', spoken(state)),
      fact('How', spoken(format)),
      ...(venue === '' ? [] : [fact('Where', oneLine(venue))]),
      ...(topic === '' ? [] : [fact('About', oneLine(topic))]),
    ].join('\n'),
    ...said('Agenda', agenda),
    ...said('Preparation', sheet.preparation),
    ...said('What you talked about', sheet.summary),
    ...lines(
      actions
        .filter(({ sessionId }) => sessionId === id)
        .map(({ ownerId, text, dueOn, doneAt }) => task(`${name(ownerId)}: ${oneLine(text)}`, doneAt, dueOn)),
    ),
    ...lines(
      words.map(
        ({ memberId, allowed, saidAt }) =>
          `- Recording: ${name(memberId)} ${allowed ? 'said yes' : 'took the yes back'} on ${at(saidAt)}`,
      ),
    ),
  ];
}

function worksheetText(
  { tool, ownerId, answers, changedAt }: Worksheet,
  me: Member,
  { at, name }: Writer,
): readonly string[] {
  const whose = ownerId === me.id ? 'yours' : `shared by ${name(ownerId)}`;
  return [
    `### ${spoken(tool)} (${whose}, ${at(changedAt)})`,
    ...Object.entries(answers).flatMap(([question, answer]) => said(spoken(question), answer)),
  ];
}

function ownText({ fit, evaluation }: RelationshipCopy, { at }: Writer): readonly string[] {
  return [
    ...(fit === null ? [] : [`After the first conversation, on ${at(fit.answeredAt)}: ${spoken(fit.fit)}.`]),
    ...(evaluation === null
      ? []
      : [
          `Looking back, on ${at(evaluation.writtenAt)}: goals met: ${spoken(evaluation.goalsMet)}; would recommend: ${evaluation.recommends ? 'yes' : 'no'}.`,
          ...said('What went well', evaluation.wentWell),
          ...said('What you learned', evaluation.learned),
        ]),
  ];
}

const fact = (label: string, value: string): string => `- ${label}: ${value}`;
const due = (label: string, on: LocalDay | null): readonly string[] => (on === null ? [] : [fact(label, dayWords(on))]);
const lines = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? [] : [texts.join('\n')]);
const task = (text: string, doneAt: Date | null, dueOn: LocalDay | null): string =>
  `- [${doneAt === null ? ' ' : 'x'}] ${text}${dueOn === null ? '' : `, by ${dayWords(dueOn)}`}`;

/** Words of somebody’s own under their label; what is empty is left out. */
const said = (label: string, text: string): readonly string[] =>
  text.trim() === '' ? [] : [`**${label}**`, ...quoted(text)];

/** Every line set apart, so that nothing in it becomes a heading of ours. */
function quoted(text: string): readonly string[] {
  const words = text.trim();
  return words === ''
    ? []
    : [
        words
          .split(/\r\n|[\r\n\u2028\u2029]/)
          .map((line) => `> ${line}`)
          .join('\n'),
      ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const spoken = (word: string): string => word.replaceAll('-', ' ');
