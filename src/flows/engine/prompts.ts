import type { PromptKind } from '../../core/domain/nudge/prompt.ts';
import type { Card, Item } from '../../core/domain/view/card.ts';
import type { Reference } from '../../core/domain/view/reference.ts';
import type { ReadTurn } from './turn.ts';

/** A kind of thing that is brought up, and how a prompt carries what it is about. */
export type PromptRoute<Subject> = {
  readonly kind: 'prompt';
  readonly promptKind: PromptKind;
  readonly reference: Reference<Subject>;
};

/** Names what is brought up, so that any flow can raise it and one has the words for it. */
export const prompt = <Subject>(promptKind: PromptKind, reference: Reference<Subject>): PromptRoute<Subject> => ({
  kind: 'prompt',
  promptKind,
  reference,
});

/** What is said to the actor about a subject that was raised, as it stands by now; null when it has been overtaken. */
export type PromptWords<Subject> = (subject: Subject, turn: ReadTurn) => Promise<Brought | null>;

/** The words of every kind, by subjects as they are stored. */
export type PromptsByKind = { readonly [K in PromptKind]?: PromptWords<string> };

/** One thing of a day, as its flow words it. */
export type Brought = {
  /** When nothing else is said that day: its first button is what matters, its footer why it came. */
  readonly card: Card;
  /** Among others, when it is not simply what the card begins with. */
  readonly row?: Item;
};
