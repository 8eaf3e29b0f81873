import type { Side } from '../../core/domain/profile/profile.ts';
import type { Rating, YearlyQuestion } from '../../core/domain/yearly/yearly-answer.ts';

/** What somebody is asked, as one on this side sees it. */
export const ASKED: { readonly [S in Side]: { readonly [Q in YearlyQuestion]: string } } = {
  mentor: {
    finding: 'It was easy to be found by mentees I can help',
    hoped: 'Mentoring somebody gave me what I had hoped for',
    moments: 'I was reminded at the right moments, and not too often',
    recommend: 'I would recommend being a mentor here to a colleague',
  },
  mentee: {
    finding: 'It was easy to find a mentor who can help me',
    hoped: 'Having a mentor gave me what I had hoped for',
    moments: 'I was reminded at the right moments, and not too often',
    recommend: 'I would recommend finding a mentor here to a colleague',
  },
};

/** The same of people of either side, beside their counts. */
export const COUNTED: { readonly [Q in YearlyQuestion]: string } = {
  finding: 'Finding each other was easy',
  hoped: 'It gave them what they had hoped for',
  moments: 'Reminders came at the right moments',
  recommend: 'They would recommend it to a colleague',
};

export const RATING_WORDS: { readonly [R in Rating]: string } = {
  yes: 'Yes',
  mostly: 'Mostly',
  hardly: 'Hardly',
  no: 'No',
  unsure: 'Cannot say',
};
