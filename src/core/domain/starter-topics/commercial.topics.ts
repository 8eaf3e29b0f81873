import type { StarterTopicRow } from './topic-row.ts';

/** The commercial side: marketing, sales, people, operations, and one's own business. */
export const COMMERCIAL_TOPICS = {
  Marketing: [
    ['marketing-strategy', 'Marketing strategy', 'marketing manager, go-to-market, positioning, market research'],
    ['digital-marketing', 'Digital marketing', 'seo, social media, paid advertising, email marketing'],
    ['content-marketing', 'Content and copywriting', 'copywriter, blogging, content strategy, editorial'],
    ['brand', 'Building a brand', 'branding, brand manager, reputation'],
    ['public-relations', 'Public relations and media', 'pr, press office, journalism, media training'],
    ['internal-comms', 'Internal communications', 'employee communications, comms, staff newsletter'],
    ['events', 'Events', 'event management, conferences, exhibitions, trade fairs'],
  ],
  'Sales and customers': [
    ['selling', 'Selling', 'sales, closing deals, prospecting, cold calling, business to business'],
    ['key-accounts', 'Looking after key accounts', 'account management, account executive, client relationships'],
    ['sales-leadership', 'Leading a sales team', 'sales manager, pipeline, sales targets, revenue'],
    ['business-development', 'Business development', 'partnerships, tenders, bids, new business'],
    ['customer-success', 'Customer success', 'customer onboarding, retention, churn, renewals'],
    ['customer-service', 'Customer service', 'customer support, contact centre, call centre, complaints'],
    ['retail', 'Retail and e-commerce', 'shop, store manager, merchandising, buying, online shop'],
    ['hospitality', 'Hospitality and tourism', 'hotel, restaurant, catering, travel'],
  ],
  'People and HR': [
    ['hr-career', 'A career in HR', 'human resources, hr business partner, cipd, people partner'],
    ['recruitment', 'Recruiting and interviewing', 'hiring, talent acquisition, recruiter, employer brand'],
    ['learning-development', 'Learning and development', 'l&d, training manager, talent development, upskilling'],
    ['inclusion', 'Equality, diversity and inclusion', 'edi, dei, belonging, employee networks'],
    ['reward', 'Reward and benefits', 'payroll, job evaluation, pay structure'],
    ['employee-relations', 'Employee relations', 'employment law, grievance, trade union, mediation'],
    ['mentoring-skills', 'Becoming a better mentor', 'mentoring others, mentor training, coach training'],
  ],
  'Operations and supply chain': [
    ['operations', 'Running operations', 'operations manager, coo, business operations, office manager'],
    ['procurement', 'Procurement', 'purchasing, sourcing, supplier management, category management'],
    ['logistics', 'Logistics and supply chain', 'warehouse, transport, shipping, inventory, distribution'],
    ['process-improvement', 'Improving processes', 'lean, six sigma, continuous improvement, kaizen'],
    ['quality', 'Quality management', 'quality assurance, iso 9001, inspection'],
    ['health-safety', 'Health and safety at work', 'hse, workplace safety, risk assessment'],
    ['facilities', 'Property and facilities', 'estates, real estate, facilities management'],
    ['farming', 'Farming and food production', 'agriculture, food industry, agronomy'],
    ['assistants', 'Executive assistance and administration', 'pa, ea, secretary, admin, office support'],
  ],
  'Starting a business': [
    ['business-idea', 'Testing a business idea', 'start-up, startup, entrepreneur, founder, side project'],
    ['funding', 'Raising money', 'investors, seed round, pitching, pitch deck, loans'],
    ['small-business', 'Running a small business', 'sme, family business, sole trader, owner-manager'],
    ['scaling', 'Growing a company', 'scale-up, growth, first hires, expansion'],
    ['social-enterprise', 'Social enterprise', 'cooperative, purpose-driven, community interest company, b corp'],
    ['pricing', 'Pricing and business models', 'price setting, subscriptions, margins, unit economics'],
  ],
} satisfies Record<string, readonly StarterTopicRow[]>;
