import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OperatorError } from '../core/domain/kernel/operator-error.ts';
import { BadSettings, parseConfig } from './config.ts';
import { startFailure } from './start-failure.ts';

class BadFolder extends OperatorError {
  override readonly name = 'BadFolder';
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Errors of a running app: each is caught and answered where it is known, and none ends a start. */
const CAUGHT = new Set([
  'FormRefused',
  'DeliveryFailed',
  'OperatorError',
  'WriteConflict',
  'CallerRefused',
  'NotUtf8',
  'Utf16WithoutMark',
  'ResponseRefused',
  'ThreadEnded',
]);

test('an error the operator can cure is printed as its sentence alone', () => {
  expect(startFailure(new BadFolder('The folder is full. Choose another with DATA_DIR.'))).toBe(
    'The folder is full. Choose another with DATA_DIR.',
  );
});

test('wrong settings are printed as their list alone', () => {
  const caught = (() => {
    try {
      return parseConfig({ PORT: 'x' });
    } catch (error) {
      return error;
    }
  })();
  expect(caught).toBeInstanceOf(BadSettings);
  expect(startFailure(caught)).not.toMatch(/^\s+at /mu);
});

test('a bug is printed with where it happened', () => {
  expect(startFailure(new TypeError('x is undefined'))).toMatch(/^TypeError: x is undefined\n\s+at /u);
});

test('what is no error is printed as it is', () => {
  expect(startFailure('gone')).toBe('gone');
});

test('every error is either caught by the running app, or one that the operator reads', () => {
  const files = globSync('{src,scripts}/**/*.ts', { cwd: ROOT }).filter(
    (file) => !/test\.ts$|fixture\.ts$/u.test(file),
  );
  const plain = files.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^(?:export )?class (\w+) extends \w*Error\b/gmu)]
      .filter(([declared]) => !declared.endsWith('OperatorError'))
      .map(([, name]) => name),
  );
  expect(plain.toSorted()).toEqual([...CAUGHT].toSorted());
});
