import { expect, it } from 'vitest';
import { groupOf } from './esco-groups.ts';

it.each([
  ['an occupation, by its code', '2654', '', 'Occupation', 'Professionals'],
  ['the armed forces, whose digit is nought', '0110', '', 'Occupation', 'Armed forces occupations'],
  ['a group of occupations, with ESCO’s letter', 'C7318', '', 'ISCOGroup', 'Craft and related trades workers'],
  ['a code with spaces around', ' 9 ', '', 'Occupation', 'Elementary occupations'],
  ['a code of letters', 'X1', '', 'Occupation', null],
  ['an occupation without a code', '', '', 'Occupation', null],
  ['knowledge', '', 'Knowledge', 'KnowledgeSkillCompetence', 'Knowledge'],
  ['a skill', '', 'skill/competence', ' knowledgeSkillCompetence ', 'Skills'],
  ['a group of skills, whose code means something else', '1', '', 'SkillGroup', 'Skills'],
  ['a group of knowledge', '00', 'knowledge', 'SkillGroup', 'Knowledge'],
  ['nothing that is known', '', '', '', null],
])('%s stands in its group', (_what, isco, skillType, conceptType, group) => {
  expect(groupOf({ isco, skillType, conceptType })).toBe(group);
});
