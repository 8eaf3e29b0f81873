/** A document to keep: what stands on it, and nothing about how it is set. */
export type Paper = {
  /** What kind of document it is, in a word or two. */
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly PaperFact[];
  readonly sections: readonly PaperSection[];
  readonly signatures: readonly PaperSignature[];
  /** At the foot of every page, beside its number. */
  readonly foot: string;
  /** When what stands on it was last changed: the same paper gives the same bytes, whenever it is made. */
  readonly datedAt: Date;
};

export type PaperFact = { readonly label: string; readonly value: string };

export type PaperSection = { readonly heading: string; readonly entries: readonly PaperEntry[] };

/** `remark` is small print that belongs to what stands before it. */
export type PaperEntry = { readonly label: string; readonly text: string; readonly remark?: string };

/** `signed` says when, in the signer's own zone; null while it is open. */
export type PaperSignature = { readonly name: string; readonly role: string; readonly signed: string | null };
