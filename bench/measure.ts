import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Prints one row. */
export function printRow(row: Readonly<Record<string, string | number | boolean | null>>): void {
  console.log(JSON.stringify(row));
}

/** Milliseconds that `work` took, and what it gave. */
export function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** The value below which `share` of the numbers lie. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A number with a few decimals, for rows. */
export function rounded(number: number, decimals = 3): number {
  return Number(number.toFixed(decimals));
}

/** Mebibytes of JavaScript objects and typed arrays that are really in use. */
export function memoryInUseMb(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** The text after `--name`, or the fallback. */
export function flag(args: readonly string[], name: string, fallback: string): string {
  const place = args.indexOf(`--${name}`);
  return place === -1 ? fallback : (args[place + 1] ?? fallback);
}

/** The whole numbers after `--name`, comma-separated. */
export function numbersFlag(args: readonly string[], name: string, fallback: readonly number[]): readonly number[] {
  return flag(args, name, fallback.join(',')).split(',').map(Number);
}
