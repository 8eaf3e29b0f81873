import type { Template } from './template.ts';

/** Getting to know each other. */
export const FIRST_CONVERSATION: Template = {
  tool: 'first-conversation',
  name: 'First conversation',
  purpose: 'Collect your thoughts before you meet: the two of you, and your own questions.',
  guide: 'first-conversation',
  steps: [
    {
      title: 'The two of us',
      questions: [
        { id: 'hopes', label: 'What I hope for', hint: 'What should be different in six months?' },
        { id: 'expect', label: 'What I expect, and what I offer', hint: 'Who is responsible for what?' },
        {
          id: 'rules',
          label: 'Ground rules',
          hint: 'For example: on time, honest, no cancelling unless it is urgent.',
        },
        { id: 'confidence', label: 'What stays between us', hint: 'And when would we have to speak up?' },
        {
          id: 'rhythm',
          label: 'How often, how long, where',
          hint: 'Two conversations in the first month, then monthly, is common.',
        },
        {
          id: 'contact',
          label: 'How we keep in touch',
          hint: 'Which way, at what times, and how we remind each other.',
        },
        { id: 'notes', label: 'Who takes notes', hint: 'And what happens to them afterwards?' },
      ],
    },
    {
      title: 'What I bring',
      questions: [
        { id: 'issues', label: 'What is on my mind', hint: 'The one or two things you think about most at work.' },
        { id: 'achievements', label: 'What I am proud of', hint: 'And how could you build on it?' },
        { id: 'realistic', label: 'What is realistic', hint: 'What could be reached in the time you have?' },
        { id: 'first', label: 'What comes first', hint: 'If you could settle only one thing, which?' },
        {
          id: 'input',
          label: 'Where another pair of eyes would help',
          hint: 'Ask for it in these words when you meet.',
        },
      ],
    },
  ],
};

/** Five steps through a problem. */
export const G_STAR: Template = {
  tool: 'g-star',
  name: 'G-STAR',
  purpose: 'Five steps through something that is stuck: goals, situation, thinking, actions, results.',
  guide: 'g-star',
  steps: [
    {
      title: 'G-STAR: goals',
      questions: [
        { id: 'gToday', label: 'Goal for today', hint: 'What should be clearer when we stop?' },
        { id: 'gMost', label: 'What would help most', hint: 'One thing, as small as you like.' },
        { id: 'gControl', label: 'What is in my control', hint: 'Leave out what only others can change.' },
        { id: 'gWhen', label: 'By when', hint: 'A day is better than soon.' },
      ],
    },
    {
      title: 'G-STAR: situation',
      questions: [
        { id: 'sFeel', label: 'How it feels', hint: 'In your own words.' },
        { id: 'sIs', label: 'What is happening', hint: 'What would a camera have seen?' },
        { id: 'sKnown', label: 'What I know', hint: 'Facts.' },
        { id: 'sUnknown', label: 'What I do not know', hint: 'And who could tell you?' },
      ],
    },
    {
      title: 'G-STAR: thinking',
      questions: [
        { id: 'tOptions', label: 'Options so far', hint: 'Also the ones you do not like.' },
        { id: 'tAssume', label: 'Assumptions underneath', hint: 'What if one of them were wrong?' },
        { id: 'tOther', label: 'How somebody else would go about it', hint: 'Think of somebody you admire.' },
        { id: 'tSuccess', label: 'How I will measure success', hint: 'What will you see, count or hear?' },
      ],
    },
    {
      title: 'G-STAR: actions',
      questions: [
        { id: 'aFirst', label: 'First step', hint: 'Something you can do this week.' },
        { id: 'aWhen', label: 'When I do it', hint: 'A day and an hour.' },
        { id: 'aOrder', label: 'What comes after', hint: 'In order.' },
        { id: 'aObstacles', label: 'What could get in the way', hint: 'And what you would do then.' },
      ],
    },
    {
      title: 'G-STAR: results',
      questions: [
        { id: 'rReal', label: 'Is it realistic', hint: 'How sure are you, from 1 to 10?' },
        { id: 'rOther', label: 'What else could come of it', hint: 'Good and bad.' },
        { id: 'rPlanB', label: 'If it does not work', hint: 'Your second plan.' },
        { id: 'rPrice', label: 'The price of not getting there', hint: 'What happens if nothing changes?' },
      ],
    },
  ],
};

/** An honest look at where one stands. */
export const SWOT: Template = {
  tool: 'swot',
  name: 'SWOT',
  purpose: 'An honest look at where you stand: strengths, weaknesses, opportunities, threats.',
  guide: 'swot',
  steps: [
    {
      title: 'SWOT',
      questions: [
        {
          id: 'strengths',
          label: 'Strengths',
          hint: 'What goes well? What do you have that few have? What do others see in you?',
        },
        {
          id: 'weaknesses',
          label: 'Weaknesses',
          hint: 'What would you like to do better? What do you lack? What may others see?',
        },
        {
          id: 'opportunities',
          label: 'Opportunities',
          hint: 'Which doors are open? What is changing? Which strength could you use more?',
        },
        {
          id: 'threats',
          label: 'Threats',
          hint: 'What stands in the way? Who else wants it? What do you need to catch up on?',
        },
      ],
    },
  ],
};
