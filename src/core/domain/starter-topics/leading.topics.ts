import type { StarterTopicRow } from './topic-row.ts';

/** Leading, and managing people. */
export const LEADING_TOPICS = {
  Leadership: [
    ['first-leadership', 'Stepping into leadership', 'new leader, becoming a leader, emerging leader'],
    ['senior-leadership', 'Senior leadership', 'executive leadership, c-suite, director level, head of'],
    ['strategy', 'Strategy and setting direction', 'strategic thinking, vision, long-term planning'],
    ['leading-change', 'Leading change', 'change management, transformation, restructuring, reorganisation'],
    ['influence', 'Influencing without authority', 'persuasion, getting buy-in, soft power'],
    ['stakeholders', 'Working with stakeholders', 'stakeholder management, managing up, office politics'],
    ['decisions', 'Making difficult decisions', 'decision making, judgement, prioritising, trade-offs'],
    ['boards', 'Board and trustee roles', 'non-executive, ned, trusteeship, governance, board member'],
    ['crisis', 'Leading through a crisis', 'crisis management, turnaround, business continuity'],
    ['inclusive-leadership', 'Inclusive leadership', 'diverse teams, allyship, psychological safety'],
  ],
  'Managing people': [
    ['first-team', 'Managing a team for the first time', 'new manager, first-time manager, line manager, team lead'],
    ['delegation', 'Delegating well', 'letting go, handing over work, stop micromanaging, empowering others'],
    ['giving-feedback', 'Giving feedback', 'constructive criticism, praise, performance feedback'],
    ['hard-conversations', 'Difficult conversations', 'conflict, confrontation, bad news, disagreement'],
    ['performance', 'Managing performance', 'appraisals, annual review, underperformance, objectives'],
    ['coaching-style', 'Coaching as a manager', 'coaching skills, developing others, one-to-ones, asking questions'],
    ['remote-teams', 'Leading remote and hybrid teams', 'distributed team, remote management, hybrid working'],
    ['team-building', 'Building a strong team', 'team culture, trust, motivation, morale'],
    ['managing-managers', 'Managing managers', 'second-line management, head of department, skip level'],
  ],
} satisfies Record<string, readonly StarterTopicRow[]>;
