import type { WorksheetId } from '../../../core/domain/kernel/ids.ts';
import { pageOf } from '../../../core/domain/view/page-of.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import type { Tool, Worksheet } from '../../../core/domain/worksheet/worksheet.ts';
import { toolRoutes } from '../../routes/tool.routes.ts';
import type * as planningTools from '../../tool/planning-tools.views.ts';
import { questionsOf, TEMPLATES, templateOf } from '../../tool/templates.ts';
import type * as thinkingTools from '../../tool/thinking-tools.views.ts';
import type * as tool from '../../tool/tool.views.ts';
import type * as worksheet from '../../tool/worksheet.views.ts';
import { ada, grace, HOSTILE, hostile, LATER, longNamed, NOW, relationship, times } from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

/** As many as one card shows on any platform. */
const PAGE = 10;

const sheet: Worksheet = {
  id: 'worksheet-1' as WorksheetId,
  ownerId: ada.id,
  tool: 'swot',
  answers: { strengths: 'I explain well.', threats: 'Too little time.' },
  sharedIn: null,
  createdAt: NOW,
  changedAt: LATER,
};
const begun: Worksheet = { ...sheet, tool: 'g-star', answers: { gToday: 'Decide whom to ask.' } };
/** Every question of a tool answered to the last character. */
const overfull = (of: Tool): Worksheet => ({
  ...sheet,
  tool: of,
  answers: Object.fromEntries(questionsOf(templateOf(of)).map(({ id }) => [id, HOSTILE.slice(0, 800)])),
  sharedIn: relationship.id,
});
const worst = overfull('g-star');

const mine = { sheet, owner: null, sharedWith: null, readOnly: false, at: 0 };

export const planningToolsCases: CasesOf<typeof planningTools> = {};
export const thinkingToolsCases: CasesOf<typeof thinkingTools> = {};

export const toolCases: CasesOf<typeof tool> = {
  refusedCard: {
    'not found': ['not-found'],
    empty: ['empty'],
    'too many': ['too-many'],
    'read only': ['read-only'],
    'not together': ['not-together'],
  },
  toolsCard: {
    all: [pageOf(TEMPLATES, 0, PAGE)],
    'first part': [pageOf(TEMPLATES, 0, 4)],
    'last part': [pageOf(TEMPLATES, 4, 4)],
  },
  sheetsCard: {
    none: [pageOf([], 0, PAGE), ada.id],
    two: [
      pageOf(
        [
          { sheet, owner: ada },
          { sheet: begun, owner: grace },
        ],
        0,
        PAGE,
      ),
      ada.id,
    ],
    extreme: [
      pageOf(
        times(100, () => ({ sheet: worst, owner: hostile })),
        PAGE,
        PAGE,
      ),
      ada.id,
    ],
  },
  stepForm: {
    ...Object.fromEntries(
      TEMPLATES.flatMap((template) =>
        template.steps.map(({ title }, at) => [
          title,
          [formFor(toolRoutes.begin, { tool: template.tool }), template, at, {}],
        ]),
      ),
    ),
    'go on': [formFor(toolRoutes.fill, { worksheet: begun.id, at: 0 }), templateOf('g-star'), 0, begun.answers],
    'no such step': [formFor(toolRoutes.fill, { worksheet: sheet.id, at: 9 }), templateOf('swot'), 9, sheet.answers],
    ...Object.fromEntries(
      TEMPLATES.map((template) => [
        `extreme ${template.name}`,
        [formFor(toolRoutes.fill, { worksheet: worst.id, at: 0 }), template, 0, overfull(template.tool).answers],
      ]),
    ),
  },
  savedNotice: { usual: [templateOf('swot')], longest: [templateOf('first-conversation')] },
  shareWithCard: {
    nobody: [sheet, []],
    two: [sheet, [grace, longNamed].map(({ name }) => ({ relationshipId: relationship.id, name }))],
    extreme: [worst, times(10, () => ({ relationshipId: relationship.id, name: hostile.name }))],
  },
  sharedWithYouCard: { usual: [sheet, ada], 'long name': [sheet, longNamed], extreme: [worst, hostile] },
  removedCard: { plain: [] },
};

export const worksheetCases: CasesOf<typeof worksheet> = {
  sheetCard: {
    mine: [mine],
    'mine, nothing yet': [{ ...mine, sheet: { ...sheet, answers: {} } }],
    'mine, begun': [{ ...mine, sheet: begun }],
    'mine, shared': [{ ...mine, sheet: { ...sheet, sharedIn: relationship.id }, sharedWith: grace }],
    'of the partner': [{ ...mine, owner: grace }],
    'read only': [{ ...mine, readOnly: true }],
    extreme: [{ ...mine, sheet: worst, sharedWith: hostile }],
    'extreme, last part': [{ ...mine, sheet: worst, sharedWith: longNamed, at: 4 }],
    'extreme, of the partner': [{ ...mine, sheet: overfull('first-conversation'), owner: hostile, at: 1 }],
  },
};
