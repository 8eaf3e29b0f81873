import { z } from 'zod';
import type { Action, Confirm } from '../../../core/domain/view/card.ts';
import { type CardPart, container, textBlock } from './teams-card.ts';
import { TEAMS_LIMITS } from './teams-limits.ts';
import { escapeText, plainWords, safeAddress } from './teams-text.ts';

const Name = z.string().min(1).max(255);
const Ref = z.string().max(4_000);
const CardId = z.string().max(500).optional();
/** The card that was pressed holds other things too, and stays. */
const Beside = z.literal(true).optional();

/** What a button or a dialog sends back. It comes from outside and proves nothing. */
export const TeamsPress = z.discriminatedUnion('do', [
  z.object({ do: z.literal('run'), id: Name, ref: Ref, beside: Beside }),
  z.object({ do: z.literal('open'), id: Name, ref: Ref, beside: Beside }),
  /** `cardId`: the activity whose button opened the dialog, to be replaced by the outcome. */
  z.object({ do: z.literal('submit'), id: Name, ref: Ref, cardId: CardId, beside: Beside }),
  z.object({ do: z.literal('cancel') }),
]);
export type TeamsPress = z.infer<typeof TeamsPress>;

/** Our own data stand under one key, because Teams merges inputs and its own orders into the same object. */
export const PressData = z.looseObject({ rapport: TeamsPress });

/** The part of a card that a confirmation hides while it asks. */
export const MAIN_PART = 'main';

/** Collects the questions that actions ask first; the card holds them, hidden, beside its main part. */
export type Confirmations = CardPart[];

/** Buttons below a card or a row: never more than Teams shows, the rest behind a last one, in rows whose labels fit a phone. */
export function actionSet(actions: readonly Action[], confirmations: Confirmations): readonly CardPart[] {
  const buttons = folded(actions.flatMap((action) => actionPart(action, confirmations)));
  return rowsOf(buttons).map((row) => ({ type: 'ActionSet', actions: row }));
}

/** Teams squeezes the buttons of one row until their labels break; a new row begins before that. */
function rowsOf(buttons: readonly CardPart[]): readonly (readonly CardPart[])[] {
  const { rowButtons, rowLabelChars } = TEAMS_LIMITS;
  const rows: CardPart[][] = [];
  let chars = 0;
  for (const button of buttons) {
    const row = rows.at(-1);
    const wide = typeof button.title === 'string' ? button.title.length : 0;
    if (row !== undefined && row.length < rowButtons.max && chars + wide <= rowLabelChars.max) {
      row.push(button);
      chars += wide;
    } else {
      rows.push([button]);
      chars = wide;
    }
  }
  return rows;
}

/** One action as a button or as what a tap on a row does; none for an address that may not be opened. */
export function actionPart(action: Action, confirmations: Confirmations): readonly CardPart[] {
  const { confirm } = action;
  if (confirm === undefined || action.kind === 'link') return pressPart(action);
  const id = `confirm-${confirmations.length + 1}`;
  confirmations.push(question(confirm, id, action));
  return [
    {
      type: 'Action.ToggleVisibility',
      title: labelWords(action.label),
      targetElements: swap(MAIN_PART, id),
      ...look(action),
    },
  ];
}

/** The button that opens a dialog: the only thing that can. */
export function openButton(label: string, formId: string, ref: string, beside?: true): CardPart {
  return {
    type: 'Action.Submit',
    title: labelWords(label),
    data: { ...pressData({ do: 'open', id: formId, ref, ...besides(beside) }), msteams: { type: 'task/fetch' } },
  };
}

export function pressData(press: TeamsPress): { readonly rapport: TeamsPress } {
  return { rapport: press };
}

const besides = (beside: true | undefined) => (beside === undefined ? {} : { beside });

function pressPart(action: Action): readonly CardPart[] {
  const { kind, id, ref, beside } = action;
  const title = labelWords(action.label);
  if (kind === 'run') {
    const data = pressData({ do: 'run', id, ref, ...besides(beside) });
    // Clients without universal actions press the fallback; it comes as a message and does the same.
    const fallback = { type: 'Action.Submit', title, data };
    return [{ type: 'Action.Execute', title, verb: id, data, ...look(action), fallback }];
  }
  if (kind === 'openForm') return [{ ...openButton(title, id, ref, beside), ...look(action) }];
  kind satisfies 'link';
  const url = safeAddress(ref);
  return url === null ? [] : [{ type: 'Action.OpenUrl', title, url }];
}

/** Asked inside the card: *yes* does it, *no* brings the card back as it was. */
function question(confirm: Confirm, id: string, action: Action): CardPart {
  const { confirm: _, ...confirmed } = action;
  const { lineChars } = TEAMS_LIMITS;
  return container(
    [
      textBlock(escapeText(plainWords(confirm.title, lineChars.max)), {
        size: 'medium',
        weight: 'bolder',
        style: 'heading',
      }),
      textBlock(escapeText(plainWords(confirm.text, lineChars.max))),
      {
        type: 'ActionSet',
        actions: [
          ...pressPart({ ...confirmed, label: confirm.yes }),
          { type: 'Action.ToggleVisibility', title: labelWords(confirm.no), targetElements: swap(id, MAIN_PART) },
        ],
      },
    ],
    { id, isVisible: false },
  );
}

/** What stands on a button. */
export function labelWords(label: string): string {
  return plainWords(label, TEAMS_LIMITS.labelChars.max);
}

function swap(hide: string, show: string): readonly Readonly<Record<string, unknown>>[] {
  return [
    { elementId: hide, isVisible: false },
    { elementId: show, isVisible: true },
  ];
}

function folded(buttons: readonly CardPart[]): readonly CardPart[] {
  const { max } = TEAMS_LIMITS.cardActions;
  if (buttons.length <= max) return buttons;
  const more = {
    type: 'Action.ShowCard',
    title: 'More',
    card: { type: 'AdaptiveCard', actions: folded(buttons.slice(max - 1)) },
  };
  return [...buttons.slice(0, max - 1), more];
}

function look(action: Action): Readonly<Record<string, unknown>> {
  if (action.style === undefined) return {};
  return { style: action.style === 'primary' ? 'positive' : 'destructive' };
}
