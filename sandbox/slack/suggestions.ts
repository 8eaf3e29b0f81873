import type { ActOutcome } from '../side.ts';
import { answered, common } from './interaction-fields.ts';
import { objectOf, objectsOf } from './json-value.ts';
import { blocksOf, findElement, findPlace, placeFields, placeKey } from './place.ts';
import { checkRule } from './rules/check-rule.ts';
import { suggestionRules } from './rules/view.rules.ts';
import { type AppDoor, sendPayload } from './send-to-app.ts';
import { recordCall, type SlackPerson, type Workspace } from './workspace.ts';

const failed = (text: string): ActOutcome => ({ ok: false, text });

/** What an external select offers for the words typed: `block_suggestion`. `data` holds the options. */
export async function suggest(
  workspace: Workspace,
  door: AppDoor,
  person: SlackPerson,
  given: { where: string; element: string; query: string },
): Promise<ActOutcome> {
  const place = findPlace(workspace, person.id, given.where);
  const found = place === null ? undefined : findElement(blocksOf(place), given.element);
  if (place === null || found === undefined) return failed('That field is gone.');
  const { block, element } = found;
  const answer = await sendPayload(workspace, door, person.key, {
    type: 'block_suggestion',
    ...common(person),
    action_id: element.action_id,
    block_id: block.block_id,
    value: given.query,
    ...placeFields(workspace, person.id, place, {}, false),
  });
  const body = objectOf(answer.body);
  const problems = Object.entries(suggestionRules).flatMap(([field, rule]) =>
    body[field] === undefined ? [] : checkRule(body[field], rule, `/${field}`),
  );
  if (
    !answered(answer.status) ||
    problems.length > 0 ||
    (body.options === undefined && body.option_groups === undefined)
  ) {
    const why =
      problems[0] === undefined ? 'no options in the answer' : `${problems[0].text} [json-pointer:${problems[0].path}]`;
    recordCall(workspace, {
      at: workspace.now().toISOString(),
      direction: 'from app',
      name: 'options',
      person: person.key,
      status: answer.status,
      ms: 0,
      refused: `invalid options: ${why}`,
    });
    return failed('The list could not be loaded.');
  }
  const options = [
    ...objectsOf(body.options),
    ...objectsOf(body.option_groups).flatMap((group) => objectsOf(group.options)),
  ];
  const key = placeKey(place, String(element.action_id));
  workspace.suggested.set(key, [...options, ...(workspace.suggested.get(key) ?? [])].slice(0, 1000));
  return {
    ok: true,
    data: JSON.parse(JSON.stringify({ options: body.options ?? [], option_groups: body.option_groups ?? [] })),
  };
}
