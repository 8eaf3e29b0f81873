import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Messenger } from '../core/application/delivery/messenger.ts';
import type { FileRenderer } from '../core/application/document/file-renderer.ts';
import type { HomePictures } from '../core/application/document/home-pictures.ts';
import type { Clock } from '../core/domain/time/clock.ts';
import type { Capabilities } from '../core/domain/view/capabilities.ts';
import type { TurnRunner } from '../flows/engine/contract.ts';

/** One chat platform as the app plugs it in. Its folder exports one; nothing else in `src` knows the platform. */
export type PlatformModule<Settings> = {
  /** As people read it. */
  readonly name: string;
  /** Where its requests arrive. */
  readonly path: string;
  readonly capabilities: Capabilities;
  /** Its settings, each with its check, default and meaning; it is on as soon as one of them is given. */
  readonly environment: SettingSection;
  /** The setting to name when no platform is on. */
  readonly mainSetting: string;
  /** Reads what is given; texts that are wrong by themselves are left out already. */
  readonly settingsFrom: (env: Environment) => Settings;
  /** What does not go together, or is missing: `NAME: why`. */
  readonly conflicts: (settings: Settings, where: Surroundings) => readonly string[];
  /** Its SDK is loaded here, and not before. */
  readonly create: (settings: Settings, parts: PlatformParts) => Promise<PlatformAdapter>;
};

/** Modules by the name their identities are stored under. */
export type PlatformModules<Settings> = { readonly [Name in keyof Settings]: PlatformModule<Settings[Name]> };

/** The settings of one part of the app, by the names they have in the environment. */
export type SettingSection = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** What is given, by name. */
export type Environment = Readonly<Record<string, string>>;

/** Where the app runs. `loopback`: only this machine reaches it. */
export type Surroundings = { readonly production: boolean; readonly loopback: boolean };

export type PlatformParts = {
  readonly runner: TurnRunner;
  readonly renderer: FileRenderer;
  readonly homePictures: HomePictures;
  readonly clock: Clock;
  readonly log: Logger;
};

export type PlatformAdapter = {
  readonly requestListener: RequestListener;
  readonly messenger: Messenger;
  readonly capabilities: Capabilities;
  /** The one workspace it serves. Throws `DeliveryFailed`: `revoked` when the credentials are dead. */
  readonly workspace: () => Promise<{ readonly externalId: string; readonly name: string }>;
  readonly start: () => Promise<void>;
  /** Waits until every answer that is under way has been sent. */
  readonly stop: () => Promise<void>;
};
