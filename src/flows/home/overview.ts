import type { Timeline } from '../../core/domain/document/timeline.ts';
import type { Goal } from '../../core/domain/goal/goal.ts';
import { timelineOf } from '../../core/domain/goal/goal-timeline.ts';
import type { MemberId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import { type Availability, availabilityOf } from '../../core/domain/member/availability.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { type Completeness, completenessOf } from '../../core/domain/profile/completeness.ts';
import { emptyProfile, type Profile, type Side } from '../../core/domain/profile/profile.ts';
import type { Question } from '../../core/domain/question/question.ts';
import { menteeCapacity, mentorCapacity, type Places } from '../../core/domain/relationship/capacity.ts';
import { type NextStep, nextStepOf } from '../../core/domain/relationship/next-step.ts';
import { partnerOf, type Relationship } from '../../core/domain/relationship/relationship.ts';
import { type MentoringRequest, receiverOf, senderOf } from '../../core/domain/request/request.ts';
import { expiresAt } from '../../core/domain/request/request-clock.ts';
import type { Session } from '../../core/domain/session/session.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { awaitedRound } from '../../core/domain/yearly/yearly-schedule.ts';
import type { ReadTurn } from '../engine/turn.ts';

/** Everything that goes on for one member, as home and status show it. */
export type Overview = {
  readonly member: Member;
  readonly profile: Profile;
  readonly completeness: Completeness;
  readonly availability: Availability;
  /** Only the sides the member chose. */
  readonly places: { readonly [S in Side]?: Places };
  readonly received: readonly OpenRequest[];
  readonly sent: readonly OpenRequest[];
  readonly threads: readonly Thread[];
  readonly partnerships: readonly Partnership[];
  /** The last day on which the member may answer the yearly questions that they were asked; null when none wait. */
  readonly evaluateUntil: LocalDay | null;
};

/** `lapsesAt` is null while the request's clock stands still. */
export type OpenRequest = {
  readonly request: MentoringRequest;
  readonly other: Pick<Member, 'id' | 'name' | 'pausedUntil'>;
  readonly lapsesAt: Date | null;
};
export type Thread = { readonly question: Question; readonly other: string; readonly mine: boolean };
export type Partnership = {
  readonly relationship: Relationship;
  readonly partner: Pick<Member, 'id' | 'name' | 'pausedUntil'>;
  readonly side: Side;
  readonly next: NextStep;
  /** The next one that has a time, else the one whose times are on offer. */
  readonly session: Session | null;
  /** A text of the agreement that the partner has signed waits for the member's signature. */
  readonly toSign: boolean;
  /** One that is over, and of which nobody has said how it went. */
  readonly unrecorded: Session | null;
  /** Their goals in time; null while there is none to show. */
  readonly timeline: Timeline | null;
};

type People = ReadonlyMap<MemberId, Member>;

/** One query for each kind of thing, whatever their number. */
export async function overviewOf(turn: ReadTurn): Promise<Overview> {
  const { stores, actor } = turn;
  const [found, pending, live, questions, sessions, toSign, yearly] = await Promise.all([
    stores.profiles.find(actor.id),
    stores.requests.pendingOf(actor.id),
    stores.relationships.liveOf(actor.id),
    stores.questions.openOf(actor.id),
    stores.sessions.openOf(actor.id),
    stores.agreements.awaiting(actor.id),
    stores.yearly.planOf(actor.id),
  ]);
  const profile = found ?? emptyProfile(actor.id);
  const [people, places, goals] = await Promise.all([
    peopleIn(
      [
        ...pending.map((one) => otherIn(one, actor)),
        ...live.map((one) => partnerOf(one, actor.id)),
        ...questions.map((one) => askedOrAsker(one, actor)),
      ],
      turn,
    ),
    placesOf(profile, live, turn),
    live.length === 0 ? [] : stores.goals.ofMany(live.map(({ id }) => id)),
  ]);
  const left = Object.values(places).reduce((sum, side) => sum + side.left, 0);
  const open = pending.flatMap((request) => openRequest(request, people, turn));
  return {
    member: actor,
    profile,
    completeness: completenessOf(profile),
    availability: availabilityOf(actor, left),
    places,
    received: open.filter(({ request }) => receiverOf(request) === actor.id),
    sent: open.filter(({ request }) => senderOf(request) === actor.id),
    threads: questions.flatMap((question) => thread(question, people, actor)),
    partnerships: live.flatMap((relationship) => partnership(relationship, people, { sessions, toSign, goals }, turn)),
    evaluateUntil: awaitedRound(yearly, turn),
  };
}

async function peopleIn(ids: readonly MemberId[], { stores }: ReadTurn): Promise<People> {
  if (ids.length === 0) return new Map();
  return new Map((await stores.members.findMany([...new Set(ids)])).map((one) => [one.id, one]));
}

/** The rule of `core/domain/relationship/capacity.ts`, over relationships that are read already. */
async function placesOf(
  profile: Profile,
  live: readonly Relationship[],
  { stores, actor, organisation }: ReadTurn,
): Promise<Overview['places']> {
  const { policy } = organisation;
  const completed = async (chosen: boolean, side: Side) =>
    chosen && (await stores.relationships.standing(actor.id, side)).completed;
  const [asMentor, asMentee] = await Promise.all([
    completed(profile.asMentor, 'mentor'),
    completed(profile.asMentee, 'mentee'),
  ]);
  const left = (of: number, side: Side): Places => {
    const taken = live.filter((one) => one[`${side}Id`] === actor.id).length;
    return { of, left: Math.max(0, of - taken) };
  };
  return {
    ...(profile.asMentor ? { mentor: left(mentorCapacity(profile, asMentor, policy), 'mentor') } : {}),
    ...(profile.asMentee ? { mentee: left(menteeCapacity(asMentee, policy), 'mentee') } : {}),
  };
}

function openRequest(request: MentoringRequest, people: People, turn: ReadTurn): readonly OpenRequest[] {
  const { actor, organisation, calendar } = turn;
  const other = people.get(otherIn(request, actor));
  if (other === undefined) return [];
  const zone = receiverOf(request) === actor.id ? actor.zone : other.zone;
  const running = request.clock.runningSince !== null;
  return [
    {
      request,
      other,
      lapsesAt: running ? expiresAt(request.clock, { policy: organisation.policy, zone, calendar }) : null,
    },
  ];
}

function thread(question: Question, people: People, actor: Member): readonly Thread[] {
  const other = people.get(askedOrAsker(question, actor));
  return other === undefined ? [] : [{ question, other: other.name, mine: question.askerId === actor.id }];
}

type Between = {
  readonly sessions: readonly Session[];
  readonly toSign: readonly RelationshipId[];
  readonly goals: readonly Goal[];
};

function partnership(
  relationship: Relationship,
  people: People,
  { sessions, toSign, goals }: Between,
  { actor, now, calendar }: ReadTurn,
): readonly Partnership[] {
  const partner = people.get(partnerOf(relationship, actor.id));
  const side = relationship.mentorId === actor.id ? 'mentor' : 'mentee';
  if (partner === undefined) return [];
  const between = sessions.filter(({ relationshipId }) => relationshipId === relationship.id);
  const isOver = ({ time }: Session) => time !== null && time.endsAt <= now;
  return [
    {
      relationship,
      partner,
      side,
      next: nextStepOf(relationship.state, side),
      session: between.find((one) => !isOver(one)) ?? null,
      toSign: toSign.includes(relationship.id),
      unrecorded: between.find(isOver) ?? null,
      timeline: timelineOf(
        goals.filter(({ relationshipId }) => relationshipId === relationship.id),
        { now, zone: side === 'mentee' ? actor.zone : partner.zone, calendar },
      ),
    },
  ];
}

const otherIn = (request: MentoringRequest, { id }: Member): MemberId =>
  senderOf(request) === id ? receiverOf(request) : senderOf(request);

const askedOrAsker = ({ askerId, askedId }: Question, { id }: Member): MemberId => (askerId === id ? askedId : askerId);
