import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { systemClock } from '../adapters/time/system-clock.ts';
import type { Messenger } from '../core/application/delivery/messenger.ts';
import { DeliveryFailed } from '../core/domain/delivery/delivery-failed.ts';
import { OperatorError } from '../core/domain/kernel/operator-error.ts';
import type { Capabilities } from '../core/domain/view/capabilities.ts';
import type { Platform } from '../core/domain/view/person.ts';
import { failureFacts } from '../runtime/failure-facts.ts';
import type { PlatformSettings } from './config.ts';
import type { PlatformAdapter, PlatformModules, PlatformParts } from './platform-module.ts';

/** How long to wait between tries to learn which workspace a token belongs to, while its platform is away. */
const SIGN_IN_RETRY_MS = 15_000;

/** Makes a workspace known as one of the organisation's. */
export type Install = (platform: Platform, externalId: string, name: string) => Promise<unknown>;

/** What the platforms work with. Signatures and tokens keep to the machine's clock. */
export type PlatformTools = Omit<PlatformParts, 'clock'>;

export type Platforms = {
  readonly messengers: Readonly<Record<Platform, Messenger>>;
  /** By the path where its platform's requests arrive. */
  readonly listeners: Readonly<Record<string, RequestListener>>;
  readonly capabilitiesOn: (platform: Platform) => Capabilities;
  /** Throws `CredentialsRefused`; a platform that is away is asked again until `stop`. */
  readonly install: (install: Install) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Connected = {
  readonly platform: Platform;
  readonly name: string;
  readonly mainSetting: string;
  readonly path: string;
  readonly adapter: PlatformAdapter;
};

/** A platform does not take the credentials it was given. */
export class CredentialsRefused extends OperatorError {
  override readonly name = 'CredentialsRefused';
  /** The platform's own. */
  readonly code: string;

  constructor({ name, mainSetting }: Pick<Connected, 'name' | 'mainSetting'>, refused: DeliveryFailed) {
    super(
      `${name} refused the credentials (${refused.platformCode}). Check ${mainSetting} and the settings beside it, and that the app is still installed.`,
      { cause: refused },
    );
    this.code = refused.platformCode;
  }
}

/** The platforms that are configured, in the order of their modules. */
export async function openPlatforms<Settings>(
  modules: PlatformModules<Settings>,
  configured: PlatformSettings<Settings>,
  tools: PlatformTools,
): Promise<Platforms> {
  const connected: Connected[] = [];
  for (const platform in modules) {
    const settings = configured[platform];
    if (settings === null) continue;
    const { name, mainSetting, path, create } = modules[platform];
    const log = tools.log.child({ platform });
    const adapter = await create(settings, { ...tools, clock: systemClock, log });
    connected.push({ platform, name, mainSetting, path, adapter });
  }
  const signingIn = new AbortController();
  return {
    messengers: Object.fromEntries(connected.map(({ platform, adapter }) => [platform, adapter.messenger])),
    listeners: Object.fromEntries(connected.map(({ path, adapter }) => [path, adapter.requestListener])),
    capabilitiesOn: (platform) => {
      const found = connected.find((one) => one.platform === platform);
      if (found === undefined) throw new Error(`${platform} is not connected`);
      return found.adapter.capabilities;
    },
    install: async (install) => {
      for (const one of connected) await signIn(one, install, tools.log, signingIn.signal);
    },
    start: async () => {
      for (const { adapter } of connected) await adapter.start();
    },
    stop: async () => {
      signingIn.abort();
      for (const { adapter } of connected) await adapter.stop();
    },
  };
}

/** Learns which workspace the token belongs to; while the platform is away, known workspaces are served and the rest waits. */
async function signIn(one: Connected, install: Install, log: Logger, signal: AbortSignal): Promise<void> {
  const { platform, adapter } = one;
  try {
    const { externalId, name } = await adapter.workspace();
    await install(platform, externalId, name);
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error;
    if (error.kind === 'revoked') throw new CredentialsRefused(one, error);
    log.warn({ code: error.platformCode }, `${platform} did not say which workspace this is; trying again`);
    const timer = setTimeout(
      () =>
        void signIn(one, install, log, signal).catch((late: unknown) =>
          log.error(failureFacts(late), `${platform} refused the token`),
        ),
      SIGN_IN_RETRY_MS,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  }
}
