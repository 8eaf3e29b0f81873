import type { JsonObject } from '../../slack/json-value.ts';
import { element } from '../element.ts';
import { drawControl } from './controls/draw-control.ts';
import { drawInput } from './controls/draw-input.ts';
import { drawRichText } from './draw-rich-text.ts';
import { asObject, drawMrkdwn, drawText, plainWords } from './draw-text.ts';
import type { Surface } from './surface.ts';

type Draw = (block: JsonObject, surface: Surface) => Node;

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.map(asObject) : []);

const header: Draw = (block) => element('h3', { class: 'bk-header' }, plainWords(block.text));

const divider: Draw = () => element('hr', { class: 'bk-divider' });

function section(block: JsonObject, surface: Surface): Node {
  const fields = objects(block.fields).map((field) =>
    element('div', { class: 'bk-field' }, [drawText(field, surface.reader)]),
  );
  const words = element('div', { class: 'bk-words' }, [
    block.text === undefined ? null : element('div', { class: 'bk-text' }, [drawText(block.text, surface.reader)]),
    fields.length === 0 ? null : element('div', { class: 'bk-fields' }, fields),
  ]);
  if (block.accessory === undefined) return element('div', { class: 'bk-section' }, [words]);
  const accessory = asObject(block.accessory);
  const wide = /checkboxes|radio_buttons/.test(String(accessory.type));
  const control = element('div', { class: 'bk-accessory' }, [
    drawControl(accessory, block, surface, plainWords(block.text)),
  ]);
  return element('div', { class: wide ? 'bk-section bk-stacked' : 'bk-section' }, [words, control]);
}

const actions: Draw = (block, surface) =>
  element(
    'div',
    { class: 'bk-actions' },
    objects(block.elements).map((one) => drawControl(one, block, surface, '')),
  );

const context: Draw = (block, surface) =>
  element(
    'div',
    { class: 'bk-context' },
    objects(block.elements).map((one) =>
      one.type === 'image'
        ? drawControl(one, block, surface, '')
        : element('span', {}, [drawText(one, surface.reader)]),
    ),
  );

const sourceOf = (block: JsonObject): string =>
  block.slack_file === undefined
    ? String(block.image_url ?? '')
    : `/slack/file/${encodeURIComponent(String(asObject(block.slack_file).id))}`;

const image: Draw = (block) =>
  element('figure', { class: 'bk-image' }, [
    block.title === undefined ? null : element('figcaption', {}, plainWords(block.title)),
    element('img', { src: sourceOf(block), alt: String(block.alt_text ?? ''), loading: 'lazy' }),
  ]);

const markdown: Draw = (block, surface) =>
  element('div', { class: 'bk-text' }, [
    drawMrkdwn(String(block.text ?? '').replaceAll(/\*\*(.+?)\*\*/g, '*$1*'), surface.reader),
  ]);

function table(block: JsonObject, surface: Surface): Node {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  const cell = (one: JsonObject, head: boolean) =>
    element(head ? 'th' : 'td', head ? { scope: 'col' } : {}, [
      one.type === 'rich_text' ? drawRichText(one, surface.reader) : document.createTextNode(String(one.text ?? '')),
    ]);
  return element('div', { class: 'bk-table' }, [
    element(
      'table',
      {},
      rows.map((row, index) =>
        element(
          'tr',
          {},
          objects(row).map((one) => cell(one, index === 0)),
        ),
      ),
    ),
  ]);
}

const drawers: Readonly<Record<string, Draw>> = {
  header,
  divider,
  section,
  actions,
  context,
  image,
  input: drawInput,
  markdown,
  table,
  rich_text: (block, surface) => drawRichText(block, surface.reader),
};

/** Draws blocks one under the other. A block the sandbox cannot draw says so; it never vanishes. */
export function drawBlocks(blocks: readonly JsonObject[], surface: Surface): HTMLElement {
  const drawn = blocks.map((block) => {
    const draw = drawers[String(block.type)];
    return draw === undefined
      ? element('p', { class: 'bk-unknown' }, `[${String(block.type)} block]`)
      : draw(block, surface);
  });
  return element('div', { class: 'bk' }, drawn);
}
