import { describe, expect, it } from 'vitest';
import type { WorksheetId } from '../kernel/ids.ts';
import {
  ALL_STATES,
  MENTEE,
  MENTOR,
  NOW,
  relationshipIn,
  STARTED,
  STRANGER,
} from '../relationship/testing/relationship.fixture.ts';
import * as decide from './decide-worksheet.ts';
import { MAX_WORKSHEETS, type Worksheet } from './worksheet.ts';

const LIVE = ['introduced', 'active', 'winding-down', 'paused'];
const refused = (code: string) => ({ ok: false, code });
const OURS = relationshipIn('active');
const sheet = (change: Partial<Worksheet> = {}): Worksheet => ({
  id: 'worksheet-1' as WorksheetId,
  ownerId: MENTEE,
  tool: 'swot',
  answers: { strengths: 'Patience', threats: 'Time' },
  sharedIn: null,
  createdAt: STARTED,
  changedAt: STARTED,
  ...change,
});

describe('a new worksheet', () => {
  const first = { owner: MENTEE, tool: 'swot', answers: { strengths: 'Patience' }, kept: 0 } as const;

  it('is its owner’s alone', () => {
    const { tool, answers } = first;
    const value = { ownerId: MENTEE, tool, answers, sharedIn: null, createdAt: NOW, changedAt: NOW };
    expect(decide.decideBeginning(first, NOW)).toEqual({ ok: true, value });
  });

  it.each([
    ['without a word', { answers: {} }, refused('empty')],
    ['as the last that is kept', { kept: MAX_WORKSHEETS - 1 }, { ok: true }],
    ['as one too many', { kept: MAX_WORKSHEETS }, refused('too-many')],
    ['without a word and as one too many', { answers: {}, kept: MAX_WORKSHEETS }, refused('empty')],
  ])('%s', (_what, change, answer) => {
    expect(decide.decideBeginning({ ...first, ...change }, NOW)).toMatchObject(answer);
  });
});

describe('who may change it', () => {
  it.each([
    ['its owner', sheet(), MENTEE, null, { ok: true, value: sheet() }],
    ['nobody once it is gone', null, MENTEE, null, refused('not-found')],
    ['not the partner it is shared with', sheet({ sharedIn: OURS.id }), MENTOR, OURS, refused('not-found')],
    ['not a stranger', sheet(), STRANGER, null, refused('not-found')],
  ])('%s', (_who, worksheet, by, sharedIn, answer) => {
    expect(decide.decideChange(worksheet, by, sharedIn)).toEqual(answer);
  });

  it.each(ALL_STATES)('its owner, as long as what it is shared in goes on: %s', (state) => {
    const worksheet = sheet({ sharedIn: OURS.id });
    const changed = decide.decideChange(worksheet, MENTEE, relationshipIn(state));
    expect(changed).toEqual(LIVE.includes(state) ? { ok: true, value: worksheet } : refused('read-only'));
    expect(decide.isClosed(relationshipIn(state))).toBe(!LIVE.includes(state));
  });

  it('somebody else’s stays unknown to whoever asks after the end', () => {
    const ended = relationshipIn('completed');
    expect(decide.decideChange(sheet({ sharedIn: OURS.id }), MENTOR, ended)).toEqual(refused('not-found'));
  });
});

describe('what a step fills in', () => {
  it.each([
    ['replaces its own answers', ['strengths'], { strengths: 'Calm' }, { threats: 'Time', strengths: 'Calm' }],
    ['takes away what was left empty', ['strengths', 'threats'], { strengths: 'Calm' }, { strengths: 'Calm' }],
    [
      'keeps what another step saved',
      ['chances'],
      { chances: 'A new team' },
      { strengths: 'Patience', threats: 'Time', chances: 'A new team' },
    ],
    ['may leave nothing', ['strengths', 'threats'], {}, {}],
  ])('%s', (_what, questions, answers, after) => {
    expect(decide.filled(sheet(), { questions, answers }, NOW)).toEqual(sheet({ answers: after, changedAt: NOW }));
  });
});

describe('sharing', () => {
  it.each(ALL_STATES.flatMap((state) => [[MENTEE, MENTOR, state] as const, [MENTOR, MENTEE, state] as const]))(
    'by %s is with %s, while it goes on: %s',
    (by, partner, state) => {
      expect(decide.decideShare(relationshipIn(state), by)).toEqual(
        LIVE.includes(state) ? { ok: true, value: partner } : refused('not-together'),
      );
    },
  );

  it('is with nobody in a relationship of others, or one that never was', () => {
    expect(decide.decideShare(OURS, STRANGER)).toEqual(refused('not-together'));
    expect(decide.decideShare(null, MENTEE)).toEqual(refused('not-together'));
  });

  it.each([
    ['its owner, shared or not', MENTEE, null, true],
    ['not the partner before it is shared', MENTOR, null, false],
    ['the partner it is shared with', MENTOR, OURS, true],
    ['the partner, also after the end', MENTOR, relationshipIn('withdrawn'), true],
    ['not a stranger', STRANGER, OURS, false],
  ])('lets these read it: %s', (_who, reader, sharedIn, reads) => {
    expect(decide.isReadableBy(sheet(), reader, sharedIn)).toBe(reads);
  });
});
