/** What people promise each other by joining, as bullets of at most 140 characters. */
export type Expectations = {
  readonly mentor: readonly string[];
  readonly mentee: readonly string[];
  readonly both: readonly string[];
};

export const EXPECTATIONS: Expectations = {
  mentor: [
    'You know something that helps others. You need no grand title and no answer to everything.',
    'You have about one session a month to give, and you start with one mentee.',
    'You listen, share what worked and what did not, and give honest, kind feedback.',
    'You help weigh up choices and open doors. Deciding is up to your mentee.',
    'You are not a therapist, trainer or line manager. You say so when something is beyond you.',
  ],
  mentee: [
    'You are in the driving seat: you get in touch, arrange the sessions and send the agenda.',
    'You say what you would like to get out of it. It is fine if that changes.',
    'You come prepared, and do what you said you would do.',
    'You are open to being challenged, and to a mentor from outside your own field.',
    'You ask for a view, an idea or an ear, not for a job or a favour.',
  ],
  both: [
    'We treat each other with respect and keep what we hear to ourselves, as we agree.',
    'We are honest, also when something does not work.',
    'We reply within a few days and cancel only if it is urgent.',
    'Small steps count. Slow progress is normal.',
  ],
};
