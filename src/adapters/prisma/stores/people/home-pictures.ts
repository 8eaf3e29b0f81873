import { z } from 'zod';
import type { HomePictures, HomePlace } from '../../../../core/application/document/home-pictures.ts';
import type { Database } from '../../connection/database.ts';

const Pictures = z.array(z.object({ digest: z.string(), file: z.string() })).nullish();

const THEIRS = 'platform = $1 AND workspace = $2 AND external_id = $3';
const OF = `SELECT home_pictures FROM identities WHERE ${THEIRS}`;
const KEEP = `UPDATE identities SET home_pictures = coalesce(home_pictures, '[]') || $4::jsonb WHERE ${THEIRS}`;
const FORGET = `UPDATE identities SET home_pictures =
    (SELECT jsonb_agg(kept ORDER BY place) FROM jsonb_array_elements(home_pictures) WITH ORDINALITY AS all_of(kept, place)
      WHERE kept->>'file' <> ALL($4::text[]))
  WHERE ${THEIRS} AND home_pictures IS NOT NULL`;

type Row = { readonly home_pictures: unknown };

/** The files on home pages, beside the account they are shown to. Each change is one statement, so that none is lost. */
export function createHomePictures({ client }: Pick<Database, 'client'>): HomePictures {
  return {
    of: async (home) => {
      const [row] = await client.$queryRawUnsafe<Row[]>(OF, ...placeOf(home));
      return Pictures.parse(row?.home_pictures) ?? [];
    },
    keep: async (home, pictures) => {
      await client.$executeRawUnsafe(KEEP, ...placeOf(home), JSON.stringify(pictures));
    },
    forget: async (home, files) => {
      await client.$executeRawUnsafe(FORGET, ...placeOf(home), files);
    },
  };
}

const placeOf = ({ platform, workspace, externalId }: HomePlace) => [platform, workspace, externalId] as const;
