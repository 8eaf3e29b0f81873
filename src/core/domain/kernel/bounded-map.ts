/** A map of at most `most` entries, at least one: a new one beyond that takes the place of the least recently used. */
export class BoundedMap<Key, Value> {
  readonly #most: number;
  /** In the order of use, the least recently used first. */
  readonly #entries = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Whether the key is remembered; asking is no use. */
  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  /** What is remembered under the key, which counts as a use of it. */
  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  /** Remembers the value, which counts as a use of its key. */
  set(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#most) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }
}
