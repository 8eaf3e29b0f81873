import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeActionId } from '../render/slack-actions.ts';
import { parseCommand, parsePress, parseShortcut, parseSubmission, typedWords } from './slack-parse.ts';
import { parseEvent } from './slack-parse-event.ts';
import { encodeMetadata } from './slack-surface.ts';

const parsers = [parseCommand, parsePress, parseShortcut, parseSubmission, parseEvent];

const command = {
  command: '/mentor',
  text: 'find leadership',
  user_id: 'U0ADA',
  team_id: 'T0',
  trigger_id: 't1',
  response_url: 'https://hooks.slack.com/commands/1',
};
const who = { user: { id: 'U0ADA' }, team: { id: 'T0' }, trigger_id: 't1' };
const action = {
  ...who,
  type: 'block_actions',
  container: { type: 'message', message_ts: '1.1', channel_id: 'D0', is_ephemeral: false },
  actions: [{ action_id: encodeActionId({ kind: 'run', id: 'request.accept' }, 0), value: 'r1', action_ts: '2.2' }],
};
const submission = {
  ...who,
  type: 'view_submission',
  view: {
    id: 'V1',
    type: 'modal',
    hash: 'h1',
    callback_id: 'request.ask',
    private_metadata: encodeMetadata('member-1', { in: 'page' }),
    blocks: [{ type: 'input', block_id: 'request.ask:note' }],
    state: { values: { 'request.ask:note': { value: { type: 'plain_text_input', value: 'Hello' } } } },
  },
};

describe('reading what Slack sends', () => {
  it('takes words as a person typed them', () => {
    expect(typedWords(' find &lt;b&gt; <@U1|ada> <#C1|general> <https://x.example|x> &amp;amp; <!here|here> ')).toBe(
      'find <b> @ada #general x &amp; !here',
    );
  });

  it('keeps one key for one thing done, and another for another', () => {
    const keyOf = (call: ReturnType<typeof parsePress>) => (call.kind === 'turn' ? call.eventKey : call.kind);
    const again = { ...action, actions: [{ ...action.actions[0], action_ts: '2.3' }] };
    expect(keyOf(parsePress(action))).toBe(keyOf(parsePress({ ...action, trigger_id: 'another' })));
    expect(keyOf(parsePress(action))).not.toBe(keyOf(parsePress(again)));
    expect(keyOf(parseSubmission(submission))).toBe(keyOf(parseSubmission(submission)));
    expect(keyOf(parseSubmission(submission))).not.toBe(keyOf(parseSubmission({ ...submission, trigger_id: 't2' })));
    expect(keyOf(parseCommand(command))).toBe('command:t1');
  });

  it('names the enterprise where the whole organisation installed it', () => {
    const grid = { ...command, is_enterprise_install: 'true', enterprise_id: 'E0' };
    expect(parseCommand(grid)).toMatchObject({ actor: { workspace: 'E0' } });
    expect(parsePress({ ...action, team: null, enterprise: { id: 'E0' }, is_enterprise_install: true })).toMatchObject({
      actor: { workspace: 'E0' },
    });
  });

  it('reads no value of another form, and none of a kind we never draw', () => {
    const values = {
      'request.ask:note': { value: { type: 'plain_text_input', value: 'Hello' } },
      'other.form:note': { value: { type: 'plain_text_input', value: 'Smuggled' } },
      'request.ask:file': { value: { type: 'file_input', files: [{ id: 'F1' }] } },
      'request.ask:empty': { value: { type: 'plain_text_input', value: null } },
      'request.ask:count': { value: { type: 'number_input', value: 'three' } },
    };
    const read = parseSubmission({ ...submission, view: { ...submission.view, state: { values } } });
    expect(read).toMatchObject({ act: { values: { note: 'Hello', count: 'three' } } });
    expect(JSON.stringify(read)).not.toMatch(/Smuggled|F1|empty/);
  });

  it.each(['', '{}', 'null', '{"ref":1}', '{"ref":"x","origin":{"in":"elsewhere"}}', '[', '"x"'])(
    'answers a form whose metadata is %j without running it',
    (private_metadata) => {
      const read = parseSubmission({ ...submission, view: { ...submission.view, private_metadata } });
      expect(read.kind).toBe('unknown');
    },
  );

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (body) => {
        for (const parse of parsers) expect(['ignored', 'unknown', 'turn', 'revoked']).toContain(parse(body).kind);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on a good request with one part spoilt', () => {
    const good = [command, action, submission, { ...who, type: 'shortcut', callback_id: 'find-a-mentor' }];
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), fc.anything(), (body, at, spoilt) => {
        const changed = spoil(structuredClone(body), at, spoilt);
        for (const parse of parsers) expect(parse(changed)).toHaveProperty('kind');
      }),
      { numRuns: 3000 },
    );
  });
});

/** Puts `spoilt` in the place of one value, however deep. */
function spoil(body: unknown, at: number, spoilt: unknown): unknown {
  if (typeof body !== 'object' || body === null) return spoilt;
  const keys = Object.keys(body);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return spoilt;
  const inner = Object.entries(body).find(([name]) => name === key)?.[1];
  return Object.assign(body, { [key]: spoil(inner, Math.floor(at / Math.max(1, keys.length)), spoilt) });
}
