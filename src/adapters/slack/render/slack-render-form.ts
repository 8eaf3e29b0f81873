import type { KnownBlock, ModalView } from '@slack/types';
import type { Form } from '../../../core/domain/view/form.ts';
import { condense, countChars, type Unit } from './slack-condense.ts';
import { markup, plainText } from './slack-elements.ts';
import { renderField } from './slack-fields.ts';
import { SLACK_LIMITS as LIMITS, SLACK_BUDGETS } from './slack-limits.ts';
import { NO_PICTURES, renderNode, TIGHT_SIZES } from './slack-nodes.ts';
import { escaped, type SlackReader } from './slack-text.ts';
import { short } from './slack-words.ts';

/** `block_id` of a field: the same whenever this form is drawn, so that Slack keeps what was typed. */
export function blockIdOf(formId: string, fieldId: string): string {
  return `${formId}:${fieldId}`;
}

/** A form as a modal. `metadata` comes back with the values; the form's own ref must be in it. */
export function renderForm(form: Form, reader: SlackReader, metadata: string): ModalView {
  let options: number = SLACK_BUDGETS.fieldOptions;
  let view = formView(form, reader, metadata, options);
  while (options > 1 && Buffer.byteLength(JSON.stringify(view)) > SLACK_BUDGETS.viewBytes) {
    options = Math.floor(options / 2);
    view = formView(form, reader, metadata, options);
  }
  return view;
}

function formView(form: Form, reader: SlackReader, metadata: string, mostOptions: number): ModalView {
  const fields = form.fields.flatMap((field) => [
    ...renderField(field, blockIdOf(form.id, field.id), mostOptions),
    ...errorBlock(field.error),
  ]);
  const above = [...errorBlock(form.error), ...intro(form, reader, fields)];
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: metadata,
    title: plainText(form.title, LIMITS.modalTitle),
    submit: plainText(form.submitLabel, LIMITS.modalButton),
    close: plainText(form.cancelLabel, LIMITS.modalButton),
    blocks: [...above, ...fields],
  };
}

function intro(form: Form, reader: SlackReader, fields: readonly KnownBlock[]): readonly KnownBlock[] {
  const units: readonly Unit[] = (form.intro ?? []).flatMap((node) =>
    renderNode(node, { reader, count: { next: 0 }, sizes: TIGHT_SIZES, pictures: NO_PICTURES }),
  );
  const blocks = LIMITS.viewBlocks.max - fields.length - 1;
  return condense(units, { blocks, chars: SLACK_BUDGETS.viewChars - countChars(fields) / 2 });
}

/** Slack has no place for an error in a view it is given, so it stands right under its field. */
function errorBlock(error: string | undefined): readonly KnownBlock[] {
  if (error === undefined) return [];
  return [{ type: 'section', text: markup(`⚠️ ${escaped(short(error, 500))}`) }];
}
