import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoPerson, SideChange } from '../side.ts';
import type { ActivityFields } from './activities.ts';
import { createActivityIds } from './activity-ids.ts';
import { createAppClient, type Delivery } from './app-client.ts';
import { type CallLog, createCallLog, type TeamsCall } from './call-log.ts';
import type { InputValues } from './cards/card-inputs.ts';
import type { WantedAction } from './cards/card-press.ts';
import { createDrive, type Drive } from './connector/drive.ts';
import { createFaults, type Faults } from './connector/faults.ts';
import { createOwnServer, type OwnServer } from './connector/own-server.ts';
import { createRateLimiter } from './connector/rate-limit.ts';
import { serveTeams } from './connector/teams-http.ts';
import { createTokenIssuer, type TokenIssuer } from './connector/token-issuer.ts';
import { untilConversation } from './conversation-wait.ts';
import { closeDialog, pressDialog } from './dialogs.ts';
import { answerFile } from './file-answers.ts';
import { type ActContext, install, resend, say, type TeamsOutcome, uninstall } from './person-acts.ts';
import { press } from './presses.ts';
import { createTenant, type TeamsConversation, type TeamsDialog, type Tenant } from './tenant.ts';

/** Path under which the stand-in answers on the sandbox's server and on its own. */
export const TEAMS_PREFIX = '/teams/';

/** How a stand-in is set up. */
export type TeamsStandInOptions = {
  /** The app's address without a path, e.g. `http://127.0.0.1:3000`; `connect` may change it later. */
  readonly appBaseUrl: string;
  readonly tenantId: string;
  readonly botAppId: string;
  readonly people: readonly DemoPerson[];
  /** `local`: no tokens either way (TEAMS_AUTH=local). `token`: signed both ways, with our own issuer. */
  readonly auth: 'local' | 'token';
  readonly now?: () => Date;
  /** The time messages carry; what is signed and what expires keeps to `now`, which is also the default. */
  readonly shownNow?: () => Date;
  readonly botName?: string;
  /** The bot's password at the login endpoint; any is taken when it is not given. */
  readonly botSecret?: string;
  /** Keys of people who have the app from the start. */
  readonly installed?: readonly string[];
  /** Off: no 429 but those of fault switches. On by default. */
  readonly rateLimits?: boolean;
  readonly invokeLimitMs?: number;
  readonly messageLimitMs?: number;
};

/** A Teams tenant with one bot, for the sandbox page and for tests. People are named by their key. */
export type TeamsStandIn = {
  readonly tenant: Tenant;
  readonly faults: Faults;
  readonly issuer: TokenIssuer;
  /** Starts an own loopback server on a free port. Not needed when a server hands requests to `routes`. */
  listen(): Promise<void>;
  /** Tells where `routes` is reached, e.g. `http://127.0.0.1:4001`; not needed after `listen`. */
  servedAt(publicUrl: string): void;
  /** Tells where the app is. */
  connect(appBaseUrl: string): void;
  routes(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The activities' `serviceUrl`, and the two addresses an app in token mode is pointed at. */
  urls(): { readonly serviceUrl: string; readonly openIdMetadata: string; readonly login: string };
  install(person: string): Promise<TeamsOutcome>;
  uninstall(person: string): Promise<TeamsOutcome>;
  /** Blocks or unblocks the bot; the app is not told. */
  block(person: string, blocked: boolean): void;
  say(person: string, text: string): Promise<TeamsOutcome>;
  press(person: string, activityId: string, action: WantedAction, inputs?: InputValues): Promise<TeamsOutcome>;
  /** Says yes or no to a file the bot would like to hand over. */
  answerFile(person: string, activityId: string, action: 'accept' | 'decline'): Promise<TeamsOutcome>;
  submitDialog(person: string, inputs?: InputValues, action?: WantedAction): Promise<TeamsOutcome>;
  closeDialog(person: string): void;
  /** Sends any activity from the person, past every rule of the client: for tests with bad input. */
  deliver(person: string, fields: ActivityFields, bearer?: string): Promise<Delivery>;
  /** Sends the activity of an earlier call once more: one effect is expected. */
  resend(callId: number): Promise<TeamsOutcome>;
  conversation(person: string): Readonly<TeamsConversation>;
  dialog(person: string): TeamsDialog | null;
  calls(): readonly TeamsCall[];
  subscribe(listener: (change: SideChange) => void): () => void;
  /** Resolves as soon as the conversation satisfies `wanted`; rejects after `withinMs` (5,000). */
  until(
    person: string,
    wanted: (conversation: Readonly<TeamsConversation>) => boolean,
    withinMs?: number,
  ): Promise<void>;
  close(): Promise<void>;
};

type Assembled = {
  readonly tenant: Tenant;
  readonly drive: Drive;
  readonly log: CallLog;
  readonly faults: Faults;
  readonly issuer: TokenIssuer;
  readonly context: ActContext;
  readonly own: OwnServer;
  readonly routes: TeamsStandIn['routes'];
  readonly places: Places;
};

/** Both ends of the wire; the stand-in's own is that of its own server until told. */
type Places = { app: string; standIn: string | null };

/** Builds a stand-in; everything it knows is in memory. */
export function createTeamsStandIn(options: TeamsStandInOptions): TeamsStandIn {
  const assembled = assemble(options);
  const { tenant, log, faults, issuer, context, own, routes, places } = assembled;
  const of = (person: string) => tenant.ofPerson(person);
  return {
    tenant,
    faults,
    issuer,
    routes,
    listen: own.listen,
    servedAt(publicUrl) {
      places.standIn = publicUrl;
    },
    connect(appBaseUrl) {
      places.app = appBaseUrl;
    },
    urls: () => urlsAt(context.serviceUrl(), tenant),
    ...acts(assembled),
    deliver: (person, fields, bearer) => context.client.deliver(of(person), fields, bearer),
    conversation: (person) => ({ ...of(person) }),
    dialog: (person) => of(person).dialog,
    calls: log.calls,
    subscribe: log.subscribe,
    until: (person, wanted, withinMs = 5_000) => untilConversation(log.subscribe, of(person), wanted, withinMs),
    async close() {
      context.client.close();
      await own.close();
    },
  };
}

type Acts =
  | 'install'
  | 'uninstall'
  | 'block'
  | 'say'
  | 'press'
  | 'answerFile'
  | 'submitDialog'
  | 'closeDialog'
  | 'resend';

/** What a person can do. */
function acts({ tenant, log, drive, context }: Assembled): Pick<TeamsStandIn, Acts> {
  const of = (person: string) => tenant.ofPerson(person);
  return {
    install: (person) => install(context, of(person)),
    uninstall: (person) => uninstall(context, of(person)),
    block(person, blocked) {
      of(person).blocked = blocked;
      log.changed(person);
    },
    say: (person, text) => say(context, of(person), text),
    press: (person, id, action, inputs = {}) => press(context, of(person), id, action, inputs),
    answerFile: (person, id, action) => answerFile(context, drive, of(person), id, action),
    submitDialog: (person, inputs = {}, action) => pressDialog(context, of(person), inputs, action),
    closeDialog: (person) => void closeDialog(context, of(person)),
    resend: (callId) => resend(context, callId),
  };
}

function urlsAt(serviceUrl: string, { tenantId }: Tenant): ReturnType<TeamsStandIn['urls']> {
  const openIdMetadata = `${serviceUrl}.well-known/openidconfiguration`;
  return { serviceUrl, openIdMetadata, login: `${serviceUrl}${tenantId}` };
}

function assemble(options: TeamsStandInOptions): Assembled {
  const { now = () => new Date(), shownNow = now } = options;
  const tenant = createTenant(options);
  const log = createCallLog();
  const faults = createFaults();
  const issuer = createTokenIssuer(options.botAppId, options.botSecret);
  const places: Places = { app: options.appBaseUrl, standIn: null };
  const own = createOwnServer((request, response) => routes(request, response));
  const serviceUrl = () => new URL(TEAMS_PREFIX, places.standIn ?? own.url()).href;
  const ids = createActivityIds(now);
  const authenticated = options.auth === 'token';
  const token = () => (authenticated ? issuer.channelToken(serviceUrl(), now()) : undefined);
  const client = createAppClient({ ...options, tenant, log, now, serviceUrl, token, appBaseUrl: () => places.app });
  const rates = options.rateLimits === false ? undefined : createRateLimiter(now);
  const drive = createDrive();
  const state = { tenant, drive, now, shownNow, nextMessageId: ids.nextMessageId, rates };
  const http = { prefix: TEAMS_PREFIX, state, log, faults, issuer, authenticated, serviceUrl };
  const routes: TeamsStandIn['routes'] = (request, response) => serveTeams(http, request, response);
  return {
    tenant,
    drive,
    log,
    faults,
    issuer,
    own,
    routes,
    places,
    context: { tenant, log, client, now, shownNow, serviceUrl, ...ids },
  };
}
