import type { StarterTopicRow } from './topic-row.ts';

/** Making things: engineering, data, product and design. */
export const MAKING_TOPICS = {
  Engineering: [
    ['software', 'Software engineering craft', 'programming, coding, developer, clean code, software testing'],
    ['architecture', 'Software architecture', 'system design, solution architect, technical design, microservices'],
    ['frontend', 'Web and mobile development', 'front-end, javascript, react, ios, android'],
    ['platform', 'Cloud, infrastructure and reliability', 'devops, sre, kubernetes, aws, site reliability'],
    ['cyber-security', 'Cyber security', 'cybersecurity, infosec, information security, penetration testing'],
    ['tech-lead', 'Technical leadership', 'tech lead, lead developer, staff engineer, leading engineers'],
    ['it-support', 'IT service and support', 'helpdesk, service desk, it operations, itil, sysadmin'],
    ['mechanical', 'Mechanical and manufacturing engineering', 'production engineer, product engineering, cad'],
    ['electrical', 'Electrical and electronic engineering', 'electronics, embedded, power systems, hardware'],
    [
      'civil',
      'Civil engineering and construction',
      'structural, building sites, site management, infrastructure projects',
    ],
    ['chartership', 'Becoming a chartered engineer', 'ceng, professional registration, chartered status'],
  ],
  'Data and AI': [
    ['data-analysis', 'Data analysis', 'analytics, data analyst, sql, spreadsheets, excel'],
    ['data-science', 'Data science', 'statistics, modelling, python, data scientist, predictive models'],
    ['machine-learning', 'Machine learning engineering', 'ml, deep learning, mlops, neural networks'],
    ['ai-at-work', 'Using AI well at work', 'artificial intelligence, generative ai, llm, prompts, automation'],
    ['data-engineering', 'Data engineering', 'pipelines, data warehouse, etl, data platform'],
    ['data-stories', 'Telling stories with data', 'data visualisation, dashboards, charts, power bi, tableau'],
    ['data-governance', 'Data governance and quality', 'data management, master data, data ethics, data protection'],
  ],
  'Product and projects': [
    ['product-management', 'Product management', 'product manager, product owner, roadmap, backlog'],
    ['product-discovery', 'Product discovery', 'customer interviews, product strategy, mvp, experiments'],
    ['project-management', 'Project management', 'project manager, prince2, project planning, pmp, milestones'],
    [
      'programme-management',
      'Programme and portfolio management',
      'program manager, portfolio, pmo, benefits realisation',
    ],
    ['agile', 'Agile ways of working', 'scrum, kanban, scrum master, sprint, agile coach'],
    ['business-analysis', 'Business analysis', 'requirements, business analyst, process mapping'],
    ['innovation', 'Innovation and new ideas', 'creativity, r&d, intrapreneur, prototyping'],
  ],
  Design: [
    ['ux-design', 'User experience design', 'ux, interaction design, product design, figma'],
    ['user-research', 'User research', 'usability testing, interviews with users, ux research'],
    ['service-design', 'Service design', 'customer journey, blueprint, design thinking'],
    ['graphic-design', 'Graphic and brand design', 'visual design, illustration, logo, typography'],
    ['content-design', 'Content design', 'ux writing, microcopy, information architecture'],
    ['accessibility', 'Accessible design', 'inclusive design, wcag, a11y, assistive technology'],
    ['portfolio', 'Building a creative portfolio', 'design portfolio, showreel, creative career'],
  ],
} satisfies Record<string, readonly StarterTopicRow[]>;
