/** What one field may hold. Lengths count UTF-16 units, as JSON strings do. */
export type Rule =
  | { readonly kind: 'string'; readonly min: number; readonly max: number; readonly match?: Match }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  /** A text object; `plain` refuses mrkdwn. */
  | { readonly kind: 'text'; readonly plain: boolean; readonly max: number }
  | { readonly kind: 'list'; readonly of: Rule; readonly min: number; readonly max: number }
  /** An object told apart by its `type`. */
  | { readonly kind: 'one of'; readonly types: readonly string[]; readonly in: ShapeTable }
  /** An object without a `type`. */
  | { readonly kind: 'object'; readonly shape: Shape }
  /** Accepted unread. */
  | { readonly kind: 'anything' };

type Match = { readonly pattern: RegExp; readonly says: string };

/** The fields of one object; any other field is refused. */
export type Shape = {
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional: Readonly<Record<string, Rule>>;
  /** Where the limits were read. */
  readonly source: string;
};

/** Shapes by their `type`. Looked up late, because blocks contain each other. */
export type ShapeTable = () => Readonly<Record<string, Shape>>;

/** One thing Slack would refuse; `path` is a JSON pointer. */
export type Problem = { readonly path: string; readonly text: string };

export const string = (max: number, min = 0): Rule => ({ kind: 'string', min, max });
export const matching = (pattern: RegExp, says: string): Rule => ({
  kind: 'string',
  min: 1,
  max: 3000,
  match: { pattern, says },
});
export const oneOf = (...values: readonly string[]): Rule =>
  matching(new RegExp(`^(?:${values.join('|')})$`), `must be one of: ${values.join(', ')}`);
export const number = (min: number, max: number): Rule => ({ kind: 'number', min, max });
export const boolean: Rule = { kind: 'boolean' };
export const anything: Rule = { kind: 'anything' };
export const plain = (max: number): Rule => ({ kind: 'text', plain: true, max });
export const text = (max: number): Rule => ({ kind: 'text', plain: false, max });
export const list = (of: Rule, max: number, min = 1): Rule => ({ kind: 'list', of, min, max });
export const object = (shape: Shape): Rule => ({ kind: 'object', shape });
