import type { Form, FormValues } from '../../../core/domain/view/form.ts';

/** A form as it comes back when nobody changes anything in it. */
export const initialOf = (form: Form): FormValues =>
  Object.fromEntries(
    form.fields.flatMap((field) =>
      'initial' in field && field.initial !== undefined ? [[field.id, field.initial] as const] : [],
    ),
  );
