import type { Json } from '../../side.ts';
import { TEAMS_LIMITS } from '../connector/limits.ts';
import { isList, isObject, type JsonObject, listAt, textAt } from '../json-reading.ts';
import type { CardGroup, CardProperty } from './card-properties.ts';
import { CARD_PARTS, CARD_ROOT, CARD_TYPES } from './card-schema.ts';

/** What is wrong with a card. `errors` make Teams refuse it; `warnings` make it look or work worse. */
export type CardFindings = { readonly errors: readonly string[]; readonly warnings: readonly string[] };

type Walk = {
  readonly errors: string[];
  readonly warnings: string[];
  readonly version: string;
  readonly inputs: Set<string>;
};

/** Groups whose members may leave their `type` out. */
const IMPLIED_TYPE: Partial<Record<CardGroup, string>> = {
  column: 'Column',
  tableRow: 'TableRow',
  tableCell: 'TableCell',
  image: 'Image',
};

/** Holds an Adaptive Card to schema 1.5 and to what Teams draws. Paths in the findings are JSON paths. */
export function checkCard(card: Json | undefined): CardFindings {
  const version = textAt(card, 'version') ?? TEAMS_LIMITS.cardVersion;
  const walk: Walk = { errors: [], warnings: [], version, inputs: new Set() };
  if (!isObject(card)) return { errors: ['card: not an object'], warnings: [] };
  if (newer(version, TEAMS_LIMITS.cardVersion)) walk.errors.push(`version: ${version} is newer than 1.5`);
  checkCardBody(card, 'card', walk, true);
  return walk;
}

function checkCardBody(card: JsonObject, path: string, walk: Walk, top: boolean): void {
  if (card.type !== 'AdaptiveCard') walk.errors.push(`${path}.type: must be AdaptiveCard`);
  const rules = top ? CARD_ROOT : { ...CARD_ROOT, version: { kind: 'string' } as const };
  checkProperties(card, rules, path, walk);
  if (listAt(card.refresh, 'userIds').length > TEAMS_LIMITS.refreshUserIds) {
    walk.errors.push(`${path}.refresh.userIds: more than ${TEAMS_LIMITS.refreshUserIds}`);
  }
}

function checkProperties(
  of: JsonObject,
  rules: Readonly<Record<string, CardProperty>>,
  path: string,
  walk: Walk,
): void {
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && of[name] === undefined) walk.errors.push(`${path}.${name}: missing`);
  }
  for (const [name, value] of Object.entries(of)) {
    const rule = rules[name];
    const at = `${path}.${name}`;
    if (!rule) walk.warnings.push(`${at}: unknown property, ignored by Teams`);
    else if (rule.since && newer(rule.since, walk.version)) {
      walk.errors.push(`${at}: needs version ${rule.since}, the card says ${walk.version}`);
    } else checkValue(value, rule, at, walk);
  }
}

function checkValue(value: Json, rule: CardProperty, at: string, walk: Walk): void {
  if (rule.kind === 'enum') {
    const known = rule.values?.some((word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase());
    if (!known) walk.errors.push(`${at}: ${JSON.stringify(value)} is not one of ${rule.values?.join(', ')}`);
  } else if (rule.kind === 'scalar') {
    if (typeof value !== 'string' && typeof value !== 'number') walk.errors.push(`${at}: must be text or a number`);
  } else if (rule.kind === 'one' && rule.of) {
    checkMember(value, rule.of, at, walk);
  } else if (rule.kind === 'list' && rule.of) {
    if (!isList(value)) walk.errors.push(`${at}: must be a list`);
    else checkList(value, rule.of, at, walk);
  } else if (rule.kind !== 'any' && typeof value !== rule.kind) {
    walk.errors.push(`${at}: must be a ${rule.kind}`);
  }
}

function checkList(list: readonly Json[], group: CardGroup, at: string, walk: Walk): void {
  if (group === 'action' && list.length > TEAMS_LIMITS.actionsPerSet) {
    walk.warnings.push(`${at}: ${list.length} actions, Teams shows ${TEAMS_LIMITS.actionsPerSet}`);
  }
  for (const [index, member] of list.entries()) checkMember(member, group, `${at}[${index}]`, walk);
}

function checkMember(member: Json, group: CardGroup, at: string, walk: Walk): void {
  if (group === 'inline' && typeof member === 'string') return;
  if (!isObject(member)) {
    walk.errors.push(`${at}: must be an object`);
    return;
  }
  if (group === 'card') checkCardBody(member, at, walk, false);
  else if (group === 'fact' || group === 'choice' || group === 'tableColumn') {
    checkProperties(member, CARD_PARTS[group], at, walk);
  } else checkTyped(member, group, at, walk);
}

function checkTyped(member: JsonObject, group: CardGroup, at: string, walk: Walk): void {
  const name = textAt(member, 'type') ?? IMPLIED_TYPE[group] ?? '';
  const type = Object.hasOwn(CARD_TYPES, name) ? CARD_TYPES[name] : undefined;
  if (!type || !belongs(name, type.group, group)) {
    walk.errors.push(`${at}.type: ${name || 'missing'} is no ${group} of schema 1.5`);
    return;
  }
  if (type.unsupported) walk.errors.push(`${at}: ${type.unsupported}`);
  if (newer(type.since, walk.version)) walk.errors.push(`${at}: ${name} needs version ${type.since}`);
  checkProperties(member, type.properties, at, walk);
  checkMeaning(name, member, at, walk);
}

function belongs(name: string, has: CardGroup, wanted: CardGroup): boolean {
  if (wanted === 'image') return name === 'Image';
  if (wanted === 'selectAction') return has === 'action' && name !== 'Action.ShowCard';
  return has === wanted;
}

function checkMeaning(name: string, member: JsonObject, at: string, walk: Walk): void {
  if (name.startsWith('Input.')) checkInput(name, member, at, walk);
  if (name === 'Image') checkImage(member, at, walk);
  if (name === 'Action.OpenUrl' && !/^(https?|mailto|tel):/i.test(textAt(member, 'url') ?? '')) {
    walk.errors.push(`${at}.url: only http, https, mailto and tel links open`);
  }
  if ((name === 'Action.Submit' || name === 'Action.Execute') && member.data !== undefined && !isObject(member.data)) {
    walk.warnings.push(`${at}.data: not an object, so inputs are not merged into it`);
  }
}

function checkInput(name: string, input: JsonObject, at: string, walk: Walk): void {
  const id = textAt(input, 'id') ?? '';
  if (walk.inputs.has(id)) walk.errors.push(`${at}.id: ${id} is used twice`);
  walk.inputs.add(id);
  if (!input.label && name !== 'Input.Toggle') walk.warnings.push(`${at}.label: missing, screen readers say nothing`);
  if (input.isRequired === true && !input.errorMessage)
    walk.warnings.push(`${at}.errorMessage: missing on a required input`);
  if (name !== 'Input.ChoiceSet') return;
  if (input.choices === undefined && input['choices.data'] === undefined) walk.errors.push(`${at}.choices: missing`);
  const commas = listAt(input, 'choices').some((choice) => textAt(choice, 'value')?.includes(','));
  if (input.isMultiSelect === true && commas) walk.errors.push(`${at}.choices: a comma in a value of a multi-select`);
}

function checkImage(image: JsonObject, at: string, walk: Walk): void {
  const url = textAt(image, 'url') ?? '';
  if (url.startsWith('data:')) checkInlineImage(url, at, walk);
  else if (!url.startsWith('https:')) walk.errors.push(`${at}.url: images must be https`);
  if (!textAt(image, 'altText')) walk.warnings.push(`${at}.altText: missing`);
}

/** A picture in the card itself: PNG, JPEG or GIF, at most 1 MB. Source: learn/bots/how-to/format-your-bot-messages */
function checkInlineImage(url: string, at: string, walk: Walk): void {
  const [head = '', content = ''] = url.split(',');
  if (!/^data:image\/(png|jpeg|gif);base64$/.test(head))
    walk.errors.push(`${at}.url: only PNG, JPEG and GIF are drawn`);
  if (content.length * 0.75 > TEAMS_LIMITS.imageBytes) walk.errors.push(`${at}.url: the picture is over 1 MB`);
}

function newer(a: string, b: string): boolean {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor > bMajor || (aMajor === bMajor && aMinor > bMinor);
}
