import type { RelationshipId } from '../../../core/domain/kernel/ids.ts';
import type { SessionAction } from '../../../core/domain/session/session.ts';
import { actionButton, formButton, listNode, paragraph } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import type { PagePart } from '../../../core/domain/view/page-of.ts';
import { command, day, moment, plain, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { homeRoutes } from '../../routes/home.routes.ts';
import { relationshipRoutes } from '../../routes/relationship.routes.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { STATE_WORDS } from './session.views.ts';
import type { SessionPage } from './session-page.ts';

/** Those ahead first, then the past ones; a page at a time. `live`: the relationships in which one can be arranged. */
export function sessionsCard(
  { shown, page, next }: PagePart<SessionPage>,
  live: readonly { readonly id: RelationshipId }[],
): Card {
  const empty = paragraph(
    live.length === 0
      ? say`Sessions belong to a relationship, and you have none at the moment.`
      : say`No session yet. Propose a few times, and ${command('sessions')} shows here what becomes of them.`,
  );
  return {
    summary: 'Your mentoring sessions.',
    title: 'Your sessions',
    body: shown.length === 0 ? [empty] : [listNode(shown.map(sessionRow), page)],
    actions: [
      ...(page === undefined ? [] : [turnPage(next)]),
      ...arrangeButtons(live),
      actionButton('Home', homeRoutes.show, {}),
    ],
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
    actions: [actionButton('Open', sessionRoutes.show, { session: session.id })],
  };
}

const turnPage = (next: number | null): Action =>
  next === null
    ? actionButton('Back to the start', sessionRoutes.list, { from: 0 })
    : actionButton('Show more', sessionRoutes.list, { from: next });

function arrangeButtons(live: readonly { readonly id: RelationshipId }[]): readonly Action[] {
  const [only, ...others] = live;
  if (only === undefined) return [actionButton('Find a mentor', findingRoutes.mentors, {})];
  if (others.length > 0) return [actionButton('Relationships', relationshipRoutes.list, {}, { style: 'primary' })];
  return [
    formButton('Arrange a session', sessionRoutes.propose, { relationship: only.id }, { style: 'primary' }),
    formButton('Log a past session', sessionRoutes.log, { relationship: only.id }),
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
    ...(over ? {} : { actions: [actionButton('Done', sessionRoutes.actionDone, { action: action.id })] }),
  }));
  const turn =
    page === undefined
      ? []
      : [actionButton('Show more', sessionRoutes.actions, { relationship: relationshipId, from: next ?? 0 })];
  return {
    summary: 'What you have still to do.',
    title: `What you and ${partner.name} took on`,
    body: shown.length === 0 ? [paragraph(say`Everything is done. Well done, both of you.`)] : [listNode(rows, page)],
    actions: [...turn, actionButton('All sessions', sessionRoutes.list, {})],
  };
}

const MAX_ROW_CHARS = 140;
