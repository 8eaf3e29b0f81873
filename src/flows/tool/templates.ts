import type { Tool, Worksheet } from '../../core/domain/worksheet/worksheet.ts';
import { ACTION_PLAN, SKILLS_CHECK, SMART } from './planning-tools.views.ts';
import type { Template, WorksheetQuestion, WorksheetStep } from './template.ts';
import { FIRST_CONVERSATION, G_STAR, SWOT } from './thinking-tools.views.ts';

/** Every tool, in the order in which people tend to need them. */
export const TEMPLATES: readonly Template[] = [FIRST_CONVERSATION, SWOT, SMART, ACTION_PLAN, G_STAR, SKILLS_CHECK];

const BY_TOOL: { readonly [T in Tool]: Template } = {
  'first-conversation': FIRST_CONVERSATION,
  'g-star': G_STAR,
  swot: SWOT,
  smart: SMART,
  'action-plan': ACTION_PLAN,
  'skills-check': SKILLS_CHECK,
};

export const templateOf = (tool: Tool): Template => BY_TOOL[tool];

export const questionsOf = (template: Template): readonly WorksheetQuestion[] =>
  template.steps.flatMap(({ questions }) => questions);

/** The 0-based first step in which something is still open; null when everything is answered. */
export function openStep({ tool, answers }: Pick<Worksheet, 'tool' | 'answers'>): number | null {
  const at = templateOf(tool).steps.findIndex((step) => unanswered(step, answers));
  return at === -1 ? null : at;
}

const unanswered = ({ questions }: WorksheetStep, answers: Worksheet['answers']): boolean =>
  questions.every(({ id }) => answers[id] === undefined);
