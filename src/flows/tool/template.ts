import type { Tool } from '../../core/domain/worksheet/worksheet.ts';

/** A tool as people fill it: questions in steps, each step one form. */
export type Template = {
  readonly tool: Tool;
  readonly name: string;
  /** One line: what it is good for. */
  readonly purpose: string;
  /** The guide that explains it. */
  readonly guide: string;
  readonly steps: readonly WorksheetStep[];
};

/** `title` is at most 24 characters; at most seven questions. */
export type WorksheetStep = { readonly title: string; readonly questions: readonly WorksheetQuestion[] };
export type WorksheetQuestion = { readonly id: string; readonly label: string; readonly hint: string };
