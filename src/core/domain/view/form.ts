import type { Node } from './card.ts';

/** A form, drawn as a modal or a dialog. At most seven fields, so that it fits a phone. */
export type Form = {
  /** Names the flow's form that receives the values. */
  readonly id: string;
  /** At most 24 characters. */
  readonly title: string;
  readonly intro?: readonly Node[];
  readonly fields: readonly Field[];
  readonly submitLabel: string;
  readonly cancelLabel: string;
  /** Opaque; comes back with the values and proves nothing. */
  readonly ref: string;
  /** A sentence about the whole form, shown above it after a refusal. */
  readonly error?: string;
};

type FieldBase = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Shown beside the field after a refusal. */
  readonly error?: string;
};

export type Field = FieldBase &
  (
    | {
        readonly type: 'text';
        readonly multiline: boolean;
        readonly maxChars: number;
        readonly initial?: string;
        readonly placeholder?: string;
      }
    | { readonly type: 'number'; readonly min: number; readonly max: number; readonly initial?: number }
    /** `YYYY-MM-DD`. */
    | { readonly type: 'date'; readonly initial?: string }
    /** `HH:MM`, 24 hours. */
    | { readonly type: 'time'; readonly initial?: string }
    | {
        readonly type: 'choice';
        readonly style: 'menu' | 'radio';
        readonly options: readonly Option[];
        readonly initial?: string;
      }
    | {
        readonly type: 'choices';
        readonly options: readonly Option[];
        readonly maxChosen?: number;
        readonly initial?: readonly string[];
      }
    | { readonly type: 'toggle'; readonly initial: boolean }
  );

/** `value` keeps to `[A-Za-z0-9_-]{1,75}`: Teams joins chosen values with commas. Options of one `group` stand together. */
export type Option = { readonly value: string; readonly label: string; readonly group?: string };

/** What came back, by field id. An untouched optional field may be absent. */
export type FormValues = Readonly<Record<string, FormValue>>;
export type FormValue = string | number | boolean | readonly string[];

export type FieldErrors = Readonly<Record<string, string>>;

/** The same form with what was typed kept and each error beside its field. */
export function withTyped(form: Form, values: FormValues, errors: FieldErrors): Form {
  const { form: formError } = errors;
  return {
    ...form,
    ...(formError === undefined ? {} : { error: formError }),
    fields: form.fields.map((field) => {
      const error = errors[field.id];
      return { ...keepTyped(field, values[field.id]), ...(error === undefined ? {} : { error }) };
    }),
  };
}

function keepTyped(field: Field, value: FormValue | undefined): Field {
  if (value === undefined) return field;
  if (field.type === 'choices') return Array.isArray(value) ? { ...field, initial: value } : field;
  if (field.type === 'toggle') return typeof value === 'boolean' ? { ...field, initial: value } : field;
  if (field.type === 'number')
    return typeof value === 'number' && Number.isFinite(value) ? { ...field, initial: value } : field;
  return typeof value === 'string' ? { ...field, initial: value } : field;
}
