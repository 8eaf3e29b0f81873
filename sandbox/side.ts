import type { IncomingMessage, ServerResponse } from 'node:http';

/** The platforms the sandbox can stand in for. */
export type SidePlatform = 'slack' | 'teams';

/** Anything that survives JSON. Snapshots and acts are made of it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/** A person of the demo organisation (see demo/people.ts). `key` is how the page and the sides name them. */
export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly platform: SidePlatform | 'both';
  readonly slackId?: string;
  readonly teamsAadId?: string;
  readonly email: string;
  /** IANA zone, e.g. `Europe/Lisbon`. */
  readonly zone: string;
  /** BCP 47, e.g. `en-GB`. */
  readonly locale: string;
  readonly pictureSvg?: string;
  readonly guest?: boolean;
  readonly bot?: boolean;
};

/** What a person did on the page. `do` names it; the side alone knows the other fields and checks them. */
export type Act = { readonly do: string; readonly [field: string]: Json };

/**
 * What the person sees at once after an act: nothing more, or a sentence saying why it did not work.
 * `data` answers acts that ask for something (options of a search field); `fields` puts sentences beside inputs.
 */
export type ActOutcome =
  | { readonly ok: true; readonly data?: Json }
  | { readonly ok: false; readonly text: string; readonly fields?: Readonly<Record<string, string>> };

/** One HTTP exchange between a side and the app, for the call panel and for tests. */
export type Call = {
  /** Counts up within one side. */
  readonly id: number;
  readonly platform: SidePlatform;
  /** ISO 8601 instant of the request. */
  readonly at: string;
  readonly direction: 'to app' | 'from app';
  /** The platform's own word: `chat.postMessage`, `block_actions`, `message`, `task/fetch`… */
  readonly name: string;
  /** The person it concerns, where that is known. */
  readonly person?: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly ms: number;
  /** Set when either end refused: the platform's code and, after a colon, why. */
  readonly refused?: string;
  readonly request?: Json;
  readonly response?: Json;
};

/** What a side tells its listeners: a person's screen changed, or a call was recorded. */
export type SideChange =
  | { readonly kind: 'person'; readonly platform: SidePlatform; readonly person: string }
  | { readonly kind: 'call'; readonly platform: SidePlatform; readonly call: Call };

/** A platform stand-in, as the sandbox page sees it. */
export interface Side {
  readonly platform: SidePlatform;
  /** What the page calls it, e.g. `Slack`. */
  readonly title: string;
  /** Every request whose path begins with this goes to `routes`, e.g. `/slack/`. */
  readonly prefix: string;
  /** Browser module under `web/` that exports `view` (a `SideView`), e.g. `slack/slack-view.ts`. */
  readonly viewModule: string;
  /** Extra files for the browser: URL path (`/vendor/adaptivecards.js`) to absolute file path. */
  readonly assets?: ReadonlyMap<string, string>;
  /** The people who can be picked on this side. */
  people(): readonly DemoPerson[];
  /** Answers one HTTP request under `prefix`; always ends the response. */
  routes(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Everything the view needs to draw this person's screen. */
  snapshot(person: string): Json;
  /** Carries out what the person did; settles when the app has answered or the time limit has passed. */
  perform(person: string, act: Act): Promise<ActOutcome>;
  /** Calls the listener on each change; the returned function ends it. */
  subscribe(listener: (change: SideChange) => void): () => void;
  /** Sends a recorded request to the app once more, as a network may. */
  resend?(call: number): Promise<ActOutcome>;
  /** The latest calls, oldest first. */
  calls(): readonly Call[];
  /** Stops timers and running requests. */
  close(): Promise<void>;
}
