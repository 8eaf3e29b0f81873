/** The outcome of something that may be refused for a reason a person understands. Bugs and outages throw instead. */
export type Result<Value, Refused extends { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & Refused);

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const refuse = <const Refused extends { readonly code: string }>(
  refused: Refused,
): { readonly ok: false } & Refused => ({
  ok: false,
  ...refused,
});
