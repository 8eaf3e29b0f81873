import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readGuideLibrary } from '../src/adapters/guides/guide-library.ts';
import { createRegistry } from '../src/flows/index.ts';
import { NO_SOURCES } from '../src/flows/testing/view-cases/no-guides.fixture.ts';
import { packageTeamsApp, renderManifest } from './package-teams-app.ts';

const template = readFileSync(path.join(import.meta.dirname, '../appPackage/manifest.json'), 'utf8');
const settings = { appId: '9D3B6A4C-1F1E-4D57-8F0C-6B1F0A2C4E33', siteUrl: 'https://mentoring.example.org/' };

const https = z.url({ protocol: /^https$/ }).max(2_048);
const guid = z.guid();
/** Schema 1.22 as far as we use it; lengths of microsoft/json-schemas teams/v1.22/MicrosoftTeams.schema.json. */
const Manifest = z.strictObject({
  $schema: z.url(),
  manifestVersion: z.literal('1.22'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({ name: z.string().max(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4_000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z.tuple([
    z.strictObject({
      botId: guid,
      scopes: z.tuple([z.literal('personal')]),
      isNotificationOnly: z.literal(false),
      supportsFiles: z.literal(true),
      supportsCalling: z.literal(false),
      supportsVideo: z.literal(false),
      commandLists: z.tuple([
        z.strictObject({
          scopes: z.tuple([z.literal('personal')]),
          commands: z
            .array(z.strictObject({ title: z.string().max(32), description: z.string().max(128) }))
            .min(1)
            .max(10),
        }),
      ]),
    }),
  ]),
  defaultInstallScope: z.literal('personal'),
  validDomains: z.array(z.string()).max(100),
});

describe('the Teams app package', () => {
  const manifest = Manifest.parse(JSON.parse(renderManifest(template, settings)));

  it('holds a manifest that Teams takes', () => {
    expect(manifest.id).toBe(settings.appId.toLowerCase());
    expect(manifest.bots[0].botId).toBe(settings.appId.toLowerCase());
    expect(manifest.developer.privacyUrl).toBe('https://mentoring.example.org/privacy');
  });

  it('lists commands that there are, in the words that help uses', async () => {
    const { commands } = createRegistry({ ...NO_SOURCES, guides: await readGuideLibrary(['guides']) });
    const listed = manifest.bots[0].commandLists[0].commands;
    expect(listed).toEqual(
      listed.map(({ title }) => ({ title, description: commands.get(title)?.summary ?? `${title} is no command` })),
    );
    expect(listed.map(({ title }) => title)).toContain('help');
    expect(new Set(listed.map(({ title }) => title)).size).toBe(listed.length);
  });

  it('names no other chat platform, and no slash', () => {
    expect(template).not.toMatch(/slack/i);
    expect(manifest.bots[0].commandLists[0].commands.filter(({ title }) => title.startsWith('/'))).toEqual([]);
  });

  it.each([
    [{ ...settings, appId: '' }, 'TEAMS_APP_ID'],
    [{ ...settings, appId: 'not-a-guid' }, 'TEAMS_APP_ID'],
    [{ ...settings, siteUrl: 'http://mentoring.example.org' }, '--site'],
    [{ ...settings, siteUrl: 'https://x.example/","id":"' }, '--site'],
  ])('is refused with %o', (wrong, named) => {
    expect(() => renderManifest(template, wrong)).toThrow(named);
  });

  it('carries both icons in their size', () => {
    const zip = packageTeamsApp(settings);
    const sizes = ['color.png', 'outline.png'].map((name) => {
      const icon = readFileSync(path.join(import.meta.dirname, '../appPackage', name));
      expect(zip.includes(icon)).toBe(true);
      return [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    });
    expect(sizes).toEqual([
      [192, 192],
      [32, 32],
    ]);
  });
});
