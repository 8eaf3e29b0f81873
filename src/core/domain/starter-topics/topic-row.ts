/** The groups of the starter catalogue, in reading order; short enough to head a menu. */
export const STARTER_GROUPS = [
  'Leadership',
  'Managing people',
  'Career moves',
  'Working life',
  'Communication and languages',
  'Engineering',
  'Data and AI',
  'Product and projects',
  'Design',
  'Research and academia',
  'Education and training',
  'Health and care',
  'Finance and accounting',
  'Law and compliance',
  'Public and charity sector',
  'Marketing',
  'Sales and customers',
  'People and HR',
  'Operations and supply chain',
  'Starting a business',
] as const;

export type StarterGroup = (typeof STARTER_GROUPS)[number];

/** One catalogue line: slug, label, and the aliases with a comma and a space between them. */
export type StarterTopicRow = readonly [slug: string, label: string, aliases: string];
