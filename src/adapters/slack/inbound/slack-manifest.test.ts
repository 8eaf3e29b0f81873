import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SLACK_COMMANDS, SLACK_EVENTS, SLACK_SCOPES, SLACK_SHORTCUTS } from './slack-manifest.ts';
import { SLACK_PATH } from './slack-request-guard.ts';

/** Lengths are those of manifest schema 2; an unknown key is refused by Slack, so it is refused here. */
const Manifest = z.strictObject({
  $schema: z.url(),
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.number() }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.literal('global'),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().max(32),
        url: z.url(),
        description: z.string().max(2000),
        usage_hint: z.string().min(1).max(1000),
        should_escape: z.literal(true),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: z.url(), bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: z.url() }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.literal(false),
    // Rotated tokens live for half a day and rotation cannot be switched off again: it needs the token store first.
    token_rotation_enabled: z.literal(false),
  }),
});

const manifest = Manifest.parse(
  JSON.parse(await readFile(new URL('../../../../manifest.json', import.meta.url), 'utf8')),
);

describe('the Slack manifest', () => {
  it('offers the commands and shortcuts that the code answers', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([...SLACK_COMMANDS]);
    expect(manifest.features.shortcuts.map(({ callback_id, name }) => ({ callbackId: callback_id, name }))).toEqual(
      SLACK_SHORTCUTS.map(({ callbackId, name }) => ({ callbackId, name })),
    );
  });

  it('asks for the scopes and events that the code uses, and no others', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(SLACK_SCOPES).toSorted());
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([...SLACK_EVENTS]);
  });

  it('sends everything to the one path we serve', () => {
    const { event_subscriptions: events, interactivity } = manifest.settings;
    const urls = [
      events.request_url,
      interactivity.request_url,
      ...manifest.features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(urls.map((url) => new URL(url).pathname))).toEqual(new Set([SLACK_PATH]));
  });
});
