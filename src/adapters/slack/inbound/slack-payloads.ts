import { z } from 'zod';

/** What Slack sends, as far as we read it. Everything else is dropped here. */
const Id = z.string().min(1).max(50);
const Secret = z.string().min(1).max(2000);

const Team = z.object({ id: Id }).nullish();
const Enterprise = z.object({ id: Id }).nullish();

/** Who and where, in every interaction. */
const Interaction = z.object({
  user: z.object({ id: Id, team_id: Id.optional() }),
  team: Team,
  enterprise: Enterprise,
  is_enterprise_install: z.boolean().optional(),
});

export const SlashCommand = z.object({
  command: z.string().max(50),
  text: z.string().max(20_000).default(''),
  user_id: Id,
  team_id: Id,
  enterprise_id: Id.optional(),
  is_enterprise_install: z.enum(['true', 'false']).optional(),
  trigger_id: Secret,
  response_url: z.url().max(2000),
});

const View = z.object({
  id: Id,
  type: z.enum(['home', 'modal']),
  hash: z.string().max(100).default(''),
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
});

export const BlockActions = Interaction.extend({
  type: z.literal('block_actions'),
  trigger_id: Secret,
  response_url: z.url().max(2000).optional(),
  container: z.object({
    type: z.string().max(50),
    message_ts: Id.optional(),
    channel_id: Id.optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  view: View.optional(),
  actions: z
    .array(z.looseObject({ action_ts: Id.optional() }))
    .min(1)
    .max(25),
});

export const ViewSubmission = Interaction.extend({
  type: z.literal('view_submission'),
  trigger_id: Secret.optional(),
  view: View.extend({
    blocks: z
      .array(z.looseObject({ type: z.string(), block_id: z.string().max(255).optional() }))
      .max(100)
      .default([]),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

export const Shortcut = Interaction.extend({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string().max(255),
  trigger_id: Secret,
});

/** One input of a submitted view, by its kind. */
const Chosen = z.object({ value: z.string().max(200) });
export const InputState = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().max(50_000).nullish() }),
  z.object({ type: z.literal('number_input'), value: z.string().max(300).nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().max(50).nullish() }),
  z.object({ type: z.literal('timepicker'), selected_time: z.string().max(50).nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: Chosen.nullish() }),
  z.object({ type: z.literal('radio_buttons'), selected_option: Chosen.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(Chosen).max(500).default([]) }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(Chosen).max(500).default([]) }),
]);

/** A person as users.info and the user events describe them. */
export const SlackUser = z.object({
  id: Id,
  team_id: Id.optional(),
  name: z.string().max(200).optional(),
  real_name: z.string().max(300).optional(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  tz: z.string().max(100).nullish(),
  locale: z.string().max(35).nullish(),
  profile: z
    .object({
      real_name: z.string().max(300).nullish(),
      display_name: z.string().max(300).nullish(),
      email: z.string().max(320).nullish(),
      image_192: z.string().max(2000).nullish(),
    })
    .default({}),
});
export type SlackUser = z.infer<typeof SlackUser>;

const Event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('app_home_opened'),
    user: Id,
    channel: Id.optional(),
    tab: z.string().max(20).default('home'),
  }),
  z.object({
    type: z.literal('message'),
    user: Id.optional(),
    channel: Id,
    channel_type: z.string().max(20).optional(),
    text: z.string().max(50_000).default(''),
    subtype: z.string().max(100).optional(),
    bot_id: Id.nullish(),
  }),
  z.object({ type: z.literal('team_join'), user: SlackUser }),
  z.object({ type: z.literal('user_change'), user: SlackUser }),
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).optional() }).optional() }),
]);

export const EventEnvelope = z.object({
  type: z.literal('event_callback'),
  event_id: Id,
  team_id: Id.optional(),
  context_team_id: Id.nullish(),
  enterprise_id: Id.nullish(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().optional() })).optional(),
  event: Event,
});
