import { wholeLife } from './whole-life.ts';

wholeLife(
  { mentee: ['teams', 'Yuki Tanaka'], mentor: ['teams', 'Sunita Gurung'] },
  async ({ mentee, mentor }) => {
    await mentee.presses('Answer', 'When is the bid due');
    await mentee.form('Answer');
    await mentee.fills('Your answer', 'In June, and two colleagues write it with me.');
    await mentee.sendsOff('Send answer', 'Answer sent');
    await mentor.presses('Accept', 'two colleagues write it with me');
    await mentee.sees('Sunita Gurung said yes');
  },
  'no pictures',
);
