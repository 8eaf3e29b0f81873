/**
 * Something that whoever runs Rapport can cure: a setting, a folder, a file, a database. The message is the whole answer
 * (what is wrong, why, and which setting or page cures it); it is printed alone, without a stack.
 */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
