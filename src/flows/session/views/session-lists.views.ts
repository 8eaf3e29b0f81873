import type { SessionAction } from '../../../core/domain/session/session.ts';
import { list, open, run, text } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import type { PagePart } from '../../../core/domain/view/page-of.ts';
import { command, day, moment, plain, say } from '../../../core/domain/view/rich-text.ts';
import { STATE_WORDS } from './session.views.ts';
import type { SessionPage } from './session-page.ts';

/** Those ahead first, then the past ones; a page at a time. `live`: the relationships in which one can be arranged. */
export function sessionsCard(
  { shown, page, next }: PagePart<SessionPage>,
  live: readonly { readonly id: string }[],
): Card {
  const empty = text(
    live.length === 0
      ? say`Sessions belong to a relationship, and you have none at the moment.`
      : say`No session yet. Propose a few times, and ${command('sessions')} shows here what becomes of them.`,
  );
  return {
    summary: 'Your mentoring sessions.',
    title: 'Your sessions',
    body: shown.length === 0 ? [empty] : [list(shown.map(sessionRow), page)],
    actions: [...(page === undefined ? [] : [turnPage(next)]), ...arrangeButtons(live), run('Home', 'home.show', '')],
  };
}

function sessionRow(one: SessionPage) {
  const { session, partner } = one;
  const standing = STATE_WORDS[session.state];
  return {
    title: partner.name,
    lines: [
      session.time === null ? plain(standing) : say`${standing}: ${moment(session.time.startsAt)}`,
      ...(session.topic === '' ? [] : [plain(session.topic)]),
    ],
    actions: [run('Open', 'session.show', session.id)],
  };
}

const turnPage = (next: number | null): Action =>
  next === null ? run('Back to the start', 'session.list', '0') : run('Show more', 'session.list', String(next));

function arrangeButtons(live: readonly { readonly id: string }[]): readonly Action[] {
  const [only, ...others] = live;
  if (only === undefined) return [run('Find a mentor', 'finding.mentors', '')];
  if (others.length > 0) return [run('Relationships', 'relationship.list', '', { style: 'primary' })];
  return [
    open('Arrange a session', 'session.propose', only.id, { style: 'primary' }),
    open('Log a past session', 'session.log', only.id),
  ];
}

/** What the two have still to do, each with a button that ticks it off. */
export function actionsCard(
  { shown, page, next }: PagePart<SessionAction>,
  { me, partner, relationshipId, over }: Pick<SessionPage, 'me' | 'partner' | 'relationshipId' | 'over'>,
): Card {
  const rows = shown.map((action) => ({
    title: action.text.length > MAX_ROW_CHARS ? `${action.text.slice(0, MAX_ROW_CHARS)}…` : action.text,
    lines: [
      action.dueOn === null
        ? say`${action.ownerId === me.id ? 'Yours' : `${partner.name}’s`}`
        : say`${action.ownerId === me.id ? 'Yours' : `${partner.name}’s`}, by ${day(action.dueOn)}`,
    ],
    ...(over ? {} : { actions: [run('Done', 'session.action-done', action.id)] }),
  }));
  const more = next === null ? '0' : String(next);
  const turn = page === undefined ? [] : [run('Show more', 'session.actions', `${relationshipId}:${more}`)];
  return {
    summary: 'What you have still to do.',
    title: `What you and ${partner.name} took on`,
    body: shown.length === 0 ? [text(say`Everything is done. Well done, both of you.`)] : [list(rows, page)],
    actions: [...turn, run('All sessions', 'session.list', '')],
  };
}

const MAX_ROW_CHARS = 140;
