/** A growing set of small whole numbers: a short list while it is sparse, a bitmap once that is smaller. */
export type SlotSet = { list: Uint32Array; count: number; bits: Uint32Array | null };

/** An empty set. */
export function slotSet(): SlotSet {
  return { list: new Uint32Array(2), count: 0, bits: null };
}

/** Adds a slot that is not in the set. `blocks`: how many words of 32 slots there are. */
export function addSlot(set: SlotSet, slot: number, blocks: number): void {
  if (set.bits === null && set.count >= blocks) toBits(set, blocks);
  if (set.bits !== null) {
    set.bits = withRoom(set.bits, slot >>> 5);
    setBit(set.bits, slot);
  } else {
    if (set.count === set.list.length) set.list = grown(set.list, set.count + 1);
    set.list[set.count] = slot;
  }
  set.count += 1;
}

/** Removes a slot that is in the set. */
export function removeSlot(set: SlotSet, slot: number): void {
  if (set.bits !== null) {
    clearBit(set.bits, slot);
    set.count -= 1;
    return;
  }
  const at = set.list.subarray(0, set.count).indexOf(slot);
  if (at === -1) return;
  set.count -= 1;
  set.list[at] = set.list[set.count] ?? 0;
}

/** Adds the members of a set to a bitmap that is long enough for them. */
export function mergeInto(target: Uint32Array, set: SlotSet): void {
  const { bits, list, count } = set;
  if (bits !== null) {
    const words = Math.min(target.length, bits.length);
    for (let word = 0; word < words; word += 1) target[word] = (target[word] ?? 0) | (bits[word] ?? 0);
    return;
  }
  for (let entry = 0; entry < count; entry += 1) setBit(target, list[entry] ?? 0);
}

/** Puts one slot into a bitmap. */
export function setBit(bits: Uint32Array, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
}

/** Takes one slot out of a bitmap. */
export function clearBit(bits: Uint32Array, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
}

/** How many bits of a 32-bit word are set. */
export function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number at a place of a column; zero beyond its end. */
export function at(column: Uint32Array, place: number): number {
  return column[place] ?? 0;
}

/** The same numbers with room for at least `length`, and some to spare. */
export function grown(column: Uint32Array, length: number): Uint32Array {
  if (length <= column.length) return column;
  const longer = new Uint32Array(Math.ceil(length * 1.4) + 2);
  longer.set(column);
  return longer;
}

function withRoom(bits: Uint32Array, word: number): Uint32Array {
  return word < bits.length ? bits : grown(bits, word + 1);
}

function toBits(set: SlotSet, blocks: number): void {
  const bits = new Uint32Array(blocks + 1);
  const highest = set.list.subarray(0, set.count).reduce((most, slot) => Math.max(most, slot), 0);
  set.bits = withRoom(bits, highest >>> 5);
  for (let entry = 0; entry < set.count; entry += 1) setBit(set.bits, set.list[entry] ?? 0);
  set.list = new Uint32Array(0);
}
