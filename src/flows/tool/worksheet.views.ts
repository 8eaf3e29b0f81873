import type { Member } from '../../core/domain/member/member.ts';
import { actionButton, footnote, formButton, paragraph, quote, section } from '../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import { pagesByLength } from '../../core/domain/view/pages-by-length.ts';
import { bold, moment, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Answers, Worksheet } from '../../core/domain/worksheet/worksheet.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { toolRoutes } from '../routes/tool.routes.ts';
import type { WorksheetStep } from './template.ts';
import { openStep, questionsOf, templateOf } from './templates.ts';

type Named = Pick<Member, 'name'>;

type SheetPage = {
  readonly sheet: Worksheet;
  /** Null when the reader is the owner. */
  readonly owner: Named | null;
  readonly sharedWith: Named | null;
  readonly readOnly: boolean;
  /** 0-based. */
  readonly at: number;
};

/** In characters of answers; far inside what either platform takes on one card. */
const PAGE_CHARS = 4_800;

/** A worksheet as its owner, or the partner it is shared with, reads it. */
export function sheetCard(page: SheetPage): Card {
  const { sheet, owner, at: wanted } = page;
  const template = templateOf(sheet.tool);
  const pages = pagesOf(template.steps, sheet.answers);
  const at = pages[wanted] === undefined ? 0 : wanted;
  return {
    summary: 'A worksheet.',
    title: owner === null ? template.name : `${template.name}, by ${owner.name}`,
    body: [
      footnote(say`${standing(page)}${pages.length > 1 ? ` Part ${at + 1} of ${pages.length}.` : ''}`),
      ...(pages[at] ?? []).flatMap((step) => answered(step, sheet.answers)),
      footnote(counted(sheet)),
    ],
    actions: [
      ...(pages.length > 1 ? [turnPage(sheet, at, pages.length)] : []),
      ...(owner === null && !page.readOnly
        ? ownersActions(sheet)
        : [actionButton('Guide', guideRoutes.show, { guide: template.guide })]),
      actionButton('Saved worksheets', toolRoutes.sheets, {}),
    ],
  };
}

const turnPage = ({ id }: Worksheet, at: number, of: number): Action =>
  at + 1 < of
    ? actionButton('Next part', toolRoutes.turn, { worksheet: id, at: at + 1 })
    : actionButton('First part', toolRoutes.turn, { worksheet: id, at: 0 });

function standing({ owner, sharedWith, readOnly }: SheetPage): string {
  if (readOnly) return 'It belongs to a relationship that has ended: you can read it, and nobody changes it any more.';
  if (owner !== null) return `${owner.name} shares it with you. Only they can change it.`;
  return sharedWith === null ? 'Only you see this.' : `${sharedWith.name} can read this.`;
}

function ownersActions(sheet: Worksheet): readonly Action[] {
  const next = openStep(sheet);
  return [
    next === null
      ? formButton('Change', toolRoutes.fill, { worksheet: sheet.id, at: 0 })
      : formButton('Go on', toolRoutes.fill, { worksheet: sheet.id, at: next }, { style: 'primary' }),
    ...(next === null || next === 0 ? [] : [formButton('Change', toolRoutes.fill, { worksheet: sheet.id, at: 0 })]),
    sheet.sharedIn === null
      ? actionButton('Share', toolRoutes.shareWith, { worksheet: sheet.id })
      : actionButton('Stop sharing', toolRoutes.unshare, { worksheet: sheet.id }),
    actionButton(
      'Remove',
      toolRoutes.remove,
      { worksheet: sheet.id },
      {
        style: 'danger',
        confirm: {
          title: 'Remove this worksheet?',
          text: 'It is gone for good, also for whom you shared it with.',
          yes: 'Remove',
          no: 'Keep it',
        },
      },
    ),
  ];
}

function pagesOf(steps: readonly WorksheetStep[], answers: Answers): readonly (readonly WorksheetStep[])[] {
  const charsOf = ({ questions }: WorksheetStep) =>
    questions.reduce((sum, { id }) => sum + (answers[id]?.length ?? 0), 0);
  return pagesByLength(steps, charsOf, PAGE_CHARS);
}

function answered({ title, questions }: WorksheetStep, answers: Answers): readonly Node[] {
  const nodes = questions.flatMap(({ id, label }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [paragraph([bold(label)]), quote(answer)];
  });
  return nodes.length === 0 ? [] : [section(title, nodes)];
}

function counted({ tool, answers, changedAt }: Worksheet): RichText {
  const questions = questionsOf(templateOf(tool));
  const done = questions.filter(({ id }) => answers[id] !== undefined).length;
  return say`${done} of ${questions.length} questions answered. Changed ${moment(changedAt)}.`;
}
