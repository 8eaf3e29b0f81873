import { z } from 'zod';
import {
  beginWorksheet,
  fillWorksheet,
  isReadOnly,
  readableWorksheet,
  removeWorksheet,
  shareWorksheet,
  stopSharing,
} from '../../core/application/worksheet/keep-worksheet.ts';
import type { RelationshipId, WorksheetId } from '../../core/domain/kernel/ids.ts';
import { partnerOf } from '../../core/domain/relationship/relationship.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import { formFor } from '../../core/domain/view/route.ts';
import type { Answers, Tool, Worksheet } from '../../core/domain/worksheet/worksheet.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm } from '../engine/handlers.ts';
import {
  type Answer,
  directMessage,
  done,
  formErrors,
  openForm,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { toolRoutes } from '../routes/tool.routes.ts';
import type { WorksheetStep } from './template.ts';
import { TEMPLATES, templateOf } from './templates.ts';
import * as views from './tool.views.ts';
import { sheetCard } from './worksheet.views.ts';

const written = z.record(z.string(), z.string());

/** Tools to think with: filled alone, saved, reopened, and shared with the partner when their owner says so. */
export const toolFlow: Flow = {
  id: 'tool',
  commands: [
    {
      verb: 'tools',
      aliases: ['worksheets'],
      summary: 'Worksheets for yourself, or to share with your partner',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => list({}, turn),
    },
  ],
  handlers: [
    on(toolRoutes.list, { access: 'member', effect: 'reads', run: list }),
    on(toolRoutes.sheets, { access: 'member', effect: 'reads', run: sheets }),
    on(toolRoutes.show, {
      access: 'member',
      effect: 'reads',
      run: async (ref, turn) => [respond(await shown(ref, turn))],
    }),
    on(toolRoutes.turn, {
      access: 'member',
      effect: 'reads',
      run: async (ref, turn) => [replaceClicked(await shown(ref, turn))],
    }),
    on(toolRoutes.shareWith, { access: 'member', effect: 'reads', run: shareWith }),
    on(toolRoutes.share, { access: 'member', effect: 'writes', run: share }),
    on(toolRoutes.unshare, { access: 'member', effect: 'writes', run: unshare }),
    on(toolRoutes.remove, { access: 'member', effect: 'writes', run: remove }),
    onForm(toolRoutes.begin, { access: 'member', open: openBegin, submit: begin }),
    onForm(toolRoutes.fill, { access: 'member', open: openFill, submit: fill }),
  ],
};

type Onward = { readonly from?: number | undefined };
type OneTool = { readonly tool: Tool };
type OneSheet = { readonly worksheet: WorksheetId };
type OneStep = { readonly worksheet: WorksheetId; readonly at: number };

async function list({ from }: Onward, turn: ReadTurn): Promise<readonly Answer[]> {
  const part = pageOf(TEMPLATES, from ?? 0, turn.capabilities.itemsPerCard);
  return [(from === undefined ? respond : replaceClicked)(views.toolsCard(part))];
}

/** One's own and those shared by partners, changed last first. */
async function sheets({ from }: Onward, { stores, actor, capabilities }: ReadTurn): Promise<readonly Answer[]> {
  const own = await stores.worksheets.ofOwner(actor.id);
  const all = [...own, ...(await stores.worksheets.sharedWith(actor.id))].toSorted(
    (one, other) => other.changedAt.getTime() - one.changedAt.getTime(),
  );
  const part = pageOf(all, from ?? 0, capabilities.itemsPerCard);
  const people = await stores.members.findMany([...new Set(part.shown.map(({ ownerId }) => ownerId))]);
  const shown = part.shown.map((sheet) => ({ sheet, owner: people.find(({ id }) => id === sheet.ownerId) ?? actor }));
  return [(from === undefined ? respond : replaceClicked)(views.sheetsCard({ ...part, shown }, actor.id))];
}

async function shown(
  { worksheet, at = 0 }: OneSheet & { readonly at?: number | undefined },
  turn: ReadTurn,
): Promise<Card> {
  const sheet = await readableWorksheet(turn.stores, worksheet, turn.actor.id);
  return sheet === null ? views.refusedCard('not-found') : sheetPage(sheet, at, turn);
}

async function sheetPage(sheet: Worksheet, at: number, { stores, actor }: ReadTurn): Promise<Card> {
  const owner = sheet.ownerId === actor.id ? actor : await stores.members.find(sheet.ownerId);
  const relationship = sheet.sharedIn === null ? null : await stores.relationships.find(sheet.sharedIn);
  const partner = relationship === null ? null : await stores.members.find(partnerOf(relationship, sheet.ownerId));
  return sheetCard({
    sheet,
    owner: sheet.ownerId === actor.id ? null : owner,
    sharedWith: partner,
    readOnly: await isReadOnly(stores, sheet),
    at,
  });
}

async function openBegin(ref: OneTool): Promise<Form> {
  return views.stepForm(formFor(toolRoutes.begin, ref), templateOf(ref.tool), 0, {});
}

async function begin(values: FormValues, { tool }: OneTool, turn: Turn): Promise<readonly Reply[]> {
  const begun = await beginWorksheet(turn, turn.actor.id, tool, answersIn(values));
  return begun.ok ? afterStep(begun.value, 0, turn) : [formErrors({ form: views.REFUSED[begun.code] })];
}

async function openFill(ref: OneStep, { stores, actor }: ReadTurn): Promise<Form | Card> {
  const sheet = await readableWorksheet(stores, ref.worksheet, actor.id);
  if (sheet === null || sheet.ownerId !== actor.id) return views.refusedCard('not-found');
  if (await isReadOnly(stores, sheet)) return views.refusedCard('read-only');
  return fillForm(sheet, ref.at);
}

function fillForm({ id: worksheet, tool, answers }: Worksheet, at: number): Form {
  return views.stepForm(formFor(toolRoutes.fill, { worksheet, at }), templateOf(tool), at, answers);
}

async function fill(values: FormValues, { worksheet: id, at }: OneStep, turn: Turn): Promise<readonly Reply[]> {
  const sheet = await turn.stores.worksheets.find(id);
  const step: WorksheetStep | undefined = sheet === null ? undefined : templateOf(sheet.tool).steps[at];
  if (step === undefined) return [formErrors({ form: views.REFUSED['not-found'] })];
  const questions = step.questions.map((question) => question.id);
  const filled = await fillWorksheet(turn, id, turn.actor.id, { questions, answers: answersIn(values) });
  return filled.ok ? afterStep(filled.value, at, turn) : [formErrors({ form: views.REFUSED[filled.code] })];
}

/** The next step of the same tool, or the worksheet where the button was. */
async function afterStep(sheet: Worksheet, at: number, turn: ReadTurn): Promise<readonly Reply[]> {
  const template = templateOf(sheet.tool);
  const next = at + 1;
  if (template.steps[next] !== undefined) return [openForm(fillForm(sheet, next))];
  return [done(views.savedNotice(template)), replaceClicked(await sheetPage(sheet, 0, turn))];
}

/** With whom: one's partners, for a tap. */
async function shareWith({ worksheet }: OneSheet, { stores, actor }: ReadTurn): Promise<readonly Answer[]> {
  const sheet = await stores.worksheets.find(worksheet);
  if (sheet === null || sheet.ownerId !== actor.id) return [respond(views.refusedCard('not-found'))];
  const live = await stores.relationships.liveOf(actor.id);
  const people = await stores.members.findMany(live.map((one) => partnerOf(one, actor.id)));
  const partners = live.flatMap((relationship) => {
    const partner = people.find(({ id }) => id === partnerOf(relationship, actor.id));
    return partner === undefined ? [] : [{ relationshipId: relationship.id, name: partner.name }];
  });
  return [respond(views.shareWithCard(sheet, partners))];
}

async function share(
  { worksheet: id, relationship }: OneSheet & { readonly relationship: RelationshipId },
  turn: Turn,
): Promise<readonly Reply[]> {
  const shared = await shareWorksheet(turn, id, turn.actor.id, relationship);
  if (!shared.ok) return [replaceClicked(views.refusedCard(shared.code))];
  const { worksheet, partnerId } = shared.value;
  return [
    replaceClicked(await sheetPage(worksheet, 0, turn)),
    directMessage(partnerId, views.sharedWithYouCard(worksheet, turn.actor), {
      dedupeKey: `worksheet-shared:${id}:${relationship}`,
      onBehalfOf: turn.actor.id,
    }),
  ];
}

async function unshare({ worksheet }: OneSheet, turn: Turn): Promise<readonly Reply[]> {
  const kept = await stopSharing(turn, worksheet, turn.actor.id);
  return [replaceClicked(kept.ok ? await sheetPage(kept.value, 0, turn) : views.refusedCard(kept.code))];
}

async function remove({ worksheet }: OneSheet, turn: Turn): Promise<readonly Reply[]> {
  const removed = await removeWorksheet(turn, worksheet, turn.actor.id);
  return [replaceClicked(removed.ok ? views.removedCard() : views.refusedCard(removed.code))];
}

const answersIn = (values: FormValues): Answers => written.parse(values);
