import { median, rounded } from './figures.ts';
import type { OwnProcess } from './own-process.ts';

const STARTS = 5;
const ASK_EVERY_MS = 5;

/** From the start of the process until `/readyz` says so, on a database that an earlier start has left. */
export async function measureStart(start: () => Promise<OwnProcess>): Promise<void> {
  await (await start()).stop();
  const startsMs: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    const startedAt = performance.now();
    const app = await start();
    while ((await fetch(new URL('/readyz', app.url))).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    startsMs.push(rounded(performance.now() - startedAt));
    await app.stop();
  }
  const line = { bench: 'turn', case: 'start', medianMs: rounded(median(startsMs)), startsMs };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
