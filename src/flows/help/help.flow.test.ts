import { describe, expect, test } from 'vitest';
import { MAX_LABEL_CHARS } from '../../core/domain/view/card.ts';
import type { Command } from '../engine/flow.ts';
import { helpFlow } from './help.flow.ts';
import { helpCard, outage, outageInForm, staleButton, unknownWords } from './help.views.ts';

const command = (verb: string, more: Partial<Pick<Command, 'usage' | 'summary'>> = {}): Command => ({
  verb,
  summary: `What ${verb} does`,
  access: 'member',
  effect: 'reads',
  run: async () => [],
  ...more,
});
const READER = { organisation: 'The Guild', joined: true };

describe('help', () => {
  test('answers empty words and greetings, for anybody, without writing', () => {
    const [help] = helpFlow(() => []).commands ?? [];
    expect(help).toMatchObject({ verb: 'help', access: 'anyone', effect: 'reads' });
    expect(help?.aliases).toEqual(['', 'hi', 'hello', 'hey', 'start']);
  });

  test('tells every command once with its usage, one of no group too', () => {
    const find = command('find', { usage: '[words]' });
    const card = helpCard([find, find, command('brand-new')], READER);
    expect(sections(card)).toEqual([
      ['Find somebody', ['find [words]: What find does']],
      ['More', ['brand-new: What brand-new does']],
    ]);
  });

  test('offers to join to whoever has not, and home to whoever has', () => {
    expect(helpCard([], { ...READER, joined: false }).actions?.[0]).toMatchObject({
      id: 'joining.join',
      style: 'primary',
    });
    expect(helpCard([], READER).actions?.[0]).toMatchObject({ id: 'home.show', style: 'primary' });
  });
});

describe('unknown words', () => {
  test('are answered with the nearest command and a button that runs it', () => {
    expect(unknownWords('fnid', 'find').actions?.[0]).toMatchObject({ id: 'help.run', ref: 'find', label: 'Try find' });
  });

  test('are said back as plain text only, shortened where one sees it', () => {
    const hostile = `<!channel> ${'x'.repeat(500)}`;
    const [echo] = unknownWords(hostile, null).body;
    const said = echo?.type === 'text' ? echo.text : [];
    expect(said.every(({ type }) => type === 'text')).toBe(true);
    expect(words(said)).toBe(`I do not know “${hostile.slice(0, 60)}…”.`);
  });

  test('lead to joining by its own button, which works before joining', () => {
    expect(unknownWords('jion', 'join').actions?.[0]).toMatchObject({ kind: 'openForm', id: 'joining.join' });
  });
});

test('a fault says that nothing was saved, what to do, and its reference', () => {
  for (const said of [JSON.stringify(outage('K7QX2M').body), outageInForm('K7QX2M')]) {
    expect(said).toMatch(/nothing was saved.*again in a minute.*K7QX2M/su);
  }
});

test('every label fits a button', () => {
  const cards = [helpCard([], READER), unknownWords('x', 'relationships'), unknownWords('x', null), staleButton()];
  const labels = cards.flatMap(({ actions = [] }) => actions.map(({ label }) => label));
  expect(labels.filter((label) => label.length > MAX_LABEL_CHARS)).toEqual([]);
});

function sections(card: ReturnType<typeof helpCard>) {
  return card.body.flatMap((node) =>
    node.type === 'section'
      ? [[node.title, node.nodes.flatMap((inner) => (inner.type === 'bullets' ? inner.items.map(words) : []))]]
      : [],
  );
}

function words(text: readonly { readonly type: string }[]): string {
  return text.map((part) => ('text' in part ? String(part.text) : 'words' in part ? String(part.words) : '')).join('');
}
