import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMessageBlocks, checkView } from '../../sandbox/slack/rules/check-surface.ts';
import { checkCard } from '../../sandbox/teams/cards/card-check.ts';
import { renderCardModal, renderHome, renderMessage } from '../adapters/slack/render/slack-render.ts';
import { renderForm as renderSlackForm } from '../adapters/slack/render/slack-render-form.ts';
import { cardBytes } from '../adapters/teams/render/teams-card.ts';
import { renderForm as renderTeamsForm } from '../adapters/teams/render/teams-form.ts';
import { TEAMS_LIMITS } from '../adapters/teams/render/teams-limits.ts';
import { cardActivity, renderCard, renderNotice } from '../adapters/teams/render/teams-render.ts';
import { GOLDEN_READER } from '../adapters/testing/golden-views.ts';
import { newQuery } from '../core/domain/finding/query.ts';
import type { TopicId } from '../core/domain/kernel/ids.ts';
import { STARTER_CATALOGUE } from '../core/domain/starter-topics/starter-catalogue.ts';
import type { Card } from '../core/domain/view/card.ts';
import type { Form } from '../core/domain/view/form.ts';
import { criteriaForm } from './finding/views/criteria.views.ts';
import { menteeForm, mentorForm } from './membership/topic-forms.views.ts';
import { SHOWN, VIEW_FILES } from './testing/view-cases/all-views.fixture.ts';
import { filled, long } from './testing/view-cases/cast.fixture.ts';
import { isCard, isForm, type Shown } from './testing/view-cases/view-case.fixture.ts';

const SOURCE = path.join(import.meta.dirname, '..');
const byView = Map.groupBy(SHOWN, ({ view }) => view);
const drawable = [...byView].filter(([, shown]) => shown.some(({ value }) => isCard(value) || isForm(value)));
const sayable = [...byView].filter(([, shown]) => !shown.some(({ value }) => isCard(value) || isForm(value)));
const cards = SHOWN.flatMap(({ view, name, value }) =>
  isCard(value) ? [{ at: `${view}: ${name}`, card: value }] : [],
);
const forms = SHOWN.flatMap(({ view, name, value }) =>
  isForm(value) ? [{ at: `${view}: ${name}`, form: value }] : [],
);

const parsed = (value: unknown) => JSON.parse(JSON.stringify(value));
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const fileOf = ([first]: readonly Shown[]): string => `${first?.room}/${first?.view}.json`;
const isNotice = (view: string): boolean => view.endsWith('Notice');
const isHome = (view: string): boolean => /^home\.\w*Home$|^home\.homeCard$/u.test(view);

describe('the list of views', () => {
  it('has every views file of the app', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.views.ts'),
    );
    expect(VIEW_FILES.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it('gives every view a name of its own', () => {
    const names = VIEW_FILES.flatMap(({ file, views }) =>
      Object.keys(views).map((name) => `${path.basename(file, '.views.ts')}.${name}`),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('shows every view at least once', () => {
    const views = VIEW_FILES.flatMap(({ views, cases }) =>
      Object.entries(views).filter(([name, view]) => typeof view === 'function' && !Object.hasOwn(cases, name)),
    );
    expect(views).toEqual([]);
    expect(SHOWN.filter(({ value }) => value === undefined)).toEqual([]);
  });
});

describe('every view', () => {
  it.each(drawable)('%s is drawn as agreed', async (_view, shown) => {
    await expect(json(drawnBy(shown, slack))).toMatchFileSnapshot(`golden/slack/${fileOf(shown)}`);
    await expect(json(drawnBy(shown, teams))).toMatchFileSnapshot(`golden/teams/${fileOf(shown)}`);
  });

  it.each(sayable)('%s says what was agreed', async (_view, shown) => {
    const said = Object.fromEntries(shown.map(({ name, value }) => [name, value]));
    await expect(json(said)).toMatchFileSnapshot(`golden/words/${fileOf(shown)}`);
  });

  it.each(cards)('$at stays inside every limit', ({ card }) => {
    expect(checkMessageBlocks(parsed(renderMessage(card, GOLDEN_READER).blocks))).toBeNull();
    expect(checkView(parsed(renderHome(card, GOLDEN_READER)), 'home')).toBeNull();
    expect(checkView(parsed(renderCardModal(card, GOLDEN_READER)), 'modal')).toBeNull();
    for (const drawn of [renderCard(card, GOLDEN_READER), renderNotice(card, GOLDEN_READER)]) {
      expect(checkCard(parsed(drawn))).toMatchObject({ errors: [], warnings: [] });
      expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.cardBytes.max);
    }
  });

  it.each([...forms, ...formsWithManyTopics()])('$at stays inside every limit', ({ form }) => {
    expect(checkView(parsed(renderSlackForm(form, GOLDEN_READER, '{}')), 'modal')).toBeNull();
    const drawn = renderTeamsForm(form, GOLDEN_READER, { cardId: undefined });
    expect(checkCard(parsed(drawn))).toMatchObject({ errors: [], warnings: [] });
    expect(cardBytes(drawn)).toBeLessThanOrEqual(TEAMS_LIMITS.dialogBytes.max);
  });
});

type Draw = { readonly card: (card: Card, view: string) => unknown; readonly form: (form: Form) => unknown };

const slack: Draw = {
  card: (card, view) => {
    if (isNotice(view)) return renderCardModal(card, GOLDEN_READER);
    return isHome(view) ? renderHome(card, GOLDEN_READER) : renderMessage(card, GOLDEN_READER);
  },
  form: (form) => renderSlackForm(form, GOLDEN_READER, '{}'),
};

const teams: Draw = {
  card: (card, view) => (isNotice(view) ? renderNotice(card, GOLDEN_READER) : cardActivity(card, GOLDEN_READER)),
  form: (form) => renderTeamsForm(form, GOLDEN_READER, { cardId: 'card-activity' }),
};

function drawnBy(shown: readonly Shown[], draw: Draw): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    shown.map(({ view, name, value }) => [
      name,
      isForm(value) ? draw.form(value) : isCard(value) ? draw.card(value, view) : value,
    ]),
  );
}

/** With the catalogue that an organisation begins with, and with one that has grown. */
function formsWithManyTopics(): readonly { readonly at: string; readonly form: Form }[] {
  const shipped = STARTER_CATALOGUE.map((topic) => ({
    ...topic,
    id: `topic-${topic.slug}` as TopicId,
    broader: [],
    state: 'listed' as const,
  }));
  const grown = [
    ...shipped,
    ...shipped.map((topic) => ({ ...topic, id: `${topic.id}-2` as TopicId, label: long(75) })),
  ];
  return Object.entries({ shipped, grown }).flatMap(([size, topics]) => [
    { at: `topic-forms.mentorForm: ${size} catalogue`, form: mentorForm(filled, { topics, unlisted: 0 }, 'only', 5) },
    { at: `topic-forms.menteeForm: ${size} catalogue`, form: menteeForm(filled, { topics, unlisted: 0 }, 'only') },
    {
      at: `finding.criteriaForm: ${size} catalogue`,
      form: criteriaForm(newQuery('mentors'), { topics, unlisted: 0 }, { languages: ['en'], formats: ['online'] }),
    },
  ]);
}
