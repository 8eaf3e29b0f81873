/** At most 140 characters, ending as a sentence. */
export const fitsAPhone = (text: string): boolean => text.length <= 140 && /^\p{Lu}.*\.$/u.test(text);
