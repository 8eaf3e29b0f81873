import { isObject, type JsonObject } from '../json-value.ts';
import type { Problem, Rule, Shape } from './rule.ts';

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

const problem = (path: string, text: string): readonly Problem[] => [{ path, text }];

/** Everything Slack would refuse about one value. The sentences are Slack's own where one was found on record. */
export function checkRule(value: unknown, rule: Rule, path: string): readonly Problem[] {
  switch (rule.kind) {
    case 'string':
      return checkString(value, rule, path);
    case 'number':
      return checkNumber(value, rule, path);
    case 'boolean':
      return typeof value === 'boolean' ? [] : problem(path, 'must provide a boolean');
    case 'text':
      return checkText(value, rule, path);
    case 'list':
      return checkList(value, rule, path);
    case 'one of':
      return checkTagged(value, rule, path);
    case 'object':
      return isObject(value) ? checkShape(value, rule.shape, path, false) : problem(path, 'must provide an object');
    case 'anything':
      return [];
  }
}

/** Missing, wrong and additional fields of one object. */
export function checkShape(value: JsonObject, shape: Shape, path: string, tagged: boolean): readonly Problem[] {
  const missing = Object.keys(shape.required)
    .filter((field) => value[field] === undefined)
    .map((field) => ({ path, text: `missing required field: ${field}` }));
  const fields = Object.entries(value).flatMap(([field, content]) => {
    if (content === undefined || (tagged && field === 'type')) return [];
    const rule = shape.required[field] ?? shape.optional[field];
    return rule === undefined
      ? problem(path, `invalid additional property: ${field}`)
      : checkRule(content, rule, `${path}/${field}`);
  });
  return [...missing, ...fields];
}

function checkString(value: unknown, { min, max, match }: Of<'string'>, path: string): readonly Problem[] {
  if (typeof value !== 'string') return problem(path, 'must provide a string');
  if (match !== undefined && !match.pattern.test(value)) return problem(path, match.says);
  if (value.length < min) return problem(path, `must be more than ${min - 1} characters`);
  return value.length > max ? problem(path, `must be less than ${max + 1} characters`) : [];
}

function checkNumber(value: unknown, { min, max }: Of<'number'>, path: string): readonly Problem[] {
  if (typeof value !== 'number') return problem(path, 'must provide a number');
  if (value < min) return problem(path, `must be greater than or equal to ${min}`);
  return value > max ? problem(path, `must be less than or equal to ${max}`) : [];
}

function checkText(value: unknown, rule: Of<'text'>, path: string): readonly Problem[] {
  if (!isObject(value)) return problem(path, 'must provide an object');
  const { type } = value;
  const allowed = type === 'plain_text' || (type === 'mrkdwn' && !rule.plain);
  if (!allowed) return problem(`${path}/type`, `unsupported type: ${String(type)}`);
  const shape: Shape = {
    required: { text: { kind: 'string', min: 1, max: rule.max } },
    optional: { [type === 'mrkdwn' ? 'verbatim' : 'emoji']: { kind: 'boolean' } },
    source: 'https://docs.slack.dev/reference/block-kit/composition-objects/text-object',
  };
  return checkShape(value, shape, path, true);
}

function checkList(value: unknown, { of, min, max }: Of<'list'>, path: string): readonly Problem[] {
  if (!Array.isArray(value)) return problem(path, 'must provide an array');
  if (value.length < min) return problem(path, `no fewer than ${min} items allowed`);
  if (value.length > max) return problem(path, `no more than ${max} items allowed`);
  return value.flatMap((item, index) => checkRule(item, of, `${path}/${index}`));
}

function checkTagged(value: unknown, rule: Of<'one of'>, path: string): readonly Problem[] {
  if (!isObject(value)) return problem(path, 'must provide an object');
  if (value.type === undefined) return problem(path, 'missing required field: type');
  const type = String(value.type);
  const shape = rule.types.includes(type) ? rule.in()[type] : undefined;
  return shape === undefined
    ? problem(`${path}/type`, `unsupported type: ${type}`)
    : checkShape(value, shape, path, true);
}
