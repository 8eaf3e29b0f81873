import type { StarterTopicRow } from './topic-row.ts';

/** Moving on, living with work, and being understood. */
export const CAREER_TOPICS = {
  'Career moves': [
    ['career-plan', 'Planning your career', 'career development, career path, next step, what next'],
    ['promotion', 'Getting promoted', 'career progression, moving up, going for senior'],
    ['career-change', 'Changing career', 'career switch, new profession, retraining, pivot'],
    ['job-search', 'Looking for a job', 'cv, resume, job hunting, applications, cover letter'],
    ['interviews', 'Preparing for interviews', 'job interview, interview practice, assessment centre'],
    ['pay', 'Negotiating pay and terms', 'salary negotiation, pay rise, compensation, job offer'],
    ['first-job', 'Starting out in your first job', 'graduate, apprentice, early career, school leaver, intern'],
    ['returning', 'Returning to work after a break', 'career break, parental leave, maternity, back to work, returner'],
    ['redundancy', 'Finding your feet after redundancy', 'layoff, laid off, job loss, made redundant'],
    ['freelance', 'Freelancing and contracting', 'self-employed, consultant, independent, gig work'],
    ['specialist-path', 'Growing as a specialist', 'individual contributor, expert track, staff level, principal'],
    ['later-career', 'Later career and retirement', 'retiring, phased retirement, last years at work'],
    ['moving-country', 'Moving to another country for work', 'relocation, expat, work abroad, visa, immigration'],
  ],
  'Working life': [
    ['confidence', 'Building confidence', 'self-esteem, impostor syndrome, imposter syndrome, self-doubt'],
    ['balance', 'Work–life balance', 'work-life balance, boundaries, workload, switching off'],
    ['burnout', 'Stress and recovering from burnout', 'exhaustion, overload, resilience, wellbeing, pressure'],
    ['time', 'Managing time and energy', 'time management, productivity, procrastination, focus, getting organised'],
    ['working-parent', 'Being a working parent', 'childcare, family, new parent, juggling children'],
    ['caring', 'Working while caring for someone', 'carer, elder care, caring responsibilities'],
    ['neurodiversity', 'Thriving at work when neurodivergent', 'adhd, autism, dyslexia, neurodiverse'],
    [
      'disability',
      'Working with a disability or illness',
      'chronic illness, accessibility needs, reasonable adjustments',
    ],
    ['women-at-work', 'Women’s careers', 'women in leadership, women in tech, gender, menopause'],
    [
      'under-represented',
      'Being under-represented at work',
      'ethnic minority, lgbtq, first generation, social mobility',
    ],
    [
      'new-workplace',
      'Settling into a new role or workplace',
      'first 90 days, new starter, fitting in, onboarding myself',
    ],
  ],
  'Communication and languages': [
    ['presenting', 'Presenting and public speaking', 'presentations, speaking up, nerves, conference talk'],
    ['writing', 'Writing clearly at work', 'business writing, reports, plain english, emails'],
    ['networking', 'Networking and being visible', 'contacts, personal brand, linkedin, meeting people'],
    ['negotiation', 'Negotiating', 'bargaining, reaching agreement, win-win'],
    ['facilitation', 'Running good meetings and workshops', 'facilitating, chairing, workshop design'],
    ['assertiveness', 'Being heard and saying no', 'assertive, finding my voice, introvert, quiet'],
    ['intercultural', 'Working across cultures', 'cross-cultural, international teams, cultural awareness'],
    ['working-in-english', 'Working in English as another language', 'esl, second language, accent, english practice'],
    ['learning-languages', 'Learning a language for work', 'language learning, french, german, spanish, mandarin'],
  ],
} satisfies Record<string, readonly StarterTopicRow[]>;
