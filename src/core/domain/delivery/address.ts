/** Where an identity can be written to, as its adapter stored it. */
export type Address = {
  readonly workspace: string;
  readonly externalId: string;
  readonly address: Readonly<Record<string, unknown>> | null;
  /** The reader's own, for dates. */
  readonly zone: string;
  readonly locale: string;
};

/** A sent message, as its platform names it; opaque JSON. */
export type MessageRef = Readonly<Record<string, unknown>>;
