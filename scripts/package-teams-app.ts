// Makes the package that a Teams administrator uploads: `TEAMS_APP_ID=… npx node scripts/package-teams-app.ts --site https://…`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { storedZip } from './stored-zip.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'appPackage');
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What the manifest leaves open. `siteUrl`: `https:`, where the pages `/privacy` and `/terms` stand. */
export type PackageSettings = { readonly appId: string; readonly siteUrl: string };

/** The manifest with its open places filled. Throws `RangeError` naming what is not right. */
export function renderManifest(template: string, { appId, siteUrl }: PackageSettings): string {
  if (!GUID.test(appId)) throw new RangeError('TEAMS_APP_ID must be a GUID, as the Entra app registration shows it');
  if (!/^https:\/\/[^\s"\\]+$/.test(siteUrl)) throw new RangeError('--site must be an https address');
  const rendered = template
    .replaceAll(/\$\{\{TEAMS_APP_ID\}\}/g, appId.toLowerCase())
    .replaceAll(/\$\{\{TEAMS_SITE_URL\}\}/g, siteUrl.replace(/\/+$/, ''));
  const [open] = rendered.match(/\$\{\{.*?\}\}/) ?? [];
  if (open !== undefined) throw new RangeError(`the manifest leaves ${open} open`);
  return `${JSON.stringify(JSON.parse(rendered), null, 2)}\n`;
}

/** The package: the manifest and both icons at the root of a zip. */
export function packageTeamsApp(settings: PackageSettings): Buffer {
  const read = (name: string) => readFileSync(path.join(FOLDER, name));
  return storedZip([
    { name: 'manifest.json', content: Buffer.from(renderManifest(read('manifest.json').toString(), settings)) },
    { name: 'color.png', content: read('color.png') },
    { name: 'outline.png', content: read('outline.png') },
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { 'app-id': { type: 'string' }, site: { type: 'string' }, out: { type: 'string' } },
  });
  const out = values.out ?? 'rapport-teams.zip';
  try {
    const appId = values['app-id'] ?? process.env.TEAMS_APP_ID ?? '';
    writeFileSync(out, packageTeamsApp({ appId, siteUrl: values.site ?? '' }));
    console.log(`Wrote ${out}: upload it in the Teams admin centre under Manage apps.`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
