import type { Template } from './template.ts';

/** From a wish to a goal. */
export const SMART: Template = {
  tool: 'smart',
  name: 'SMART worksheet',
  purpose: 'Turn a wish into a goal: specific, measurable, achievable, relevant, timed.',
  guide: 'smart-goals',
  steps: [
    {
      title: 'SMART: the goal',
      questions: [
        { id: 'specific', label: 'Specific', hint: 'Choose three quotes, rather than get a website.' },
        { id: 'measurable', label: 'Measurable', hint: 'How will you know that you are there?' },
        { id: 'achievable', label: 'Achievable', hint: 'What makes you think that you can?' },
        { id: 'relevant', label: 'Relevant', hint: 'Why does it matter, and why now?' },
        { id: 'timed', label: 'Timed', hint: 'By when? Not everything at once.' },
      ],
    },
    {
      title: 'SMART: the way',
      questions: [
        { id: 'actions', label: 'Actions, in order', hint: 'One a line, the first one small.' },
        { id: 'resources', label: 'What I need', hint: 'Time, people, money, knowledge.' },
        { id: 'watch', label: 'How I watch progress', hint: 'What will you look at, and how often?' },
      ],
    },
  ],
};

/** What to do until next time. */
export const ACTION_PLAN: Template = {
  tool: 'action-plan',
  name: 'Action plan',
  purpose: 'Three things to do until next time, and what could get in their way.',
  guide: 'action-plan',
  steps: [
    {
      title: 'Action plan',
      questions: [
        { id: 'aim', label: 'What I am working towards', hint: 'One sentence.' },
        { id: 'one', label: 'First action, and by when', hint: 'Small enough to begin this week.' },
        { id: 'two', label: 'Second action, and by when', hint: 'It may wait for the first.' },
        { id: 'three', label: 'Third action, and by when', hint: 'Two are fine too.' },
        { id: 'help', label: 'Who or what can help', hint: 'And when you will ask.' },
        { id: 'obstacles', label: 'What could get in the way', hint: 'If that happens, then I will…' },
        { id: 'proof', label: 'How I will know that it is done', hint: 'What you can show next time.' },
      ],
    },
  ],
};

/** What one can, what one needs, and the gap. */
export const SKILLS_CHECK: Template = {
  tool: 'skills-check',
  name: 'Skills check',
  purpose: 'What you can do, what you will need, and how to close the gap.',
  guide: 'action-plan',
  steps: [
    {
      title: 'Skills check',
      questions: [
        { id: 'aim', label: 'What I want to be able to do', hint: 'A role, a task or a project.' },
        { id: 'have', label: 'Skills I have for it', hint: 'Each with an example of when you used it.' },
        { id: 'need', label: 'Skills I still need', hint: 'Ask somebody who does it already.' },
        { id: 'first', label: 'Which one first', hint: 'The one that opens most doors.' },
        { id: 'learn', label: 'How I learn it', hint: 'By doing, watching, reading, a course.' },
        { id: 'help', label: 'Who can help', hint: 'Name one person to ask.' },
        { id: 'check', label: 'How I will check it', hint: 'And when.' },
      ],
    },
  ],
};
