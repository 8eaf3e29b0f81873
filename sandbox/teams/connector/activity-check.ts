import type { Json } from '../../side.ts';
import { checkCard } from '../cards/card-check.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-reading.ts';
import { type ConnectorAnswer, refuse } from './connector-errors.ts';
import type { Drive } from './drive.ts';
import { type FileConsent, type FileInfo, readFileCard } from './file-cards.ts';
import { TEAMS_LIMITS } from './limits.ts';

/** A bot activity that Teams takes, as the message it becomes. `split`: text and card go out as two messages. */
export type CheckedActivity =
  | {
      readonly ok: true;
      readonly kind: 'message' | 'typing';
      readonly text?: string;
      readonly textFormat?: string;
      readonly card?: JsonObject;
      readonly consent?: FileConsent;
      readonly file?: FileInfo;
      readonly summary?: string;
      readonly split: boolean;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly answer: ConnectorAnswer };

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** Holds an outgoing activity to what Teams takes; see limits.ts and card-schema.ts for the sources. */
export function checkActivity(activity: Json | undefined, drive: Drive): CheckedActivity {
  if (!isObject(activity)) return refused('BadSyntax', 'The body is not an activity');
  const size = sizeProblem(activity);
  if (size.refused) return refused('MessageSizeTooBig');
  if (activity.type === 'typing') return { ok: true, kind: 'typing', split: false, warnings: [] };
  if (activity.type !== 'message') return refused('BadArgument', `Unknown activity type ${String(activity.type)}`);
  const attachments = listAt(activity, 'attachments');
  const text = textAt(activity, 'text');
  if (attachments.length === 0) return textOnly(activity, text, size.warnings);
  const fileCard = attachments.length === 1 ? readFileCard(attachments[0], drive) : null;
  if (fileCard?.kind === 'wrong') return refused('BadArgument', `Invalid file card: ${fileCard.why}`);
  if (fileCard !== null) return withFile(activity, fileCard, text, size.warnings);
  return withCard(activity, attachments, text, size.warnings);
}

function textOnly(activity: JsonObject, text: string | undefined, warnings: readonly string[]): CheckedActivity {
  if (!text?.trim()) return refused('BadSyntax', 'Activity must include non empty text field or at least 1 attachment');
  return { ok: true, kind: 'message', text, ...optional(activity), split: false, warnings };
}

function withFile(
  activity: JsonObject,
  card: Exclude<NonNullable<ReturnType<typeof readFileCard>>, { kind: 'wrong' }>,
  text: string | undefined,
  warnings: readonly string[],
): CheckedActivity {
  if (text?.trim()) return refused('BadArgument', 'A file card goes out without text');
  const shown = card.kind === 'consent' ? { consent: card.consent } : { file: card.file };
  return {
    ok: true,
    kind: 'message',
    ...optional(activity),
    ...shown,
    split: false,
    warnings: [...warnings, ...presentation(activity, false)],
  };
}

function withCard(
  activity: JsonObject,
  attachments: readonly Json[],
  text: string | undefined,
  sizeWarnings: readonly string[],
): CheckedActivity {
  const [attachment, ...others] = attachments;
  if (others.length > 0) return refused('BadArgument', 'The stand-in takes one attachment an activity');
  const type = textAt(attachment, 'contentType');
  if (type !== ADAPTIVE) return refused('BadArgument', `Unknown attachment type ${String(type)}`);
  const card = objectAt(attachment, 'content');
  const found = checkCard(card);
  if (found.errors.length > 0) return refused('BadArgument', `Invalid card: ${found.errors.join('; ')}`);
  const split = Boolean(text?.trim());
  const warnings = [...sizeWarnings, ...found.warnings, ...presentation(activity, split)];
  return {
    ok: true,
    kind: 'message',
    ...(split && text ? { text } : {}),
    ...optional(activity),
    card,
    split,
    warnings,
  };
}

function presentation(activity: JsonObject, split: boolean): readonly string[] {
  if (split) return ['text and card in one activity: sent as two messages, and no id comes back'];
  return textAt(activity, 'summary')?.trim() ? [] : ['summary is missing: the notification says only "sent a card"'];
}

function optional(activity: JsonObject): { textFormat?: string; summary?: string } {
  const textFormat = textAt(activity, 'textFormat');
  const summary = textAt(activity, 'summary');
  return { ...(textFormat ? { textFormat } : {}), ...(summary ? { summary } : {}) };
}

function sizeProblem(activity: JsonObject): { refused: boolean; warnings: readonly string[] } {
  const json = JSON.stringify(activity).replaceAll(/data:image\/\w+;base64,[\w+/=]*/g, '');
  const bytes = Buffer.byteLength(json, 'utf8');
  const warnings =
    bytes > TEAMS_LIMITS.cautiousBytes ? [`${Math.ceil(bytes / 1024)} KB: keep messages below 28 KB`] : [];
  return { refused: json.length * 2 > TEAMS_LIMITS.messageBytes, warnings };
}

function refused(code: 'BadSyntax' | 'BadArgument' | 'MessageSizeTooBig', detail?: string): CheckedActivity {
  return { ok: false, answer: refuse(code, detail) };
}
