import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { expect, test } from 'vitest';
import { logOptions } from './log.ts';

function logged(write: (log: Logger) => void): string {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log: Logger = pino(logOptions('debug'), sink);
  write(log);
  return lines.join('');
}

/** Joined here, so that no scanner takes them for real ones. */
const CANARIES = [
  ['xoxb', '1234567890-abcdef'].join('-'),
  ['xapp', '1-A1-abcdef'].join('-'),
  `Bearer ${'abc'.repeat(9)}`,
  `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.c`,
  'maya@example.org',
  'postgresql://rapport:hunter2@db/x',
];

test.each(CANARIES)('a secret of the shape %s is never logged, wherever it stands', (canary) => {
  const out = logged((log) => {
    log.info({ deep: { er: [canary] }, err: new Error(canary) }, `it was ${canary}`);
    log.error(new Error(canary));
  });
  expect(out).not.toContain(canary);
});

test('what people write is hidden under the names it travels by', () => {
  const out = logged((log) =>
    log.info({ note: 'my worries', turn: { values: { goal: 'my worries' }, card: { text: 'my worries' } } }, 'turn'),
  );
  expect(out).not.toContain('my worries');
});
