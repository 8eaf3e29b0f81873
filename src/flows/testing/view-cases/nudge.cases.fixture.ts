import type { PromptId } from '../../../core/domain/kernel/ids.ts';
import { newNudgeSchedule } from '../../../core/domain/nudge/nudge-schedule.ts';
import { MUTABLE_KINDS, type PromptKind } from '../../../core/domain/nudge/prompt.ts';
import { DEFAULT_POLICY } from '../../../core/domain/programme/policy.ts';
import { say } from '../../../core/domain/view/rich-text.ts';
import type { Brought } from '../../engine/prompts.ts';
import { nudgeCard as checkInCard, nudgeRow as checkInRow } from '../../goal/check-in.views.ts';
import type * as nudges from '../../nudge/nudge.views.ts';
import type { NudgePart } from '../../nudge/nudge.views.ts';
import type * as reminders from '../../nudge/reminders.views.ts';
import { quietCard } from '../../relationship/views/course.views.ts';
import { agendaPromptCard } from '../../session/views/session-news.views.ts';
import { askCard } from '../../session/views/sheet-news.views.ts';
import { ada, grace, HOSTILE, hostile, relationship, times } from './cast.fixture.ts';
import { agreed, checkIn, worst } from './goal.cases.fixture.ts';
import { asMentee, extreme } from './session-cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const part = (kind: PromptKind, brought: Brought): NudgePart => ({
  prompt: { id: `prompt-${kind}` as PromptId, kind, subject: kind },
  brought,
});
const asked = [{ checkIn, goal: agreed }];
const agenda = part('agenda', { card: agendaPromptCard(asMentee) });
const quiet = part('quiet', { card: quietCard({ relationship, partner: grace, side: 'mentee' }) });
const goals = part('check-in', { card: checkInCard(asked, 0), row: checkInRow(asked, '2026-11-24') });
const worstGoals = times(4, () => ({ checkIn, goal: worst }));
const worstParts = [
  part('quiet', { card: quietCard({ relationship, partner: hostile, side: 'mentor' }) }),
  part('agenda', { card: agendaPromptCard(extreme) }),
  part('record', { card: askCard(extreme) }),
  part('check-in', { card: checkInCard(worstGoals, 6), row: checkInRow(worstGoals, '2026-11-24') }),
];

export const nudgeCases: CasesOf<typeof nudges> = {
  nudgeCard: {
    one: [[agenda], 0],
    'one with all its buttons': [[goals], 0],
    several: [[quiet, agenda, goals], 0],
    extreme: [worstParts, 12],
  },
  rowOf: { usual: [agenda], 'a row of its own': [goals] },
  silenceCard: { plain: [] },
  stoppedCard: { plain: [] },
  goesOnCard: { plain: [] },
  snoozedNotice: { usual: [say`I bring it up again.`] },
  mutedNotice: { usual: ['agenda'] },
  snoozedCard: { usual: [say`I bring nothing up before then.`] },
};

const plan = newNudgeSchedule(ada.id);
const hours = DEFAULT_POLICY.nudges;
const odd = { at: '20:15', from: '20:00', to: '23:45', days: [2, 6, 7] };

export const remindersCases: CasesOf<typeof reminders> = {
  remindersCard: {
    'nothing waits': [{ plan, hours, waiting: [], more: 0 }],
    snoozed: [{ plan: { ...plan, snoozedUntil: '2026-12-24' }, hours, waiting: [agenda, goals], more: 0 }],
    silent: [{ plan: { ...plan, standing: 'silent' }, hours, waiting: [quiet], more: 1 }],
    extreme: [
      { plan: { ...plan, standing: 'stopped', muted: MUTABLE_KINDS }, hours: odd, waiting: worstParts, more: 40 },
    ],
  },
  settingsForm: { usual: [{ plan, hours }], muted: [{ plan: { ...plan, muted: MUTABLE_KINDS }, hours: odd }] },
  laterForm: {
    usual: ['prompt-1' as PromptId, 'the agenda of a session', '2026-12-01'],
    extreme: ['p' as PromptId, HOSTILE, '9999-12-31'],
  },
  snoozeAllForm: { usual: ['2026-12-01'], extreme: ['9999-12-31'] },
  refusedCard: { unreadable: ['unreadable'], over: ['over'] },
  savedNotice: { plain: [] },
};
