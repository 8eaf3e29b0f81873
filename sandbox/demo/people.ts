import type { DemoPerson } from '../side.ts';

type Handles = Pick<DemoPerson, 'platform' | 'slackId' | 'teamsAadId'>;
type Extra = Pick<DemoPerson, 'guest' | 'bot'>;
type Row = readonly [key: string, name: string, title: string, zone: string, locale: string, Handles, Extra?];

const slackId = (n: number) => `U0LARK${String(n).padStart(5, '0')}`;
const teamsAadId = (n: number) => `1a4bf1e1-d000-4000-8000-${String(n).padStart(12, '0')}`;
const slack = (n: number): Handles => ({ platform: 'slack', slackId: slackId(n) });
const teams = (n: number): Handles => ({ platform: 'teams', teamsAadId: teamsAadId(n) });
const both = (n: number): Handles => ({ platform: 'both', slackId: slackId(n), teamsAadId: teamsAadId(n) });

const ROWS: readonly Row[] = [
  ['priya-raman', 'Priya Raman', 'Product Designer', 'Asia/Kolkata', 'en-IN', slack(1)],
  ['tom-ashworth', 'Tom Ashworth', 'Engineering Manager', 'Europe/London', 'en-GB', slack(2)],
  ['leila-haddad', 'Leïla Haddad', 'Senior Data Scientist', 'Europe/Paris', 'fr-FR', slack(3)],
  ['patrick-walsh', 'Patrick Walsh', 'Harbour Operations Manager', 'America/St_Johns', 'en-CA', slack(4)],
  ['grace-mwangi', 'Grace Mwangi', 'Trainee Accountant', 'Africa/Nairobi', 'en-KE', slack(5)],
  ['daniel-kowalski', 'Daniel Kowalski', 'Software Developer', 'Europe/Warsaw', 'pl-PL', slack(6)],
  ['fatima-idrissi', 'Fatima Zahra Idrissi', 'User Researcher', 'Africa/Casablanca', 'fr-MA', slack(7)],
  ['diego-morales', 'Diego Morales', 'Marketing Lead', 'America/Mexico_City', 'es-MX', slack(8)],
  ['chloe-tremblay', 'Chloé Tremblay', 'Founder, bicycle repair cooperative', 'America/Toronto', 'fr-CA', slack(9)],
  ['chen-mei-ling', 'Chen Mei-Ling', 'Sales Director', 'Asia/Singapore', 'en-SG', slack(10)],
  ['elena-petrova', 'Elena Petrova', 'Visiting Consultant', 'Europe/Sofia', 'bg-BG', slack(11), { guest: true }],
  ['notice-board', 'Notice Board', 'Posts the canteen menu', 'Europe/London', 'en-GB', slack(12), { bot: true }],
  ['amina-okafor', 'Amina Okafor', 'Finance Director', 'Africa/Lagos', 'en-NG', teams(13)],
  ['aroha-ngata', 'Aroha Ngata', 'Head of Policy', 'Pacific/Auckland', 'en-NZ', teams(14)],
  ['sunita-gurung', 'Sunita Gurung', 'Community Health Lead', 'Asia/Kathmandu', 'ne-NP', teams(15)],
  ['marcus-bell', 'Marcus Bell', 'Solicitor', 'Europe/London', 'en-GB', teams(16)],
  ['hannah-weiss', 'Hannah Weiß', 'HR Business Partner', 'Europe/Berlin', 'de-DE', teams(17)],
  ['siobhan-kelly', 'Siobhán Kelly', 'Clinical Nurse Manager', 'Europe/Dublin', 'en-IE', teams(18)],
  ['yuki-tanaka', 'Yuki Tanaka', 'Research Fellow', 'Asia/Tokyo', 'ja-JP', teams(19)],
  ['omar-farouk', 'Omar Farouk', 'Physics Teacher', 'Africa/Cairo', 'ar-EG', teams(20)],
  ['viktor-lindqvist', 'Viktor Lindqvist', 'Supply Chain Analyst', 'Europe/Stockholm', 'sv-SE', teams(21)],
  ['robert-tait', 'Robert Tait', 'Chief Operating Officer', 'Europe/London', 'en-GB', teams(22)],
  ['ines-carvalho', 'Inês Carvalho', 'Head of Customer Success', 'Europe/Lisbon', 'pt-PT', both(23)],
  ['joel-adeyemi', 'Joel Adeyemi', 'Graduate Civil Engineer', 'Europe/London', 'en-GB', both(24)],
];

/** Everybody one can pick in the sandbox: members, two people yet to join, a guest and a bot account. */
export const DEMO_PEOPLE: readonly DemoPerson[] = ROWS.map(([key, name, title, zone, locale, handles, extra]) => ({
  key,
  name,
  title,
  ...handles,
  email: `${key}@example.org`,
  zone,
  locale,
  ...extra,
}));
