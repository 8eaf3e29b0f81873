import { type JsonObject, objectOf, objectsOf } from '../json-value.ts';
import type { Problem } from './rule.ts';

type Placed = { readonly element: JsonObject; readonly path: string };

/** What single fields cannot show: ids used twice, either-or fields, initial choices that are not offered. */
export function checkSense(blocks: readonly JsonObject[], path: string): readonly Problem[] {
  return [
    ...repeatedBlockIds(blocks, path),
    ...blocks.flatMap((block, index) => blockSense(block, `${path}/${index}`)),
    ...secondFocus(blocks, path),
  ];
}

/** The interactive elements of a block with their JSON pointers. */
export function elementsOf(block: JsonObject, path: string): readonly Placed[] {
  const list = block.type === 'actions' ? objectsOf(block.elements) : [];
  const single = block.type === 'input' ? 'element' : 'accessory';
  const one = block.type === 'actions' ? undefined : block[single];
  return [
    ...list.map((element, index) => ({ element, path: `${path}/elements/${index}` })),
    ...(one === undefined ? [] : [{ element: objectOf(one), path: `${path}/${single}` }]),
  ];
}

function blockSense(block: JsonObject, path: string): readonly Problem[] {
  const placed = elementsOf(block, path);
  const either =
    block.type === 'section' && block.text === undefined && block.fields === undefined
      ? [{ path, text: 'must define either `text` or `fields`' }]
      : [];
  const images = [
    { element: block, path },
    ...placed,
    ...objectsOf(block.elements).map((element, index) => ({ element, path: `${path}/elements/${index}` })),
  ];
  return [
    ...either,
    ...images.flatMap(imageSense),
    ...repeatedActionIds(placed),
    ...placed.flatMap(optionSense),
    ...placed.flatMap(lengthSense),
  ];
}

function imageSense({ element, path }: Placed): readonly Problem[] {
  if (element.type !== 'image') return [];
  const { image_url: address, slack_file: file } = element;
  if ((address === undefined) === (file === undefined))
    return [{ path, text: 'must define either `image_url` or `slack_file`' }];
  const { id, url } = objectOf(file);
  return file !== undefined && (id === undefined) === (url === undefined)
    ? [{ path: `${path}/slack_file`, text: 'must define either `id` or `url`' }]
    : [];
}

function optionSense({ element, path }: Placed): readonly Problem[] {
  const type = String(element.type);
  if (!/static_select|checkboxes|radio_buttons/.test(type)) return [];
  const both = element.options !== undefined && element.option_groups !== undefined;
  const none = element.options === undefined && element.option_groups === undefined;
  if (both || none) return [{ path, text: 'must define either `options` or `option_groups`' }];
  const offered = offeredOptions(element).map((option) => JSON.stringify([objectOf(option.text).text, option.value]));
  const initial = [...objectsOf(element.initial_options), ...objectsOf([element.initial_option])];
  return initial
    .filter((option) => !offered.includes(JSON.stringify([objectOf(option.text).text, option.value])))
    .map(() => ({ path, text: 'initial option must match one of the options' }));
}

/** The options of a select, flat or from its groups. */
export const offeredOptions = (element: JsonObject): readonly JsonObject[] => [
  ...objectsOf(element.options),
  ...objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options)),
];

function lengthSense({ element, path }: Placed): readonly Problem[] {
  const { min_length: min, max_length: max } = element;
  return typeof min === 'number' && typeof max === 'number' && min > max
    ? [{ path, text: 'min_length must be less than or equal to max_length' }]
    : [];
}

function repeatedBlockIds(blocks: readonly JsonObject[], path: string): readonly Problem[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = block.block_id;
    const again = id !== undefined && seen.has(id);
    seen.add(id);
    return again ? [{ path: `${path}/${index}/block_id`, text: `block_id "${String(id)}" already exists` }] : [];
  });
}

function repeatedActionIds(placed: readonly Placed[]): readonly Problem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ element, path }) => {
    const id = element.action_id;
    const again = id !== undefined && seen.has(id);
    seen.add(id);
    return again ? [{ path: `${path}/action_id`, text: `action_id "${String(id)}" already exists` }] : [];
  });
}

function secondFocus(blocks: readonly JsonObject[], path: string): readonly Problem[] {
  const focused = blocks
    .flatMap((block, index) => elementsOf(block, `${path}/${index}`))
    .filter(({ element }) => element.focus_on_load === true);
  return focused.slice(1).map((placed) => ({ path: placed.path, text: 'only one element may set focus_on_load' }));
}
