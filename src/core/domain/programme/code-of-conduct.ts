/** A code everybody accepts on joining. A new `version` asks each member again. */
export type CodeOfConduct = {
  /** The day it was agreed, `YYYY-MM-DD`. */
  readonly version: string;
  readonly title: string;
  /** One sentence or two each, at most 140 characters. */
  readonly clauses: readonly string[];
};

/** The code an organisation starts with. */
export const CODE_OF_CONDUCT: CodeOfConduct = {
  version: '2026-11-01',
  title: 'How we treat each other',
  clauses: [
    'The mentee’s agenda leads. Mentors help people think; they do not decide for them.',
    'What is said stays between us, except crime, harassment or bullying, and risks to health, safety or wellbeing.',
    'We respect each other’s time: we come prepared, arrive on time and answer within a few days.',
    'Mentees take on more responsibility as they grow, and nobody makes anybody depend on them.',
    'Private matters are off limits unless the person they belong to opens the door.',
    'We are truthful, including about what we do not know.',
    'We stay within what we are good at, and point to better help when it is needed.',
    'We raise conflicts of interest and ethical worries early.',
    'Nobody uses mentoring for gain or favours, and we avoid anything that could be misread.',
    'Everybody is met with dignity and given the same chances. Differences are welcome.',
    'Either of us may end it at any time, without blame. We both help it end well.',
  ],
};
