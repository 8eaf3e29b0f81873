/**
 * How a button, a form or a file carries what it is about: a codec between a typed value and one short text. The text
 * comes back from outside; that it decodes says that it could be an id, not that there is such a thing or whose it is.
 */
export type Reference<Ref> = {
  readonly encode: (ref: Ref) => string;
  /** Null for a text that no button of ours ever carried. */
  readonly decode: (text: string) => Ref | null;
};

/** Part of a reference that may be missing; missing parts at the end leave no trace in the text. */
export type OptionalPart<Value> = Reference<Value> & { readonly optional: true };

type AnyPart = {
  readonly encode: (value: never) => string;
  readonly decode: (text: string) => unknown;
  readonly optional?: true;
};
type Parts = Readonly<Record<string, AnyPart>>;
type ValueOf<Part> = Part extends Reference<infer Value> ? Value : never;
type OptionalKeys<P> = { [K in keyof P]: P[K] extends { readonly optional: true } ? K : never }[keyof P];

/** What a reference made of these parts is about. */
export type RefOf<P extends Parts> = { readonly [K in Exclude<keyof P, OptionalKeys<P>>]: ValueOf<P[K]> } & {
  readonly [K in OptionalKeys<P>]?: ValueOf<P[K]> | undefined;
};

/** What is said of nothing in particular. */
export type Nothing = Readonly<Record<string, never>>;

/** For what needs no reference; whatever text it comes back with is ignored. */
export const nothing: Reference<Nothing> = { encode: () => '', decode: () => ({}) };

/** A reference of named parts, in the order in which they are written, with `separator` between them. */
export function reference<P extends Parts>(parts: P, separator?: string): Reference<RefOf<P>> {
  const named = Object.entries(parts);
  if (separator === undefined && named.length !== 1) throw new RangeError('several parts need a separator');
  return {
    encode: (ref) =>
      joined(
        named.map(([key, part]) => encoded(part, Reflect.get(ref, key))),
        separator ?? '',
      ),
    decode: (text) => {
      const texts = separator === undefined ? [text] : text.split(separator);
      if (texts.length > named.length) return null;
      const values = named.map(([key, part], at) => [key, decoded(part, texts[at] ?? '')] as const);
      if (values.some(([, value]) => value === null)) return null;
      return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as RefOf<P>;
    },
  };
}

/** The same part, but it may be missing; it is then written as nothing. */
export const optional = <Value>(part: Reference<Value>): OptionalPart<Value> => ({ ...part, optional: true });

const NUMBER = /^\d{1,9}$/;

/** A whole number from 0 to 999,999,999. */
export const wholeNumber: Reference<number> = {
  encode: String,
  decode: (text) => (NUMBER.test(text) ? Number(text) : null),
};

const MINUTE_MS = 60_000;

/** A moment, as minutes since 1970: options of a form may hold letters and digits only. */
export const wholeMinute: Reference<Date> = {
  encode: (at) => wholeNumber.encode(at.getTime() / MINUTE_MS),
  decode: (text) => {
    const minutes = wholeNumber.decode(text);
    return minutes === null ? null : new Date(minutes * MINUTE_MS);
  },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A local day, `YYYY-MM-DD`; it need not be in the calendar. */
export const localDay: Reference<string> = { encode: (on) => on, decode: (text) => (DAY.test(text) ? text : null) };

/** Any text at all; whoever reads it looks it up among what there is. */
export const anyText: Reference<string> = { encode: (text) => text, decode: (text) => text };

/** One of a few fixed words. */
export const oneOf = <const Word extends string>(words: readonly Word[]): Reference<Word> => ({
  encode: (word) => word,
  decode: (text) => words.find((word) => word === text) ?? null,
});

/** Any number of the same part, with `separator` between them. */
export const several = <Value>(part: Reference<Value>, separator: string): Reference<readonly Value[]> => ({
  encode: (values) => values.map(part.encode).join(separator),
  decode: (text) => {
    const values = text.split(separator).flatMap((one) => part.decode(one) ?? []);
    return values.length === text.split(separator).length ? values : null;
  },
});

const encoded = (part: AnyPart, value: unknown): string => (value === undefined ? '' : part.encode(value as never));

/** Undefined for an optional part that is missing, null for what is malformed. */
function decoded(part: AnyPart, text: string): unknown {
  return text === '' && part.optional ? undefined : part.decode(text);
}

function joined(texts: readonly string[], separator: string): string {
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1).join(separator);
}
