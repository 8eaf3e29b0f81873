import { describe, expect, it } from 'vitest';
import { MENTEE, MENTOR, NOW, relationshipIn, STARTED } from '../relationship/testing/relationship.fixture.ts';
import { markOf } from './agreement.ts';
import { decideEdit } from './decide-edit.ts';
import { TERMS, versionIn } from './testing/agreement.fixture.ts';

const UNSIGNED = { mentor: null, mentee: null };
const WRITER = { relationshipId: relationshipIn('active').id, by: MENTOR, side: 'mentor' } as const;
const WORDS = { goals: 'Speak in public.' };
const written = (version: ReturnType<typeof versionIn> | null) =>
  decideEdit({ version, terms: version?.terms ?? TERMS }, { ...WRITER, saw: markOf(version) }, WORDS, NOW);

const fresh = (number: number) => ({
  relationshipId: WRITER.relationshipId,
  number,
  state: 'draft',
  revision: 1,
  terms: { ...TERMS, ...WORDS },
  editedById: MENTOR,
  editedAt: NOW,
  signedAt: UNSIGNED,
  supersededAt: null,
});

describe('a change of text', () => {
  it('begins the first version over the defaults', () => {
    expect(written(null)).toEqual({ ok: true, value: { do: 'insert', version: fresh(1) } });
  });

  it('leaves what is in force as it is, and begins the version after it', () => {
    const edited = written(versionIn('in-force', { number: 3, revision: 7 }));
    expect(edited).toEqual({ ok: true, value: { do: 'insert', version: fresh(4) } });
  });

  it.each([
    ['nobody has signed', versionIn('draft'), []],
    ['the mentee had signed', versionIn('signed-by-one'), ['mentee']],
    ['the mentor had signed', versionIn('signed-by-one', { signedAt: { mentor: STARTED, mentee: null } }), ['mentor']],
  ] as const)('makes every signature void: %s', (_who, before, voided) => {
    const after = {
      ...before,
      state: 'draft',
      revision: 2,
      terms: { ...TERMS, ...WORDS },
      editedById: MENTOR,
      editedAt: NOW,
      signedAt: UNSIGNED,
    };
    expect(written(before)).toEqual({ ok: true, value: { do: 'save', before, after, voided } });
  });

  it('is refused to whoever looked at another text', () => {
    const current = { version: versionIn('draft', { revision: 2, editedById: MENTEE }), terms: TERMS };
    const saw = { number: 1, revision: 1 };
    const refused = { ok: false, code: 'changed-meanwhile', current };
    expect(decideEdit(current, { ...WRITER, saw }, WORDS, NOW)).toEqual(refused);
  });
});
