import { expect, test } from 'vitest';
import { HOUR_MS } from '../../core/domain/time/durations.ts';
import { cardIn, formIn, type Player, useJourney } from '../testing/journey.fixture.ts';
import { active, introduced, moreOf } from '../testing/partners.fixture.ts';

const journey = useJourney();

const copyOf = async (who: Player) => {
  const file = (await who.handed()).at(-1);
  return { name: file?.name, type: file?.mediaType, text: new TextDecoder().decode(file?.bytes) };
};
const ask = (who: Player, ref: string) => who.acts({ kind: 'action', id: 'relationship.copy', ref });

async function withEverything() {
  const pair = await active(journey());
  const { anna, maya, relationship } = pair;
  for (const who of [anna, maya]) await who.presses(cardIn(await who.says('agreement')), 'Sign');
  const goal = formIn(await anna.presses(cardIn(await anna.says('goals')), 'New goal'));
  await anna.submits(goal, { title: 'Lead the team\n# not a heading', measure: 'I ran it.', targetOn: '2027-03-01' });
  journey().clock.advance(HOUR_MS);
  const sheet = formIn(await anna.acts({ kind: 'open', formId: 'session.log', ref: relationship.id }));
  await anna.submits(sheet, {
    date: '2026-11-24',
    start: '10:10',
    end: '10:50',
    venue: '',
    preparation: 'Read a book',
    summary: '# What we said\n🦊 שלום',
  });
  return pair;
}

test('both can take everything along that they can read, while it goes on and after it ended', async () => {
  const { anna, maya, relationship } = await withEverything();
  await anna.presses(await moreOf(anna, { relationship }), 'Keep a copy');
  const live = await copyOf(anna);
  expect(live.name).toMatch(/^Mentoring with maya-\d+\.md$/);
  expect(live.type).toBe('text/markdown; charset=utf-8');
  expect(live.text).toContain('### Version 1 (in force)');
  expect(live.text).toContain('### Lead the team # not a heading');
  expect(live.text).toContain('> # What we said\n> 🦊 שלום');
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: true } });
  const over = cardIn(await maya.acts({ kind: 'action', id: 'relationship.details', ref: relationship.id }));
  await maya.presses(over, 'Keep a copy');
  const after = await copyOf(maya);
  expect(after.text).toContain('- State: withdrawn');
  expect(after.text).toContain('### Lead the team');
});

test('what is the partner’s alone is not in it', async () => {
  const { anna, maya, relationship } = await active(journey());
  await anna.acts({ kind: 'action', id: 'course.fit', ref: `${relationship.id}/poor` });
  const { stores } = { stores: journey().unitOfWork.reads(journey().organisationId) };
  await journey().write(async (write) => {
    await write.chemistry.put(relationship.id, { memberId: anna.id, fit: 'poor', answeredAt: journey().clock.now() });
    await write.evaluations.put(relationship.id, {
      memberId: anna.id,
      goalsMet: 'none',
      wentWell: 'Nothing, to be honest',
      learned: 'Patience',
      recommends: false,
      writtenAt: journey().clock.now(),
    });
  });
  expect(await stores.chemistry.of(relationship.id)).toHaveLength(1);
  await ask(maya, relationship.id);
  const theirs = await copyOf(maya);
  expect(theirs.text).not.toContain('Nothing, to be honest');
  expect(theirs.text).not.toContain('poor');
  await ask(anna, relationship.id);
  const own = await copyOf(anna);
  expect(own.text).toContain('> Nothing, to be honest');
  expect(own.text).toContain(': poor.');
});

test('a stranger, and an id that never was, get a sentence and no file', async () => {
  const { relationship } = await introduced(journey());
  const { anna: stranger } = await introduced(journey());
  for (const ref of [relationship.id, 'nothing'])
    expect(cardIn(await ask(stranger, ref)).summary).toContain('cannot find');
  expect(cardIn(await ask(stranger, 'x'.repeat(50_000))).summary).toContain('no longer does anything');
  expect(await stranger.handed()).toEqual([]);
});

test('what people wrote cannot pass for a part of the copy', async () => {
  const { anna, relationship } = await active(journey());
  const form = formIn(await anna.presses(cardIn(await anna.says('agreement')), 'Change goals'));
  const typed = Object.fromEntries(
    form.fields.flatMap((one) => ('initial' in one ? [[one.id, one.initial ?? '']] : [])),
  );
  await anna.submits(form, { ...typed, goals: 'First\r\n## Sessions\n\nfive\nlines' });
  await ask(anna, relationship.id);
  const { text } = await copyOf(anna);
  expect(text.match(/^## Sessions$/gm)).toHaveLength(1);
  expect(text).toContain('> ## Sessions');
});
