/** For each key the rows it stands in and how much, packed: those of key `k` stand from `starts[k]` up to `starts[k + 1]`. */
export type Postings = { readonly starts: Uint32Array; readonly rows: Uint32Array; readonly amounts: Float32Array };

/** Keys and amounts of each row. Walked twice, so that rows may be made as they are needed instead of kept. */
type Rows = Iterable<Iterable<readonly [key: number, amount: number]>>;

/** Packs the keys and amounts of rows. */
export function postingsOf(rows: Rows, keys: number): Postings {
  const starts = new Uint32Array(keys + 1);
  for (const row of rows) for (const [key] of row) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const packed = new Uint32Array(starts[keys] ?? 0);
  const amounts = new Float32Array(packed.length);
  let row = 0;
  for (const entries of rows) {
    for (const [key, amount] of entries) {
      const place = next[key] ?? 0;
      packed[place] = row;
      amounts[place] = amount;
      next[key] = place + 1;
    }
    row += 1;
  }
  return { starts, rows: packed, amounts };
}

/** In how many rows a key stands. */
export function rowCount({ starts }: Postings, key: number): number {
  return (starts[key + 1] ?? 0) - (starts[key] ?? 0);
}

/** Calls `visit` for every row of a key. */
export function eachRow(postings: Postings, key: number, visit: (row: number, amount: number) => void): void {
  const { starts, rows, amounts } = postings;
  const end = starts[key + 1] ?? 0;
  for (let place = starts[key] ?? end; place < end; place += 1) visit(rows[place] ?? 0, amounts[place] ?? 0);
}

/** Adds `factor` times the amounts of a key to a column of rows. */
export function addRow({ starts, rows, amounts }: Postings, key: number, factor: number, column: Float64Array): void {
  const end = starts[key + 1] ?? 0;
  for (let place = starts[key] ?? end; place < end; place += 1) {
    const row = rows[place] ?? 0;
    column[row] = (column[row] ?? 0) + factor * (amounts[place] ?? 0);
  }
}

/** The same rows made anew each time they are walked: a large catalogue has no room for all of them at once. */
export function eachTime<Source, Row>(sources: Iterable<Source>, make: (source: Source) => Row): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const source of sources) yield make(source);
    },
  };
}

/** How often each key occurs. */
export function countsOf(keys: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
