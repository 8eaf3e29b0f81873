import type { PictureContent } from '../document/file.ts';
import type { RichText } from './rich-text.ts';

/** A message, a reply or a home page, without a word about how a platform draws it. */
export type Card = {
  /** One plain sentence: the notification on a lock screen. No markup, no private content. At most 150 characters. */
  readonly summary: string;
  /** At most 150 characters, no markup. */
  readonly title?: string;
  readonly tone?: Tone;
  readonly body: readonly Node[];
  /** At most `MAX_CARD_ACTIONS`, one of them primary. */
  readonly actions?: readonly Action[];
  /** Small print: why this came and how to stop it. */
  readonly footer?: RichText;
};

export type Tone = 'neutral' | 'success' | 'warning';

export type Node =
  | { readonly type: 'text'; readonly text: RichText }
  | { readonly type: 'bullets'; readonly items: readonly RichText[] }
  /** At most 10 fields. */
  | { readonly type: 'fields'; readonly fields: readonly Fact[] }
  | { readonly type: 'list'; readonly items: readonly Item[]; readonly page?: Page }
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
  /** A drawing of our own; `alt` says all of it in words, and stands in its place until and unless it can be shown. */
  | { readonly type: 'picture'; readonly content: PictureContent; readonly alt: string }
  /** Somebody else's words, set apart from ours. */
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'divider' }
  | { readonly type: 'note'; readonly text: RichText }
  /** `done` of `total`; drawn as a bar with the numbers in words. */
  | { readonly type: 'progress'; readonly label: string; readonly done: number; readonly total: number }
  /** One level only: a section holds no section. */
  | { readonly type: 'section'; readonly title: string; readonly nodes: readonly Exclude<Node, { type: 'section' }>[] };

export type Fact = { readonly label: string; readonly value: RichText };

/** A row of a list. Its first action is the row's own; at most two. */
export type Item = {
  readonly title: string;
  readonly lines: readonly RichText[];
  readonly image?: { readonly url: string; readonly alt: string };
  readonly actions?: readonly Action[];
};

/** Where a list stands: items `from`…`to` (1-based) of `total`. */
export type Page = { readonly from: number; readonly to: number; readonly total: number };

/**
 * A button. `id` names the flow's action or form; `ref` is an opaque id and says nothing by itself:
 * what a press may do is decided on the press, from stored state and the verified actor.
 */
export type Action = {
  /** `run`: a flow's action; `openForm`: a flow's form; `link`: `ref` is the address. */
  readonly kind: 'run' | 'openForm' | 'link';
  readonly id: string;
  /** A verb, at most 24 characters. */
  readonly label: string;
  readonly ref: string;
  readonly style?: 'primary' | 'danger';
  /** The answer comes beside the card, which holds other things too, instead of in its place. */
  readonly beside?: true;
  /** Asked before the action runs: natively where the platform can, by a second card where not. */
  readonly confirm?: Confirm;
};

export type Confirm = { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };

/** A platform may show no more than six buttons on one card (Teams store guidelines); ours keep to five and a spare. */
export const MAX_CARD_ACTIONS = 6;
export const MAX_LABEL_CHARS = 24;
