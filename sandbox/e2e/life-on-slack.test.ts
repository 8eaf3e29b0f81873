import { wholeLife } from './whole-life.ts';

wholeLife(
  { mentee: ['slack', 'Joel Adeyemi'], mentor: ['slack', 'Patrick Walsh'] },
  async ({ mentee, mentor }) => {
    await mentee.presses('Accept', 'Patrick Walsh offers to mentor you');
    await mentor.sees('Joel Adeyemi said yes');
  },
  'no pictures',
);
