import type { RelationshipState } from '../../src/core/domain/relationship/transitions.ts';
import type { DemoMember } from './member.ts';
import { MENTEES } from './members/mentees.ts';
import { MENTORS } from './members/mentors.ts';
import { MENTORS_AND_MENTEES } from './members/mentors-and-mentees.ts';

/** People are keys of `DEMO_PEOPLE`; moments are whole days or hours before the demo starts. */
export type DemoRelationship = {
  readonly mentor: string;
  readonly mentee: string;
  readonly state: Extract<RelationshipState, 'introduced' | 'active' | 'winding-down' | 'completed'>;
  /** What the mentee wrote when they asked. */
  readonly note: string;
  readonly startedDaysAgo: number;
  /** Set when, and only when, it is completed. */
  readonly endedDaysAgo?: number;
};

/** A request that nobody has answered yet; an offer when the mentor sent it. */
export type DemoRequest = {
  readonly mentor: string;
  readonly mentee: string;
  readonly sender: 'mentor' | 'mentee';
  readonly note: string;
  readonly sentDaysAgo: number;
  /** What the receiver asked in return; the expiry clock stands still. */
  readonly clarification?: string;
};

export type DemoQuestion = {
  readonly asker: string;
  readonly asked: string;
  readonly messages: readonly { readonly from: string; readonly text: string; readonly hoursAgo: number }[];
};

export type DemoBookmark = { readonly owner: string; readonly of: string };

export const DEMO_ORGANISATION_NAME = 'Larkfield Guild';

/** Keys of those who organise the programme. */
export const DEMO_COORDINATORS: readonly string[] = ['hannah-weiss'];

export const DEMO_MEMBERS: readonly DemoMember[] = [...MENTORS, ...MENTORS_AND_MENTEES, ...MENTEES];

export const DEMO_RELATIONSHIPS: readonly DemoRelationship[] = [
  {
    mentor: 'amina-okafor',
    mentee: 'grace-mwangi',
    state: 'active',
    note: 'I have two papers left and a habit of giving up in October. Could you help me plan, and be honest with me?',
    startedDaysAgo: 70,
  },
  {
    mentor: 'amina-okafor',
    mentee: 'viktor-lindqvist',
    state: 'introduced',
    note: 'I nod a lot in budget meetings. I would like to understand what I am nodding at.',
    startedDaysAgo: 3,
  },
  {
    mentor: 'tom-ashworth',
    mentee: 'daniel-kowalski',
    state: 'active',
    note: 'I have been offered a team of five. You have made that move, and I should like to hear both sides of it.',
    startedDaysAgo: 45,
  },
  {
    mentor: 'aroha-ngata',
    mentee: 'leila-haddad',
    state: 'winding-down',
    note: 'My analyses arrive after the decision. I want to learn how to be in the room earlier.',
    startedDaysAgo: 170,
  },
  {
    mentor: 'ines-carvalho',
    mentee: 'fatima-idrissi',
    state: 'active',
    note: 'I present every month and nothing changes. I think you would see why faster than I do.',
    startedDaysAgo: 20,
  },
  {
    mentor: 'amina-okafor',
    mentee: 'siobhan-kelly',
    state: 'completed',
    note: 'I have a ward budget for the first time and would like not to be afraid of it.',
    startedDaysAgo: 400,
    endedDaysAgo: 215,
  },
  {
    mentor: 'tom-ashworth',
    mentee: 'leila-haddad',
    state: 'completed',
    note: 'I am the only data scientist among developers. Help me work the way they do.',
    startedDaysAgo: 520,
    endedDaysAgo: 340,
  },
  {
    mentor: 'aroha-ngata',
    mentee: 'hannah-weiss',
    state: 'completed',
    note: 'We are rewriting how we promote people, and I want it to be fair to those who do not shout.',
    startedDaysAgo: 460,
    endedDaysAgo: 280,
  },
  {
    mentor: 'ines-carvalho',
    mentee: 'diego-morales',
    state: 'completed',
    note: 'My team has doubled and my week has not. How did you do it?',
    startedDaysAgo: 380,
    endedDaysAgo: 200,
  },
];

export const DEMO_REQUESTS: readonly DemoRequest[] = [
  {
    mentor: 'leila-haddad',
    mentee: 'omar-farouk',
    sender: 'mentee',
    note: 'You left physics for data and I would like to try the same. Would you look at my first project with me?',
    sentDaysAgo: 2,
  },
  {
    mentor: 'sunita-gurung',
    mentee: 'yuki-tanaka',
    sender: 'mentee',
    note: 'I am planning a study with village health workers and have never written a bid. May I learn from you?',
    sentDaysAgo: 4,
    clarification: 'Gladly, if I am the right person. When is the bid due, and who else is working on it with you?',
  },
  {
    mentor: 'patrick-walsh',
    mentee: 'joel-adeyemi',
    sender: 'mentor',
    note: 'I was the youngest on a site once too. If a monthly call with an old harbour hand would help, say yes.',
    sentDaysAgo: 1,
  },
];

export const DEMO_QUESTIONS: readonly DemoQuestion[] = [
  {
    asker: 'priya-raman',
    asked: 'aroha-ngata',
    messages: [
      {
        from: 'priya-raman',
        text: 'Hello Aroha. I design apps and have never led anybody. Would that be too early for you?',
        hoursAgo: 30,
      },
      {
        from: 'aroha-ngata',
        text: 'Kia ora Priya. Not at all: before the title is the best time. What would you like to be different in six months?',
        hoursAgo: 21,
      },
      {
        from: 'priya-raman',
        text: 'That people ask me before they decide, and that I answer without apologising first.',
        hoursAgo: 19,
      },
    ],
  },
];

export const DEMO_BOOKMARKS: readonly DemoBookmark[] = [
  { owner: 'priya-raman', of: 'aroha-ngata' },
  { owner: 'priya-raman', of: 'tom-ashworth' },
  { owner: 'joel-adeyemi', of: 'tom-ashworth' },
  { owner: 'omar-farouk', of: 'leila-haddad' },
  { owner: 'siobhan-kelly', of: 'sunita-gurung' },
];
