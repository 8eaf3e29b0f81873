import { expect, test } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { clearColumns, EVIDENCE, evidenceColumns } from './evidence-columns.ts';
import { topicFamilies } from './topic-families.ts';
import { topicLabels } from './topic-labels.ts';

const columnsFor = (names: readonly (readonly string[])[]) => {
  const catalogue = names.map(([label = '', ...aliases], at) => ({
    id: topicId(`t${at}`),
    label,
    aliases,
    broader: at === 0 ? [] : [topicId('t0')],
  }));
  const labels = topicLabels(catalogue);
  return evidenceColumns(labels, topicFamilies(catalogue, labels));
};
const allOf = ({ table, names, topics, families }: ReturnType<typeof columnsFor>) => [
  ...Object.values(table),
  ...Object.values(names),
  ...Object.values(topics),
  families,
];

test('there is a column of its own for every kind of evidence, as long as there are topics, names or families', () => {
  const columns = columnsFor([['law', 'justice'], ['art'], ['tax']]);
  expect(Object.keys(columns.table).sort()).toEqual([...EVIDENCE].sort());
  expect(EVIDENCE.map((evidence) => columns.table[evidence].length)).toEqual(EVIDENCE.map(() => 3));
  expect(Object.values(columns.names).map(({ length }) => length)).toEqual([4, 4, 4, 4]);
  expect(Object.values(columns.topics).map(({ length }) => length)).toEqual([3, 3, 3]);
  expect(columns.families).toHaveLength(1);
  expect(new Set(allOf(columns)).size).toBe(EVIDENCE.length + 4 + 3 + 1);
});

test('clearing leaves nothing of the last question in any column', () => {
  const columns = columnsFor([['law'], ['art']]);
  for (const column of allOf(columns)) column.fill(7);
  clearColumns(columns);
  expect(
    allOf(columns)
      .flatMap((column) => [...column])
      .filter((amount) => amount !== 0),
  ).toEqual([]);
});
