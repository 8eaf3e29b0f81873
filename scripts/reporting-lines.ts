import type { MemberId } from '../src/core/domain/kernel/ids.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import { foldMark, peopleByMark } from './people-by-mark.ts';
import type { ProgrammeWork } from './programme-work.ts';
import { type PairRow, readPairs } from './read-pairs.ts';

/**
 * Replaces the reporting lines by a file of `person,manager`; everybody above a person counts, however far, also through
 * people who do not take part. Throws a sentence with the row for somebody who stands above themselves.
 */
export async function importReportingLines(work: ProgrammeWork, file: string): Promise<string> {
  const rows = readPairs(file, ['person', 'manager']);
  const known = await peopleByMark(
    work.reads,
    rows.flatMap(({ one, other }) => [one, other]),
  );
  const lines = linesOf(rows, file).flatMap(([person, above]) =>
    (known.get(person) ?? []).flatMap((member) =>
      (known.get(above) ?? []).flatMap((boss): readonly (readonly [MemberId, MemberId])[] =>
        member.id === boss.id ? [] : [[member.id, boss.id]],
      ),
    ),
  );
  await work.write(({ stores }) => stores.plans.setReportingLines(lines));
  const strangers = new Set(rows.flatMap(({ one, other }) => [foldMark(one), foldMark(other)]));
  for (const mark of known.keys()) strangers.delete(mark);
  return `${rows.length} rows read: ${lines.length} pairs of members stand in one line and are never proposed to each other. ${strangers.size} people in the file are not known here yet; read the file again when they are.`;
}

/** Everybody with everybody above them, by mark. */
export function linesOf(rows: readonly PairRow[], file: string): readonly (readonly [string, string])[] {
  const managers = new Map<string, Set<string>>();
  for (const { one, other } of rows) {
    const own = managers.get(foldMark(one)) ?? new Set<string>();
    managers.set(foldMark(one), own.add(foldMark(other)));
  }
  return [...managers.keys()].flatMap((person) => {
    const above = new Set(managers.get(person));
    // A set visits what is added while it is walked.
    for (const boss of above) for (const next of managers.get(boss) ?? []) above.add(next);
    if (above.has(person)) {
      const row = rows.find(({ one }) => foldMark(one) === person)?.row ?? 1;
      throw new OperatorError(`${file}, row ${row}: ${person} would stand above themselves.`);
    }
    return [...above].map((boss) => [person, boss] as const);
  });
}
