import type { Act, ActOutcome, Json, SidePlatform } from '../side.ts';

/** Sends an act of the pane's person to the side; resolves when the app has answered. */
export type SendAct = (act: Act) => Promise<ActOutcome>;

/** A tab of a pane, e.g. Messages or Home. `unread` draws a dot. */
export type PaneTab = { readonly id: string; readonly label: string; readonly unread?: boolean };

/**
 * A dialog over one pane. The page draws the frame (title, ×, focus trap, Esc); the side draws body and footer.
 * `key` names the dialog (a new key opens a new one with focus in it); `version` says when it must be drawn again.
 */
export type DialogView = {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  /** CSS width where the platform asks for one; the pane's width is the most. */
  readonly width?: string;
  draw(body: HTMLElement, footer: HTMLElement): void;
  /** The person pressed Esc or ×. */
  dismiss(): void;
};

/**
 * How one platform is drawn. `snapshot` is what `Side.snapshot` returned, parsed from JSON.
 * Draw with DOM calls (`textContent`, `append`), never with HTML strings made of the app's text.
 */
export interface SideView {
  readonly platform: SidePlatform;
  /** Stylesheets under `/web/`, loaded once, every rule scoped by `.side-<platform>`. */
  readonly stylesheets: readonly string[];
  /** Plain scripts (e.g. `/vendor/adaptivecards.js`) that must be loaded before drawing. */
  readonly scripts?: readonly string[];
  /** The tabs, in order; the first is shown at the start. */
  tabs(snapshot: Json): readonly PaneTab[];
  /** Fills `el` for one tab; called again on every change, so it must keep what the person is typing. */
  drawTab(el: HTMLElement, tab: string, snapshot: Json, act: SendAct): void;
  /** The tab has become visible or the person has changed (Slack sends app_home_opened). */
  tabOpened?(tab: string, act: SendAct): void;
  /** The line at the foot of the conversation tab; on Enter the page sends `{ do: 'type', text }`. */
  readonly composer: {
    readonly tab: string;
    readonly label: string;
    readonly placeholder: string;
    /** Lines offered as the person types, e.g. `/mentor help`. */
    readonly suggestions: readonly string[];
  };
  /** Entries of the ⚡ menu beside the line; the page sends `{ do: 'shortcut', id }`. */
  shortcuts?(snapshot: Json): readonly { readonly id: string; readonly label: string }[];
  /** The dialog on top, or null. */
  dialog(snapshot: Json, act: SendAct): DialogView | null;
}
