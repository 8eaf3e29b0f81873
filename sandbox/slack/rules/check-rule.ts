import { isObject, type JsonObject } from '../json-value.ts';
import type { Problem, Rule, Shape } from './rule.ts';

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
type Checks = { readonly [K in Rule['kind']]: (value: unknown, rule: Of<K>, path: string) => readonly Problem[] };

const problem = (path: string, text: string): readonly Problem[] => [{ path, text }];

const lengthProblems = (value: string, min: number, max: number, path: string): readonly Problem[] => {
  if (value.length < min) return problem(path, `must be more than ${min - 1} characters`);
  return value.length > max ? problem(path, `must be less than ${max + 1} characters`) : [];
};

const checks: Checks = {
  string: (value, rule, path) => {
    if (typeof value !== 'string') return problem(path, 'must provide a string');
    if (rule.match !== undefined && !rule.match.pattern.test(value)) return problem(path, rule.match.says);
    return lengthProblems(value, rule.min, rule.max, path);
  },
  number: (value, rule, path) => {
    if (typeof value !== 'number') return problem(path, 'must provide a number');
    if (value < rule.min) return problem(path, `must be greater than or equal to ${rule.min}`);
    return value > rule.max ? problem(path, `must be less than or equal to ${rule.max}`) : [];
  },
  boolean: (value, _rule, path) => (typeof value === 'boolean' ? [] : problem(path, 'must provide a boolean')),
  text: (value, rule, path) => {
    if (!isObject(value)) return problem(path, 'must provide an object');
    const allowed = rule.plain ? ['plain_text'] : ['plain_text', 'mrkdwn'];
    if (typeof value.type !== 'string' || !allowed.includes(value.type)) {
      return problem(`${path}/type`, `unsupported type: ${String(value.type)}`);
    }
    return checkShape(value, textShape(value.type, rule.max), path, true);
  },
  list: (value, rule, path) => {
    if (!Array.isArray(value)) return problem(path, 'must provide an array');
    if (value.length < rule.min) return problem(path, `no fewer than ${rule.min} items allowed`);
    if (value.length > rule.max) return problem(path, `no more than ${rule.max} items allowed`);
    return value.flatMap((item, index) => checkRule(item, rule.of, `${path}/${index}`));
  },
  'one of': (value, rule, path) => {
    if (!isObject(value)) return problem(path, 'must provide an object');
    if (value.type === undefined) return problem(path, 'missing required field: type');
    const type = String(value.type);
    const shape = rule.types.includes(type) ? rule.in()[type] : undefined;
    return shape === undefined
      ? problem(`${path}/type`, `unsupported type: ${type}`)
      : checkShape(value, shape, path, true);
  },
  object: (value, rule, path) =>
    isObject(value) ? checkShape(value, rule.shape, path, false) : problem(path, 'must provide an object'),
  anything: () => [],
};

/** Everything Slack would refuse about one value. The sentences are Slack's own where one was found on record. */
export function checkRule(value: unknown, rule: Rule, path: string): readonly Problem[] {
  switch (rule.kind) {
    case 'string':
      return checks.string(value, rule, path);
    case 'number':
      return checks.number(value, rule, path);
    case 'boolean':
      return checks.boolean(value, rule, path);
    case 'text':
      return checks.text(value, rule, path);
    case 'list':
      return checks.list(value, rule, path);
    case 'one of':
      return checks['one of'](value, rule, path);
    case 'object':
      return checks.object(value, rule, path);
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

const textShape = (type: string, max: number): Shape => ({
  required: { text: { kind: 'string', min: 1, max } },
  optional: { [type === 'mrkdwn' ? 'verbatim' : 'emoji']: { kind: 'boolean' } },
  source: 'https://docs.slack.dev/reference/block-kit/composition-objects/text-object',
});
