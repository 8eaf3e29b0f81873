import type { Act, ActOutcome, Call, Json, SideChange, SidePlatform } from '../side.ts';

export type PagePerson = {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly guest: boolean;
};
export type PageSide = {
  readonly platform: SidePlatform;
  readonly title: string;
  readonly viewModule: string;
  /** The side can send a recorded request again. */
  readonly resends: boolean;
  readonly people: readonly PagePerson[];
};
/** The programme's time; `now` is an ISO 8601 instant. */
export type PageTime = { readonly now: string; readonly moving: boolean };
export type PageState = {
  readonly sides: readonly PageSide[];
  readonly calls: readonly Call[];
  /** Null where time cannot be moved. */
  readonly time: PageTime | null;
};
/** What the sandbox tells the page. */
export type PageChange = SideChange | { readonly kind: 'time'; readonly time: PageTime };

/** The sides, their people and the latest calls. */
export const loadState = async (): Promise<PageState> => (await fetch('/state')).json();

/** What one person sees. Throws when the sandbox does not answer. */
export async function loadSnapshot(platform: SidePlatform, person: string): Promise<Json> {
  const response = await fetch(`/snapshot?${new URLSearchParams({ platform, person })}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Does something as a person; a sandbox that is gone is an outcome too. */
export const sendAct = (platform: SidePlatform, person: string, act: Act): Promise<ActOutcome> =>
  post('/act', { platform, person, act });

/** Sends a recorded request to the app once more. */
export const sendAgain = (platform: SidePlatform, call: number): Promise<ActOutcome> =>
  post('/resend', { platform, call });

/** Moves time; settles when it has arrived there. A field left empty is no date. */
export const sendTime = async (to: Date): Promise<ActOutcome> =>
  Number.isNaN(to.getTime())
    ? { ok: false, text: 'Choose a date and a time first.' }
    : post('/time', { to: to.toISOString() });

async function post(path: string, body: unknown): Promise<ActOutcome> {
  try {
    const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
    return response.ok ? response.json() : { ok: false, text: await response.text() };
  } catch {
    return { ok: false, text: 'The sandbox does not answer. Is it still running?' };
  }
}

/** Calls back on every change of a side or of time, and on losing or regaining the connection. */
export function followChanges(
  onChange: (change: PageChange) => void,
  onConnection: (connected: boolean) => void,
): void {
  const source = new EventSource('/changes');
  source.addEventListener('message', (event) => onChange(JSON.parse(event.data)));
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
}
