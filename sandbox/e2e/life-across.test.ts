import { wholeLife } from './whole-life.ts';

const SUPPORT = 'I would like people to ask me before they decide.';

wholeLife(
  { mentee: ['slack', 'Priya Raman'], mentor: ['teams', 'Aroha Ngata'] },
  async ({ mentee, mentor }) => {
    await mentee.types('find leadership');
    await mentee.pressesBeside('Aroha Ngata', 'View profile', await mentee.message('for “leadership”'));
    await mentee.presses('Ask to be my mentor', 'Turns a good idea into something ministers sign');
    await mentee.form('Ask for mentoring');
    await mentee.fills('What support do you look for?', SUPPORT);
    await mentee.sendsOff('Send request', 'has your note');
    await mentor.presses('Accept', SUPPORT);
    await mentee.sees('Aroha Ngata said yes');
  },
  'pictures',
);
