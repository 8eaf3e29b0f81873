import type { ActOutcome } from '../../side.ts';
import type { Reader } from './draw-text.ts';

/** What a person put into an input: text, an option's value, several, or nothing. */
export type Chosen = string | readonly string[] | null;

/** Where blocks are drawn: a message, a modal or the Home tab. */
export type Surface = {
  /** The message's `ts`, the view's id, or `home`. */
  readonly where: string;
  readonly reader: Reader;
  /** Complaints by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** What has been typed and chosen so far, by `block/action`; outlives redrawing. */
  readonly values: Map<string, Chosen>;
  press(element: string, chosen?: Chosen): Promise<ActOutcome>;
  suggest(element: string, query: string): Promise<ActOutcome>;
  /** Enter in a single-line input of a modal. */
  submit?(): void;
};

/** The key of a value. */
export const valueKey = (block: { readonly block_id?: unknown }, control: { readonly action_id?: unknown }): string =>
  `${String(block.block_id)}/${String(control.action_id)}`;
