import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import type { FileDraft } from '../../core/domain/document/file.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { PromptKind } from '../../core/domain/nudge/prompt.ts';
import type { OwnRelationship } from '../../core/domain/relationship/sides.ts';
import type { RelationshipState } from '../../core/domain/relationship/transitions.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { ActionRoute, FileRoute, FormRoute } from '../../core/domain/view/route.ts';
import type { PromptRoute, PromptWords } from './prompts.ts';
import type { Answer, Reply } from './replies.ts';
import type { ReadTurn, Turn } from './turn.ts';

/**
 * Who may use it. Nothing but `anyone` works before joining: others get a short welcome and the button to join.
 * `coordinator`: whoever organises, joined or not; to everybody else these words and buttons do not exist.
 */
export type Access = 'anyone' | 'member' | 'coordinator';

/** Whether this exists at all for somebody; to whom it does not, it is answered like what nobody ever made. */
export const isOpenTo = (
  { access }: { readonly access: Access },
  { coordinator }: Pick<Member, 'coordinator'>,
): boolean => access !== 'coordinator' || coordinator;

/**
 * `reads` runs outside a transaction and changes nothing; `writes` is one transaction, once per occurrence.
 * `input` is the typed words of a command, or what an action is about: both come from outside and prove nothing.
 */
export type Handler<Input> = { readonly access: Access } & (
  | { readonly effect: 'reads'; readonly run: (input: Input, turn: ReadTurn) => Promise<readonly Answer[]> }
  | { readonly effect: 'writes'; readonly run: (input: Input, turn: Turn) => Promise<readonly Reply[]> }
);

/** What answers a form. */
export type FormHandler<Ref> = {
  readonly access: Access;
  /** The form as it stands now, or a card that says why it cannot be opened. */
  readonly open: (ref: Ref, turn: ReadTurn) => Promise<Form | Card>;
  /** The values are already held to the fields of the form as opened: required, length, options, dates. */
  readonly submit: (values: FormValues, ref: Ref, turn: Turn) => Promise<readonly Reply[]>;
};

/**
 * Describes a file for the one who reads it (`turn.actor`) from what is stored now. `ref` comes from outside and proves
 * nothing; null when there is nothing there that they may read.
 */
export type FileMaker<Ref> = (ref: Ref, turn: ReadTurn) => Promise<FileDraft | null>;

/** A step of a turn that is decided: either it only reads, or it is one transaction. */
export type Step =
  | { readonly effect: 'reads'; readonly run: (turn: ReadTurn) => Promise<readonly Answer[]> }
  | { readonly effect: 'writes'; readonly run: (turn: Turn) => Promise<readonly Reply[]> };

/** A form about one thing. */
export type BoundForm = {
  readonly open: (turn: ReadTurn) => Promise<Form | Card>;
  readonly submit: (values: FormValues, turn: Turn) => Promise<readonly Reply[]>;
};

/** Whatever answers at a route, bound to what a text names; null when the text could not have come from a button of ours. */
type Binding<Bound> = { readonly id: string; readonly access: Access; readonly bind: (text: string) => Bound | null };

export type ActionBinding = Binding<Step> & { readonly at: 'action' };
export type FormBinding = Binding<BoundForm> & { readonly at: 'form' };
export type FileBinding = { readonly at: 'file'; readonly id: string; readonly make: FileMaker<string> };
export type PromptBinding = { readonly at: 'prompt'; readonly id: PromptKind; readonly words: PromptWords<string> };

/** One answer of a flow at one of its routes. */
export type RouteBinding = ActionBinding | FormBinding | FileBinding | PromptBinding;

/** Answers an action. */
export const on = <Ref>({ id, reference }: ActionRoute<Ref>, handler: Handler<Ref>): ActionBinding => ({
  at: 'action',
  id,
  access: handler.access,
  bind: (text) => {
    const ref = reference.decode(text);
    return ref === null ? null : stepOf(handler, ref);
  },
});

/** A step that runs a handler on its input. */
export const stepOf = <Input>(handler: Handler<Input>, input: Input): Step =>
  handler.effect === 'reads'
    ? { effect: 'reads', run: (turn) => handler.run(input, turn) }
    : { effect: 'writes', run: (turn) => handler.run(input, turn) };

/** Answers a form. */
export const onForm = <Ref>({ id, reference }: FormRoute<Ref>, handler: FormHandler<Ref>): FormBinding => ({
  at: 'form',
  id,
  access: handler.access,
  bind: (text) => {
    const ref = reference.decode(text);
    if (ref === null) return null;
    return { open: (turn) => handler.open(ref, turn), submit: (values, turn) => handler.submit(values, ref, turn) };
  },
});

/** Makes a file. */
export const onFile = <Ref>({ id, reference }: FileRoute<Ref>, maker: FileMaker<Ref>): FileBinding => ({
  at: 'file',
  id,
  make: async (text, turn) => {
    const ref = reference.decode(text);
    return ref === null ? null : maker(ref, turn);
  },
});

/** Has the words for a kind of thing that is brought up; a subject that cannot be read has been overtaken. */
export const onPrompt = <Subject>(
  { promptKind, reference }: PromptRoute<Subject>,
  words: PromptWords<Subject>,
): PromptBinding => ({
  at: 'prompt',
  id: promptKind,
  words: async (text, turn) => {
    const subject = reference.decode(text);
    return subject === null ? null : words(subject, turn);
  },
});

/** The cards that say why a form about a relationship is not opened. */
export type OpeningRefusals = {
  /** There is none of the actor's own: what does not exist and what is other people's read alike. */
  readonly missing: () => Card;
  /** It is in a state in which the form makes no sense. */
  readonly late: (own: OwnRelationship, turn: ReadTurn) => Card | Promise<Card>;
};

/** Opens a form about a relationship of the actor's own that is in one of these states; else a card says why not. */
export function formOnOwn(
  states: readonly RelationshipState[],
  form: (own: OwnRelationship, turn: ReadTurn) => Form | Promise<Form>,
  { missing, late }: OpeningRefusals,
): FormHandler<{ readonly relationship: RelationshipId }>['open'] {
  return async ({ relationship }, turn) => {
    const own = await ownRelationship(turn.stores, relationship, turn.actor.id);
    if (own === null) return missing();
    return states.includes(own.relationship.state) ? form(own, turn) : late(own, turn);
  };
}
