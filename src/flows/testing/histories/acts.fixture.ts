import { CADENCES } from '../../../core/domain/agreement/terms.ts';
import type { Act } from '../../../core/domain/inbound/inbound.ts';
import { CHEMISTRY_ANSWERS } from '../../../core/domain/relationship/chemistry.ts';
import { DAY_MS, MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { FormValues } from '../../../core/domain/view/form.ts';
import type { Journey, Player } from '../journey.fixture.ts';
import type { HistoryStepName, Single } from './history.fixture.ts';

/** The newest rows that a deed can be about. The tables hold nobody but these players. */
const ROWS = {
  nothing: null,
  request: 'SELECT id AS ref FROM requests ORDER BY sent_at DESC, id DESC LIMIT 6',
  relationship: 'SELECT id AS ref FROM relationships ORDER BY started_at DESC, id DESC LIMIT 4',
  /** The newest text of an agreement, as its card names it. */
  agreement: `SELECT l.id || '/' || coalesce((SELECT a.number || '.' || a.revision FROM agreement_versions a
    WHERE a.relationship_id = l.id ORDER BY a.number DESC LIMIT 1), '0.0') AS ref
    FROM relationships l ORDER BY l.started_at DESC, l.id DESC LIMIT 4`,
  session: 'SELECT id AS ref FROM sessions ORDER BY id DESC LIMIT 4',
  /** A session with the first time on offer, in minutes since 1970, as its form names it. */
  slot: `SELECT id || ':' || coalesce(extract(epoch FROM slots[1])::bigint / 60, 0) AS ref
    FROM sessions ORDER BY id DESC LIMIT 4`,
  sheet: `SELECT id || ':' || sheet_version AS ref FROM sessions ORDER BY id DESC LIMIT 4`,
  goal: 'SELECT id AS ref FROM goals ORDER BY id DESC LIMIT 4',
  checkIn: 'SELECT id AS ref FROM check_ins ORDER BY id DESC LIMIT 4',
} as const;

/** What somebody does who finds nothing to do that to. */
const INSTEAD: { readonly [About in keyof typeof ROWS]?: HistoryStepName } = {
  session: 'propose',
  slot: 'propose',
  sheet: 'log',
  goal: 'draft-goal',
  checkIn: 'agree',
};

/** What a step is done with: whom else it concerns, and a day that may be today. */
type Hand = Single & { readonly players: readonly Player[]; readonly day: string; readonly hour: string };
type Way = { readonly about: keyof typeof ROWS; readonly act: (ref: string, hand: Hand) => Act };

const press = (about: keyof typeof ROWS, id: string): Way => ({ about, act: (ref) => ({ kind: 'action', id, ref }) });
const says = (words: string): Way => ({ about: 'nothing', act: () => ({ kind: 'command', words }) });
const fill = (about: keyof typeof ROWS, formId: string, values: (hand: Hand) => FormValues): Way => ({
  about,
  act: (ref, hand) => ({ kind: 'submit', formId, ref, values: values(hand) }),
});
const toOther = (formId: string, values: FormValues): Way => ({
  about: 'nothing',
  act: (_ref, { players, other }) => ({ kind: 'submit', formId, ref: idAt(players, other), values }),
});

const ONE_TAP = ['on-track', 'stuck', 'done'] as const;
const LENGTHS = ['30', '60', '90'] as const;

const WAYS: { readonly [Name in HistoryStepName]: Way } = {
  ask: toOther('mentoring-request.ask', { note: 'Would you?' }),
  offer: toOther('mentoring-request.offer', { note: 'Would you?' }),
  question: toOther('question.ask', { text: 'May I ask?' }),
  accept: press('request', 'mentoring-request.accept'),
  withdraw: press('request', 'mentoring-request.withdraw'),
  decline: fill('request', 'mentoring-request.decline', () => ({})),
  'ask-for-more': fill('request', 'mentoring-request.ask-for-more', () => ({ question: 'More?' })),
  clarify: fill('request', 'mentoring-request.clarify', () => ({ answer: 'This.' })),
  again: {
    about: 'request',
    act: (ref, { players, which }) => ({
      kind: 'action',
      id: 'mentoring-request.again',
      ref: `${ref}/${idAt(players, which)}`,
    }),
  },
  end: fill('relationship', 'relationship.withdraw', ({ days }) => ({ apart: days % 4 === 0 })),
  pause: says('pause 10 days'),
  resume: says('resume'),
  hide: says('hide'),
  show: says('show'),
  leave: press('nothing', 'joining.leave'),
  join: fill('nothing', 'joining.join', () => ({ part: 'both', accept: true })),
  gone: { about: 'nothing', act: () => ({ kind: 'account-deactivated' }) },

  met: press('relationship', 'course.met'),
  back: press('relationship', 'course.resume'),
  'still-going': press('relationship', 'course.still-going'),
  fit: fill('relationship', 'course.fit', ({ days }) => ({ fit: of(CHEMISTRY_ANSWERS, days) })),
  rest: fill('relationship', 'course.pause', ({ day }) => ({ until: day })),
  'last-date': fill('relationship', 'planned-end.fix', ({ day }) => ({ lastDate: day })),
  'look-back': fill('relationship', 'planned-end.look-back', () => ({ goalsMet: 'most', recommends: true })),

  sign: press('agreement', 'agreement.sign'),
  write: fill('agreement', 'agreement.purpose', ({ days }) => ({
    goals: `Goal ${days}`,
    expectations: 'To be on time',
    agendaBy: 'mentee',
    feedback: 'At the end of each session',
  })),
  extend: fill('agreement', 'agreement.extend', ({ days }) => ({ more: 1 + (days % 12), goals: `Goal ${days}` })),

  propose: fill('relationship', 'session.propose', ({ day, hour, days }) => ({
    date: day,
    time: hour,
    length: of(LENGTHS, days),
    format: 'online',
  })),
  pick: {
    about: 'slot',
    act: (named) => {
      const [ref = '', slot = ''] = named.split(':');
      return { kind: 'submit', formId: 'session.pick', ref, values: { slot } };
    },
  },
  move: fill('session', 'session.move', ({ day, hour }) => ({ date: day, time: hour, length: '60' })),
  cancel: press('session', 'session.cancel'),
  missed: press('session', 'session.missed'),
  repeat: fill('session', 'session.repeat', ({ days }) => ({ cadence: of(CADENCES, days), times: 1 + (days % 3) })),
  'call-off': fill('session', 'session.call-off', ({ days }) => ({ which: days % 4 === 0 ? 'this' : 'later' })),
  'offer-times': {
    about: 'session',
    act: (ref, { day, hour }) => {
      const minutes = Date.parse(`${day}T${hour}:00Z`) / MINUTE_MS;
      return { kind: 'action', id: 'session.offer', ref: `${ref}:${minutes}` };
    },
  },
  agenda: fill('session', 'session.agenda', () => ({ agenda: 'How to begin' })),
  sheet: fill('sheet', 'session.sheet', ({ day }) => ({ date: day, start: '10:00', end: '11:00', summary: 'Pay' })),
  log: fill('relationship', 'session.log', ({ day }) => ({ date: day, start: '10:00', end: '11:00' })),
  'note-action': fill('session', 'session.add-action', () => ({ text: 'To write to one person', owner: 'mentee' })),

  'draft-goal': fill('relationship', 'goal.draft', ({ day }) => ({
    title: 'Three quotes',
    measure: 'They are on my desk',
    targetOn: day,
    actions: 'To ask\nTo compare',
  })),
  agree: press('goal', 'goal.agree'),
  achieve: press('goal', 'goal.achieve'),
  drop: press('goal', 'goal.drop'),
  'change-goal': fill('goal', 'goal.change', ({ days }) => ({ title: `${days} quotes`, measure: 'On my desk' })),
  'add-step': fill('goal', 'goal.add-step', () => ({ text: 'To ask one more', kind: 'action' })),

  answer: {
    about: 'checkIn',
    act: (ref, { days }) => ({ kind: 'action', id: `check-in.${of(ONE_TAP, days)}`, ref }),
  },
  'new-date': fill('checkIn', 'check-in.move', ({ day }) => ({ on: day })),
  'next-step': fill('checkIn', 'check-in.next-step', () => ({ text: 'To open the document' })),
  snooze: fill('checkIn', 'check-in.snooze', ({ day }) => ({ on: day })),
  'snooze-all': fill('nothing', 'nudge.snooze-all', ({ day }) => ({ on: day })),
  stop: press('nothing', 'nudge.stop'),
  'go-on': press('nothing', 'nudge.go-on'),
};

/** What a step is on the platform: a press, a form or words, about a row that may have changed since. */
export async function actFor(step: Single, players: readonly Player[], journey: Journey): Promise<Act> {
  const { about, act } = WAYS[step.do];
  const ref = await refOf(about, step.which, journey);
  const instead = INSTEAD[about];
  if (ref === null && instead !== undefined) return actFor({ ...step, do: instead }, players, journey);
  const at = journey.clock.now().getTime() + daysFromNow(step) * DAY_MS;
  const day = new Date(at).toISOString().slice(0, 10);
  return act(ref ?? 'none', { ...step, players, day, hour: of(['09:30', '10:00'], step.which) });
}

/** Sessions are planned for few days, so that they meet; sheets are of days gone by. */
function daysFromNow({ do: name, days }: Single): number {
  if (name === 'propose' || name === 'move' || name === 'offer-times') return 1 + (days % 4);
  return name === 'sheet' || name === 'log' ? -(days % 4) : days;
}

async function refOf(about: keyof typeof ROWS, which: number, { database }: Journey): Promise<string | null> {
  const sql = ROWS[about];
  if (sql === null) return '';
  const rows = await database.client.$queryRawUnsafe<readonly { readonly ref: string }[]>(sql);
  return rows[which % Math.max(1, rows.length)]?.ref ?? null;
}

const idAt = (players: readonly Player[], at: number): string => players[at % players.length]?.id ?? '';

function of<Value>(values: readonly Value[], at: number): Value {
  const value = values[at % values.length];
  if (value === undefined) throw new RangeError('there is nothing to choose from');
  return value;
}
