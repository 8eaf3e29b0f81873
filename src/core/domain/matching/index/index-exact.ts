import { HOURS_IN_COMMON } from '../ranking/weights.ts';
import type { IndexQuery } from './index-query.ts';
import type { MatchIndex } from './match-index.ts';
import { clearBit } from './slot-set.ts';

/** Takes out whoever misses a demanded wish that stands in a column: step, function, hours, place, industry. */
export function dropInexact(index: MatchIndex, query: IndexQuery): void {
  const { cells } = index;
  for (let block = 0; block < cells.blocks; block += 1) {
    const people = query.eligible[block] ?? 0;
    if (people === 0) continue;
    if (!isStepNear(query, cells.steps[cells.cellOf[block] ?? 0] ?? 0)) {
      query.eligible[block] = 0;
      continue;
    }
    for (let rest = people; rest !== 0; rest &= rest - 1) {
      const slot = block * 32 + (31 - Math.clz32(rest & -rest));
      if (!isExact(index, query, slot)) clearBit(query.eligible, slot);
    }
  }
}

function isStepNear({ plan }: IndexQuery, step: number): boolean {
  if (!plan.demanded.has('seniority') || plan.seniority === null) return true;
  const points = Object.entries(plan.seniority.byStep).find(([of]) => Number(of) === step)?.[1];
  return points !== undefined && points * 2 >= plan.most.seniority;
}

function isExact({ columns, hours }: MatchIndex, { plan, ...query }: IndexQuery, slot: number): boolean {
  const { demanded, most } = plan;
  const week = columns.hours[slot] ?? 0;
  const enoughTime = (query.overlap.minutes[week] ?? 0) >= HOURS_IN_COMMON.little && hours.weeks[week]?.length !== 0;
  if (demanded.has('hours') && plan.criteria.hours.length > 0 && !enoughTime) return false;
  if (demanded.has('functions') && most.function > 0 && !query.functions.has(columns.functions[slot] ?? 0))
    return false;
  if (demanded.has('industries') && most.industry > 0 && !query.industries.has(columns.industries[slot] ?? 0))
    return false;
  return !demanded.has('location') || most.location === 0 || columns.locations[slot] === query.location;
}
