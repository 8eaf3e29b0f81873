import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { AGREEMENT_TRANSITIONS } from './transitions.ts';

const version = {
  lifecycle: AGREEMENT_TRANSITIONS,
  states: { draft: true, 'signed-by-one': true, 'in-force': true, superseded: true },
  parties: { mentor: true, mentee: true, clock: true, system: true, stranger: true },
} as const;
const tried = walk(version);

describe('the life of one version of an agreement', () => {
  it('allows these moves and no others', () => {
    expect(allowedMoves(tried)).toMatchInlineSnapshot(`
      [
        "mentor may edit: draft -> draft",
        "mentor may edit: signed-by-one -> draft",
        "mentee may edit: draft -> draft",
        "mentee may edit: signed-by-one -> draft",
        "mentor may sign-first: draft -> signed-by-one",
        "mentee may sign-first: draft -> signed-by-one",
        "mentor may sign-second: signed-by-one -> in-force",
        "mentee may sign-second: signed-by-one -> in-force",
        "system may supersede: in-force -> superseded",
      ]
    `);
  });

  it('gives a stranger and the clock no say in it', () => {
    expect(
      tried.filter(({ party, answer }) => (party === 'stranger' || party === 'clock') && answer.startsWith('->')),
    ).toEqual([]);
  });

  it('ends when another version has taken its place', () => {
    expect(finalStates(version)).toEqual(['superseded']);
  });
});
