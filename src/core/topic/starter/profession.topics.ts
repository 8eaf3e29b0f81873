import type { TopicRow } from './topic-row.ts';

/** The professions: research, education, health, finance, law and the public sector. */
export const PROFESSION_TOPICS = {
  'Research and academia': [
    ['doctorate', 'Getting through a doctorate', 'phd, thesis, viva, doctoral student, dissertation'],
    ['postdoc', 'Life as a postdoc', 'postdoctoral, early career researcher, ecr, fixed-term contract'],
    ['publishing', 'Publishing research', 'journal article, peer review, academic writing, papers'],
    ['grants', 'Winning research funding', 'grant writing, fellowship, research proposal, funding bid'],
    ['academic-career', 'An academic career', 'lecturer, professor, tenure, research group, principal investigator'],
    ['research-methods', 'Research methods', 'qualitative, quantitative, study design, ethics approval'],
    ['leaving-academia', 'Moving from academia to industry', 'leaving academia, alt-ac, industry research'],
    ['research-impact', 'Public engagement and impact', 'outreach, science communication, knowledge exchange'],
  ],
  'Education and training': [
    ['teaching', 'Teaching in schools', 'teacher, classroom, newly qualified teacher, behaviour management'],
    ['school-leadership', 'School leadership', 'headteacher, head of year, deputy head, principal of a school'],
    ['university-teaching', 'Teaching in higher education', 'lecturing, tutoring, course design, seminars'],
    ['training-adults', 'Training adults', 'trainer, vocational, further education, workshops for learners'],
    ['digital-learning', 'Digital learning', 'e-learning, online courses, instructional design, edtech'],
    ['special-needs', 'Special educational needs', 'send, inclusion in schools, learning support'],
  ],
  'Health and care': [
    ['nursing', 'Nursing and midwifery', 'nurse, midwife, ward, practice nurse, preceptorship'],
    ['medicine', 'A career in medicine', 'doctor, consultant physician, junior doctor, gp, surgeon'],
    ['allied-health', 'Allied health professions', 'physiotherapy, occupational therapy, radiography, paramedic'],
    ['mental-health', 'Mental health professions', 'psychology, counsellor, psychiatrist, therapist'],
    ['social-care', 'Social work and social care', 'social worker, care home, safeguarding, support worker'],
    ['health-management', 'Running health services', 'healthcare management, nhs, hospital manager, clinical lead'],
    ['public-health', 'Public health', 'epidemiology, health policy, prevention, global health'],
    ['pharmacy', 'Pharmacy and life sciences', 'pharmacist, clinical trials, biotech, laboratory'],
  ],
  'Finance and accounting': [
    ['accounting', 'Accounting and reporting', 'accountant, bookkeeping, ifrs, month end, accounts'],
    ['accounting-exams', 'Qualifying as an accountant', 'acca, aca, cima, professional exams'],
    ['audit', 'Audit and assurance', 'auditor, internal audit, controls'],
    ['finance-partner', 'Finance business partnering', 'fp&a, budgeting, forecasting, management accounts'],
    ['finance-director', 'Becoming a finance director', 'cfo, financial controller, head of finance'],
    ['investment', 'Investment and banking', 'asset management, corporate finance, m&a, trading, venture capital'],
    ['insurance', 'Insurance and actuarial work', 'actuary, underwriting, claims, pensions'],
    ['finance-basics', 'Finance for non-finance people', 'understanding accounts, budgets, reading a balance sheet'],
  ],
  'Law and compliance': [
    ['legal-career', 'A career in law', 'lawyer, solicitor, barrister, training contract, law firm'],
    ['in-house-law', 'Working as in-house counsel', 'general counsel, corporate lawyer, legal department'],
    ['contracts', 'Contracts and commercial law', 'contract drafting, terms and conditions, commercial contracts'],
    ['privacy', 'Privacy and data protection law', 'gdpr, dpo, data protection officer'],
    ['risk', 'Risk and compliance', 'compliance officer, risk management, regulation, anti-money laundering'],
    ['intellectual-property', 'Intellectual property', 'patents, trade marks, copyright, licensing'],
  ],
  'Public and charity sector': [
    ['public-policy', 'Public policy', 'policy making, policy adviser, think tank, government affairs'],
    ['civil-service', 'Working in government', 'civil servant, local authority, council, public administration'],
    ['charity', 'Running a charity', 'non-profit, ngo, third sector, voluntary sector'],
    ['fundraising', 'Fundraising', 'donors, philanthropy, major gifts, charity grants'],
    ['volunteers', 'Leading volunteers and communities', 'community organising, volunteering, membership'],
    ['sustainability', 'Sustainability and climate', 'esg, net zero, environment, carbon, green jobs'],
  ],
} satisfies Record<string, readonly TopicRow[]>;
