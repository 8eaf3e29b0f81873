import { type Reference, wholeNumber } from '../../core/domain/view/reference.ts';

const MINUTE_MS = 60_000;

/** A moment, as minutes since 1970: options of a form may hold letters and digits only. */
export const wholeMinute: Reference<Date> = {
  encode: (at) => wholeNumber.encode(at.getTime() / MINUTE_MS),
  decode: (text) => {
    const minutes = wholeNumber.decode(text);
    return minutes === null ? null : new Date(minutes * MINUTE_MS);
  },
};
