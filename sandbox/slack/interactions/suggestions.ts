import type { ActOutcome } from '../../side.ts';
import { type JsonObject, objectOf, objectsOf } from '../json-value.ts';
import { checkRule } from '../rules/check-rule.ts';
import { suggestionRules } from '../rules/view.rules.ts';
import { type AppEndpoint, sendPayload } from '../send-to-app.ts';
import { recordCall, type SlackPerson, type Workspace } from '../workspace.ts';
import { answered, common } from './interaction-fields.ts';
import { blocksOf, findElement, findPlace, placeFields, placeKey } from './place.ts';

const failed = (text: string): ActOutcome => ({ ok: false, text });

/** What an external select offers for the words typed: `block_suggestion`. `data` holds the options. */
export async function suggest(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  given: { readonly where: string; readonly element: string; readonly query: string },
): Promise<ActOutcome> {
  const place = findPlace(workspace, person.id, given.where);
  const found = place === null ? undefined : findElement(blocksOf(place), given.element);
  if (place === null || found === undefined) return failed('That field is gone.');
  const { block, element } = found;
  const answer = await sendPayload(workspace, endpoint, person.key, {
    type: 'block_suggestion',
    ...common(person),
    action_id: element.action_id,
    block_id: block.block_id,
    value: given.query,
    ...placeFields(workspace, person.id, place, {}, false),
  });
  const body = objectOf(answer.body);
  const problem = answered(answer.status) ? optionsProblem(body) : null;
  if (problem !== null) refuse(workspace, person, answer.status, problem);
  if (problem !== null || !answered(answer.status)) return failed('The list could not be loaded.');
  const groups = objectsOf(body.option_groups);
  const options = [...objectsOf(body.options), ...groups.flatMap((group) => objectsOf(group.options))];
  const key = placeKey(place, String(element.action_id));
  workspace.suggested.set(key, [...options, ...(workspace.suggested.get(key) ?? [])].slice(0, mostRemembered));
  return { ok: true, data: JSON.parse(JSON.stringify({ options: body.options ?? [], option_groups: groups })) };
}

/** Options a select has been given are remembered, so that a chosen one can be sent back whole. */
const mostRemembered = 1000;

function optionsProblem(body: JsonObject): string | null {
  if (body.options === undefined && body.option_groups === undefined) return 'no options in the answer';
  const problems = Object.entries(suggestionRules).flatMap(([field, rule]) =>
    body[field] === undefined ? [] : checkRule(body[field], rule, `/${field}`),
  );
  return problems[0] === undefined ? null : `${problems[0].text} [json-pointer:${problems[0].path}]`;
}

const refuse = (workspace: Workspace, person: SlackPerson, status: number, why: string): void =>
  recordCall(workspace, {
    at: workspace.now().toISOString(),
    direction: 'from app',
    name: 'options',
    person: person.key,
    status,
    ms: 0,
    refused: `invalid options: ${why}`,
  });
