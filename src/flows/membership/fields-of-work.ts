import type { Option } from '../../core/domain/view/form.ts';

/** Fields of work that nearly every organisation has, in the order of the alphabet. */
const FIELDS_OF_WORK = [
  'Administration',
  'Communications',
  'Community and charity',
  'Consulting',
  'Customer service',
  'Data and analytics',
  'Design',
  'Education',
  'Engineering',
  'Finance',
  'General management',
  'Health and care',
  'Human resources',
  'Information technology',
  'Law',
  'Marketing',
  'Operations',
  'Policy and government',
  'Product',
  'Project management',
  'Research',
  'Sales',
  'Science',
  'Supply chain',
  'Other',
] as const;

export const FIELD_OF_WORK_OPTIONS: readonly Option[] = FIELDS_OF_WORK.map((label) => ({
  value: label.replaceAll(' ', '-'),
  label,
}));

/** The label of an option, or nothing for a value that is none. */
export const fieldOfWorkNamed = (value: string): string =>
  FIELD_OF_WORK_OPTIONS.find((one) => one.value === value)?.label ?? '';
