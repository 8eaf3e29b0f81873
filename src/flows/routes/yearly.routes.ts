import {
  anyText,
  localDay,
  nothing,
  optional,
  type Reference,
  reference,
  wholeNumber,
} from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

/** A year in UTC, or all of them. */
const yearOrAll: Reference<number | 'all'> = {
  encode: String,
  decode: (text) => (text === 'all' ? text : wholeNumber.decode(text)),
};

/** How the programme serves its members, asked once a year. */
export const yearlyRoutes = {
  /** By the day it was opened on; any other text is another round. */
  skip: action('yearly.skip', reference({ openedOn: anyText })),
  /** Of the newest year when none is named. */
  results: action('yearly.results', reference({ year: optional(yearOrAll) })),
  remarks: action('yearly.remarks', reference({ from: optional(wholeNumber) })),
  answer: form('yearly.answer', nothing),
  asked: prompt('yearly', reference({ openedOn: localDay })),
};
