import { z } from 'zod';
import { DEFAULT_DATA_FOLDER } from '../adapters/postgres/embedded/data-folder.ts';
import type { SettingSection } from './platform-module.ts';

/** What an organisation is called until it has a name. */
export const UNNAMED_ORGANISATION = 'Your organisation';

const port = z.coerce.number().int().min(0).max(65_535);

/** The settings of the app itself: each with its check, its default and what operators read of it. */
export const AppEnvironment = z.object({
  PORT: port.default(3000).meta({ description: 'Port of the one HTTP server.' }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'Address it listens on. Use 0.0.0.0 only behind a proxy that speaks TLS.' }),
  DATA_DIR: z
    .string()
    .optional()
    .meta({
      description: 'Folder of the embedded database; unused when DATABASE_URL is set.',
      untilSet: `./${DEFAULT_DATA_FOLDER.usual}`,
    }),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//u, 'must start with postgresql://')
    .optional()
    .meta({ description: 'A PostgreSQL of your own (postgresql://…) instead of the embedded one.', secret: true }),
  ORGANISATION_NAME: z
    .string()
    .max(80, 'must be at most 80 characters')
    .optional()
    .meta({ description: 'Name of the organisation, as members read it.', untilSet: UNNAMED_ORGANISATION }),
  GUIDES_DIR: z.string().optional().meta({
    description: 'Folder of Markdown guides of your own: new names are added, known names replace ours.',
  }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ description: 'fatal, error, warn, info, debug, trace or silent. Logs never hold what people write.' }),
  NODE_ENV: z
    .string()
    .optional()
    .meta({ description: '`production` refuses the sandbox and unauthenticated local mode.' }),
});

export const SandboxEnvironment = z.object({
  SANDBOX: z.enum(['auto', 'on', 'off']).default('auto').meta({
    description: '`auto`: on when no platform is set; `on`: beside real settings; `off`. Refused in production.',
  }),
  SANDBOX_PORT: port.default(3100).meta({ description: 'Port of the sandbox page, on this machine only.' }),
});

/** One setting as operators read of it. `byDefault` is what is read when it is not given. */
export type SettingDoc = {
  readonly name: string;
  readonly byDefault: string;
  readonly meaning: string;
  readonly secret: boolean;
};

/** `untilSet`: a default that is taken later, where it is known what is there already. */
const SettingMeta = z.object({
  description: z.string().min(1),
  untilSet: z.string().optional(),
  secret: z.boolean().default(false),
});

/** What there is to read of a section's settings. Throws when one of them says nothing of itself. */
export function settingDocs({ shape }: SettingSection): readonly SettingDoc[] {
  return Object.entries(shape).map(([name, schema]) => {
    const meta = SettingMeta.safeParse(schema.meta());
    if (!meta.success) throw new RangeError(`the setting ${name} is not documented`);
    const { description, untilSet, secret } = meta.data;
    return { name, byDefault: String(schema.parse(undefined) ?? untilSet ?? ''), meaning: description, secret };
  });
}
