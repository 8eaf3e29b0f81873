import type { Checkboxes, MultiStaticSelect, PlainTextOption, RadioButtons, StaticSelect } from '@slack/types';
import type { Field, Option } from '../../../core/domain/view/form.ts';
import { plainText } from './slack-elements.ts';
import { SLACK_LIMITS as LIMITS } from './slack-limits.ts';

type Group = { readonly label: string; readonly options: readonly Option[] };

/** What a menu shows of its options (`chosen` ones always), and how many it leaves out. `groups` is null for a plain list. */
export function offer(options: readonly Option[], most: number, chosen: readonly string[]) {
  const shown = options.filter(({ value }, at) => at < Math.max(1, most) || chosen.includes(value));
  const grouped = shown.some(({ group }) => group !== undefined) || shown.length > LIMITS.selectOptions.max;
  return { shown, groups: grouped ? grouping(shown) : null, left: options.length - shown.length };
}

/** One of several: radio buttons where they are few, else a menu. Null without options. */
export function renderChoice(
  field: Extract<Field, { type: 'choice' }>,
  action_id: string,
  most: number,
): RadioButtons | StaticSelect | null {
  const { shown, groups } = offer(field.options, most, field.initial === undefined ? [] : [field.initial]);
  const initial = shown.find(({ value }) => value === field.initial);
  const chosen = initial === undefined ? {} : { initial_option: renderOption(initial) };
  if (shown.length === 0) return null;
  if (groups !== null) return { type: 'static_select', action_id, option_groups: groups.map(renderGroup), ...chosen };
  const options = shown.map(renderOption);
  return field.style === 'radio' && shown.length <= LIMITS.radioOptions.max
    ? { type: 'radio_buttons', action_id, options, ...chosen }
    : { type: 'static_select', action_id, options, ...chosen };
}

/** Several of many: checkboxes where they are few and free, else a menu. Null without options. */
export function renderChoices(
  field: Extract<Field, { type: 'choices' }>,
  action_id: string,
  most: number,
): Checkboxes | MultiStaticSelect | null {
  const mostChosen = Math.min(field.maxChosen ?? LIMITS.selectOptions.max, LIMITS.selectOptions.max);
  const wanted = (field.initial ?? []).slice(0, mostChosen);
  const { shown, groups } = offer(field.options, most, wanted);
  const initial = shown.filter(({ value }) => wanted.includes(value)).map(renderOption);
  const chosen = initial.length === 0 ? {} : { initial_options: initial };
  const limit = field.maxChosen === undefined ? {} : { max_selected_items: Math.max(1, field.maxChosen) };
  if (shown.length === 0) return null;
  if (groups !== null)
    return { type: 'multi_static_select', action_id, option_groups: groups.map(renderGroup), ...chosen, ...limit };
  const options = shown.map(renderOption);
  return field.maxChosen === undefined && shown.length <= LIMITS.checkboxes.max
    ? { type: 'checkboxes', action_id, options, ...chosen }
    : { type: 'multi_static_select', action_id, options, ...chosen, ...limit };
}

function renderOption(option: Option): PlainTextOption {
  return { text: plainText(option.label, LIMITS.optionText), value: option.value };
}

function renderGroup({ label, options }: Group): { label: PlainTextOption['text']; options: PlainTextOption[] } {
  return { label: plainText(label, LIMITS.optionGroupLabel), options: options.map(renderOption) };
}

/** Options under their group, in the order the groups come; a group too long for Slack goes on under its name again. */
function grouping(options: readonly Option[]): readonly Group[] {
  const byName = new Map<string, Option[]>();
  for (const option of options) {
    const name = option.group ?? '';
    byName.set(name, [...(byName.get(name) ?? []), option]);
  }
  const most = LIMITS.selectOptions.max;
  const groups = [...byName].flatMap(([name, own]) =>
    Array.from({ length: Math.ceil(own.length / most) }, (_, part) => {
      const slice = own.slice(part * most, (part + 1) * most);
      return { label: name === '' ? span(slice) : name, options: slice };
    }),
  );
  return groups.slice(0, most);
}

/** Names a stretch of an alphabetical list by its ends. */
function span(options: readonly Option[]): string {
  return `${options.at(0)?.label.slice(0, 20) ?? ''} – ${options.at(-1)?.label.slice(0, 20) ?? ''}`;
}
