/** The major groups of ISCO-08 by the first digit of a code: https://esco.ec.europa.eu/en/classification/occupation_main */
const ISCO_MAJOR_GROUPS: Readonly<Record<string, string>> = {
  '0': 'Armed forces occupations',
  '1': 'Managers',
  '2': 'Professionals',
  '3': 'Technicians and associate professionals',
  '4': 'Clerical support workers',
  '5': 'Service and sales workers',
  '6': 'Skilled agricultural, forestry and fishery workers',
  '7': 'Craft and related trades workers',
  '8': 'Plant and machine operators and assemblers',
  '9': 'Elementary occupations',
};

/** The group a concept of ESCO stands under in a menu; null when the file does not say. */
export function groupOf(concept: {
  /** An ISCO-08 code, with or without ESCO's leading `C`. */
  readonly isco: string;
  readonly skillType: string;
  readonly conceptType: string;
}): string | null {
  const type = concept.conceptType.trim().toLowerCase();
  const isco = concept.isco.trim().replace(/^C/u, '');
  if (type !== 'skillgroup' && /^[0-9]/u.test(isco)) return ISCO_MAJOR_GROUPS[isco.charAt(0)] ?? null;
  if (concept.skillType.trim().toLowerCase() === 'knowledge') return 'Knowledge';
  return type === 'skillgroup' || type === 'knowledgeskillcompetence' ? 'Skills' : null;
}
