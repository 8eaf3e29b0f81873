import { expect, test } from 'vitest';
import { OperatorError } from '../../../core/domain/kernel/operator-error.ts';
import * as embeddedErrors from './embedded-errors.ts';

test.each(Object.entries(embeddedErrors))('%s is told to the operator as a sentence', (_name, ErrorClass) => {
  expect(ErrorClass.prototype).toBeInstanceOf(OperatorError);
});

test('keeps the name of its class, which the log tells', () => {
  expect(new embeddedErrors.NoDatabaseYet('/data').name).toBe('NoDatabaseYet');
});
