import { cardFrom } from '../adapters/prisma/card-json.ts';
import {
  blankProfile,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  programmeFixture,
  writeIn,
} from '../adapters/prisma/programme.fixture.ts';
import { createIds } from '../adapters/time/system-ids.ts';
import { temporalCalendar } from '../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../core/ids.ts';
import type { Member } from '../core/member/member.ts';
import type { Act } from '../core/ports/inbound.ts';
import type { Profile } from '../core/profile/profile.ts';
import { CODE_OF_CONDUCT } from '../core/programme/code-of-conduct.ts';
import type { Relationship } from '../core/relationship/relationship.ts';
import { acceptRequest } from '../core/request/accept-request.ts';
import type { Card } from '../core/view/card.ts';
import type { Form, FormValues } from '../core/view/form.ts';
import type { Flow, TurnOutcome, TurnRunner } from './flow.ts';
import { outage, outageInForm, staleButton, unknownWords } from './help/help.views.ts';
import { composeHome } from './home/home.flow.ts';
import { accountGone, joinFirst, mustJoin, welcome } from './membership/joining.flow.ts';
import { makeRegistry } from './registry.ts';
import { createTurnRunner } from './run-turn.ts';

/** Some flows on a real database, with people who act in them. Time stands still unless `fixture.clock` is moved. */
export type Stage = {
  readonly fixture: ProgrammeFixture;
  readonly runner: TurnRunner;
  /** Somebody the app sees for the first time. */
  readonly arrives: (name: string, platform?: 'slack' | 'teams') => Promise<Player>;
  /** Somebody who has joined, as mentor and mentee unless the profile says otherwise. */
  readonly joins: (name: string, profile?: Partial<Profile>, platform?: 'slack' | 'teams') => Promise<Player>;
  readonly pairs: (mentor: Player, mentee: Player) => Promise<Relationship>;
  readonly asks: (mentee: Player, mentor: Player) => Promise<string>;
  /** What the app owes or has sent somebody, in order. */
  readonly mailOf: (who: Player) => Promise<readonly Card[]>;
  readonly close: () => Promise<void>;
};

/** A person at their keyboard. Each act is an event of its own; `again` delivers the last one a second time. */
export type Player = {
  readonly id: MemberId;
  readonly types: (words: string) => Promise<TurnOutcome>;
  readonly presses: (id: string, ref?: string) => Promise<TurnOutcome>;
  readonly opens: (formId: string, ref?: string) => Promise<TurnOutcome>;
  readonly submits: (formId: string, ref: string, values: FormValues) => Promise<TurnOutcome>;
  readonly again: () => Promise<TurnOutcome>;
};

export const SLACK_LIKE = { formFromCommand: true, home: true, itemsPerCard: 5, maxOptions: 100 } as const;

export async function stageFor(flows: readonly Flow[]): Promise<Stage> {
  const fixture = await programmeFixture();
  const registry = makeRegistry(flows, {
    home: composeHome,
    welcome,
    gone: accountGone,
    unknownWords,
    staleButton,
    joinFirst,
    mustJoin,
    outage,
    outageInForm,
  });
  const runner = createTurnRunner({
    unitOfWork: fixture.unit,
    registry,
    calendar: temporalCalendar,
    clock: fixture.clock,
    ids: createIds(fixture.clock),
    report: (_reference, error) => {
      throw error;
    },
  });
  const arrives: Stage['arrives'] = async (name, platform = 'slack') => {
    const resolved = await fixture.unit.resolve(originOf(name, { platform }), NOW);
    if (resolved === null) throw new Error('the workspace is not installed');
    return player(resolved.member, platform, runner, fixture);
  };
  return {
    fixture,
    runner,
    arrives,
    joins: async (name, profile = {}, platform = 'slack') => {
      const who = await arrives(name, platform);
      await writeIn(fixture, fixture.organisationId, async ({ members, profiles }) => {
        await members.setState(who.id, { from: 'newcomer', to: 'joined', at: NOW });
        await members.acceptConduct(who.id, CODE_OF_CONDUCT.version, NOW);
        await profiles.save({ ...blankProfile(who.id), ...profile });
      });
      return who;
    },
    pairs: (mentor, mentee) => pair(fixture, mentor.id, mentee.id),
    asks: (mentee, mentor) => ask(fixture, mentor.id, mentee.id),
    mailOf: (who) => mailOf(fixture, who.id),
    close: fixture.close,
  };
}

function player(member: Member, platform: 'slack' | 'teams', runner: TurnRunner, fixture: ProgrammeFixture): Player {
  let last = { act: { kind: 'home' } as Act, eventKey: '' };
  const run = () => runner.run({ origin: originOf(member.name, { platform }), ...last }, SLACK_LIKE);
  const acts = (act: Act) => {
    last = { act, eventKey: fixture.nextId() };
    return run();
  };
  return {
    id: member.id,
    types: (words) => acts({ kind: 'command', words }),
    presses: (id, ref = '') => acts({ kind: 'action', id, ref }),
    opens: (formId, ref = '') => acts({ kind: 'open', formId, ref }),
    submits: (formId, ref, values) => acts({ kind: 'submit', formId, ref, values }),
    again: run,
  };
}

async function ask(fixture: ProgrammeFixture, mentorId: MemberId, menteeId: MemberId): Promise<string> {
  const id = fixture.nextId();
  await writeIn(fixture, fixture.organisationId, ({ requests }) =>
    requests.insert(pendingRequest(id, { mentorId, menteeId })),
  );
  return id;
}

async function pair(fixture: ProgrammeFixture, mentorId: MemberId, menteeId: MemberId): Promise<Relationship> {
  const { id } = pendingRequest(await ask(fixture, mentorId, menteeId), { mentorId, menteeId });
  const [organisation] = await fixture.unit.organisations();
  if (organisation === undefined) throw new Error('no organisation');
  return writeIn(fixture, organisation.id, async (stores) => {
    const ids = createIds(fixture.clock);
    const deed = { organisation, stores, now: NOW, calendar: temporalCalendar, ids };
    const accepted = await acceptRequest(deed, id, mentorId);
    if (!accepted.ok) throw new Error(accepted.code);
    return accepted.value.relationship;
  });
}

async function mailOf({ database }: ProgrammeFixture, memberId: MemberId): Promise<readonly Card[]> {
  const rows = await database.client.message.findMany({ where: { memberId, kind: 'send' }, orderBy: { id: 'asc' } });
  return rows.map(({ card }) => cardFrom(card));
}

/** The one card that answers. */
export function cardIn({ answers }: TurnOutcome): Card {
  const cards = answers.flatMap((answer) => ('card' in answer ? [answer.card] : []));
  const [card] = cards;
  if (card === undefined) throw new Error(`no card in ${JSON.stringify(answers)}`);
  return card;
}

export function formIn({ answers }: TurnOutcome): Form {
  const [form] = answers.flatMap((answer) => ('form' in answer ? [answer.form] : []));
  if (form === undefined) throw new Error(`no form in ${JSON.stringify(answers)}`);
  return form;
}

/** Everything readable and pressable on a card, in one text. */
export const allOf = (card: Card | Form): string => JSON.stringify(card);
