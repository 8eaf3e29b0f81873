import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorsLoggedWhole } from './testing/logged-failures.fixture.ts';

const SOURCE = path.resolve(import.meta.dirname, '..');
const files = globSync('**/*.ts', { cwd: SOURCE }).filter(
  (file) => !/\.(?:test|fixture|contract)\.ts$|testing\/|generated\//u.test(file),
);

test.each([
  "try { go(); } catch (error) { log.error(error, 'it broke'); }",
  "try { go(); } catch (error) { log.error({ err: error }, 'it broke'); }",
  "try { go(); } catch (odd) { tools.log.warn({ odd }, 'it broke'); }",
  "try { go(); } catch (error) { this.#parts.log.warn({ why: error.message }, 'it broke'); }",
  "try { go(); } catch (error) { log.warn({ why: String(error) }, 'it broke'); }",
  "try { go(); } catch (error) { log.warn({ ...error }, 'it broke'); }",
  "try { go(); } catch (error) { log.warn({}, 'it broke: '.concat(error)); }",
  "go().catch((thrown: unknown) => log.error(thrown, 'it broke'));",
  "boss.on('error', (error) => log.error({ error }, 'it broke'));",
])('a line that would log an error whole is found: %s', (line) => {
  expect(errorsLoggedWhole(`const a = 1;\n${line}`)).toMatchObject([expect.stringMatching(/^2: /u)]);
});

test.each([
  "try { go(); } catch (error) { log.error(failureFacts(error), 'it broke'); }",
  "try { go(); } catch (error) { log.error({ error: 'name', ...failureFacts(error.cause) }, 'it broke'); }",
  "try { go(); } catch (error) { log.warn({ code: error.platformCode }, 'it broke'); }",
  'try { go(); } catch (error) { report.error(error); }',
])('a line that logs facts is none: %s', (line) => {
  expect(errorsLoggedWhole(line)).toEqual([]);
});

test('no error is logged whole, nor its message', () => {
  const found = files.flatMap((file) =>
    errorsLoggedWhole(readFileSync(path.join(SOURCE, file), 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
