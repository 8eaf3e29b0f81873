import type { FileOrder } from '../document/file.ts';
import type { Form } from './form.ts';
import type { Reference } from './reference.ts';

/** What a button runs: `<flow>.<name>`, and how it carries what it is about. */
export type ActionRoute<Ref> = { readonly kind: 'action'; readonly id: string; readonly reference: Reference<Ref> };

/** What a button opens as a form. */
export type FormRoute<Ref> = { readonly kind: 'form'; readonly id: string; readonly reference: Reference<Ref> };

/** A file that a flow hands over. */
export type FileRoute<Ref> = { readonly kind: 'file'; readonly id: string; readonly reference: Reference<Ref> };

/** Names an action, so that views can point at it and a flow can answer it. */
export const action = <Ref>(id: string, reference: Reference<Ref>): ActionRoute<Ref> => ({
  kind: 'action',
  id,
  reference,
});

/** Names a form. */
export const form = <Ref>(id: string, reference: Reference<Ref>): FormRoute<Ref> => ({ kind: 'form', id, reference });

/** Names a file. */
export const file = <Ref>(id: string, reference: Reference<Ref>): FileRoute<Ref> => ({ kind: 'file', id, reference });

/** What makes a form come back to its route, about `ref`. */
export const formFor = <Ref>({ id, reference }: FormRoute<Ref>, ref: NoInfer<Ref>): Pick<Form, 'id' | 'ref'> => ({
  id,
  ref: reference.encode(ref),
});

/** Orders a file about `ref`. */
export const fileFor = <Ref>({ id, reference }: FileRoute<Ref>, ref: NoInfer<Ref>): FileOrder => ({
  kind: id,
  ref: reference.encode(ref),
});
