import { expect, test } from 'vitest';
import type { Paper } from '../../core/domain/document/paper.ts';
import { paperFile } from './paper-file.ts';

const PAPER: Paper = {
  kind: 'Mentoring agreement',
  title: 'Ada and Grace',
  facts: [{ label: 'Mentee', value: 'Ada' }],
  sections: [{ heading: 'Goals', entries: [{ label: 'Goals', text: 'Lead a team.', remark: 'Gladly.' }] }],
  signatures: [
    { name: 'Ada', role: 'Mentee', signed: '24 November 2026, 10:00 (Europe/London)' },
    { name: 'Grace', role: 'Mentor', signed: null },
  ],
  foot: 'Agreement of Ada and Grace, version 1',
  datedAt: new Date('2026-11-24T10:00:00Z'),
};

const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pagesOf = (bytes: Uint8Array) => source(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;
const withText = (text: string): Paper => ({
  ...PAPER,
  sections: [{ heading: text.slice(0, 200), entries: [{ label: text.slice(0, 200), text }] }],
});

test('the same paper gives the same bytes, another one others', async () => {
  const [one, again, other] = await Promise.all([paperFile(PAPER), paperFile(PAPER), paperFile(withText('Else.'))]);
  expect(Buffer.compare(one, again)).toBe(0);
  expect(Buffer.compare(one, other)).not.toBe(0);
});

test('it is a tagged document in English with its date and title, on one page', async () => {
  const bytes = await paperFile(PAPER);
  const pdf = source(bytes);
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  expect(pdf).toContain('(D:20261124100000Z)');
  expect(pdf).toContain('/Lang (en-GB)');
  expect(pdf).toContain('/Marked true');
  expect(pdf).toContain('Mentoring agreement: Ada and Grace');
  expect(pagesOf(bytes)).toBe(1);
});

test.each([
  ['50,000 characters', 'Words that go on. '.repeat(2_800), 15],
  ['50,000 characters without a space', 'x'.repeat(50_000), 10],
  ['a name of five lines', 'Ada\nLovelace\nof\nfive\nlines', 1],
  ['right to left', 'שלום לכולם and مرحبا بكم '.repeat(20), 1],
  ['emoji and scripts the font lacks', '👩🏽‍🚀 山田太郎 '.repeat(20), 1],
  ['marks of the format', ') Tj ET (evil) \\( <</JS (app.alert(1))>> endstream', 1],
  ['nothing at all', '', 1],
])('%s is set, on pages enough', async (_, text, pages) => {
  const bytes = await paperFile({ ...withText(text), title: text.slice(0, 5_000), foot: text });
  expect(pagesOf(bytes)).toBeGreaterThanOrEqual(pages);
  expect(source(bytes)).not.toMatch(/\/S\s*\/JavaScript|\/OpenAction|\/AA\b/);
});
