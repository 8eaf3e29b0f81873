import { at, bitCount, grown } from './slot-set.ts';

/** People who are alike in step, function and hours share a cell; a cell owns whole blocks of 32 slots. */
export type Cells = {
  readonly numbers: Map<number, number>;
  /** Per cell. */
  steps: Uint32Array;
  functions: Uint32Array;
  hourClasses: Uint32Array;
  count: number;
  readonly blocksOf: number[][];
  /** Blocks with a free slot, per cell; may name a block twice or one that has filled up. */
  readonly open: number[][];
  /** Per block: its cell and which of its slots are taken. */
  cellOf: Uint32Array;
  taken: Uint32Array;
  blocks: number;
};

export type CellKey = { readonly step: number; readonly functionNumber: number; readonly hourClass: number };

/** Functions beyond this many share one cell number. */
export const OTHER_FUNCTION = 60;

/** No cells yet. */
export function noCells(): Cells {
  return {
    numbers: new Map(),
    steps: new Uint32Array(16),
    functions: new Uint32Array(16),
    hourClasses: new Uint32Array(16),
    count: 0,
    blocksOf: [],
    open: [],
    cellOf: new Uint32Array(16),
    taken: new Uint32Array(16),
    blocks: 0,
  };
}

/** A free slot of the cell for this key, marked as taken. */
export function takeSlot(cells: Cells, key: CellKey): number {
  const cell = cellFor(cells, key);
  const open = cells.open[cell] ?? [];
  for (let block = open.at(-1); block !== undefined; block = open.at(-1)) {
    const free = ~at(cells.taken, block);
    if (free !== 0) {
      const bit = free & -free;
      cells.taken[block] = at(cells.taken, block) | bit;
      return block * 32 + (31 - Math.clz32(bit));
    }
    open.pop();
  }
  const block = cells.blocks;
  cells.blocks += 1;
  cells.cellOf = grown(cells.cellOf, cells.blocks);
  cells.taken = grown(cells.taken, cells.blocks);
  cells.cellOf[block] = cell;
  cells.taken[block] = 1;
  cells.blocksOf[cell]?.push(block);
  open.push(block);
  return block * 32;
}

/** Gives a slot back. */
export function freeSlot(cells: Cells, slot: number): void {
  const block = slot >>> 5;
  const wasFull = bitCount(at(cells.taken, block)) === 32;
  cells.taken[block] = at(cells.taken, block) & ~(1 << (slot & 31));
  if (wasFull) cells.open[at(cells.cellOf, block)]?.push(block);
}

function cellFor(cells: Cells, { step, functionNumber, hourClass }: CellKey): number {
  const shared = Math.min(functionNumber, OTHER_FUNCTION);
  const key = (step * 64 + shared) * 32 + hourClass;
  const known = cells.numbers.get(key);
  if (known !== undefined) return known;
  const cell = cells.count;
  cells.count += 1;
  cells.numbers.set(key, cell);
  cells.steps = grown(cells.steps, cells.count);
  cells.functions = grown(cells.functions, cells.count);
  cells.hourClasses = grown(cells.hourClasses, cells.count);
  cells.steps[cell] = step;
  cells.functions[cell] = shared;
  cells.hourClasses[cell] = hourClass;
  cells.blocksOf.push([]);
  cells.open.push([]);
  return cell;
}
