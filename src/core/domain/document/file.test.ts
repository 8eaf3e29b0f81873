import { expect, it } from 'vitest';
import { fileName } from './file.ts';

it.each([
  ['plain words', 'Agreement of Ada and Ben', 'Agreement of Ada and Ben.pdf'],
  ['letters of any script', 'Überblick 合意', 'Überblick 合意.pdf'],
  ['an accent typed apart', 'Cafe\u0301', 'Caf\u00E9.pdf'],
  ['a path', '../etc/passwd', 'etc passwd.pdf'],
  ['what some systems refuse', 'a\\b:c*d?e"f<g>h|i', 'a b c d e f g h i.pdf'],
  ['line breaks and control characters', 'a\r\nb\u0000c\u2028d', 'a b c d.pdf'],
  ['marks that turn the direction', 'a\u202Efdp.exe', 'a fdp.exe.pdf'],
  ['half a character', 'a\uD83Db', 'a b.pdf'],
  ['dots at its ends', '...hidden...', 'hidden.pdf'],
  ['nothing at all', '', 'file.pdf'],
  ['nothing that can stay', ' /// ... ', 'file.pdf'],
])('the name of a file takes %s', (_what, words, name) => {
  expect(fileName(words, 'pdf')).toBe(name);
});

it('a name has 80 characters at most, whole ones, and ends in none that is empty', () => {
  expect(fileName('x'.repeat(81), 'ics')).toBe(`${'x'.repeat(80)}.ics`);
  expect(fileName('🙂'.repeat(81), 'ics')).toBe(`${'🙂'.repeat(80)}.ics`);
  expect(fileName(`${'x'.repeat(79)} yz`, 'ics')).toBe(`${'x'.repeat(79)}.ics`);
});
