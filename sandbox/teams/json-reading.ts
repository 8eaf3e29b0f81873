import type { Json } from '../side.ts';

/** A JSON object. */
export type JsonObject = { readonly [field: string]: Json };

/** True for a JSON object, false for arrays, null and scalars. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a JSON array. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The object at `field`, or an empty one. */
export function objectAt(from: Json | undefined, field: string): JsonObject {
  const value = isObject(from) ? from[field] : undefined;
  return isObject(value) ? value : {};
}

/** The array at `field`, or an empty one. */
export function listAt(from: Json | undefined, field: string): readonly Json[] {
  const value = isObject(from) ? from[field] : undefined;
  return isList(value) ? value : [];
}

/** The string at `field`, or undefined. */
export function textAt(from: Json | undefined, field: string): string | undefined {
  const value = isObject(from) ? from[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Parsed JSON, or undefined when the text is not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
