import { expect, test } from 'vitest';
import type { FileContent } from '../../core/domain/document/file.ts';
import { createFileRenderer } from './file-renderer.ts';
import type { SlowContent } from './make-file.ts';
import { RenderWorker } from './render-worker.ts';

const paper = (title: string): FileContent & SlowContent => ({
  type: 'paper',
  paper: { kind: 'Paper', title, facts: [], sections: [], signatures: [], foot: '', datedAt: new Date(0) },
});

function countingHand(bytes = 10) {
  const asked: SlowContent[] = [];
  let fails = false;
  return {
    asked,
    failNext: () => {
      fails = true;
    },
    make: async (content: SlowContent) => {
      asked.push(content);
      if (fails) {
        fails = false;
        throw new Error('broken');
      }
      return new Uint8Array(bytes);
    },
  };
}

test('the same content is made once, also when it is asked for twice at once', async () => {
  const hand = countingHand();
  const renderer = createFileRenderer(hand);
  await Promise.all([renderer.render(paper('a')), renderer.render(paper('a')), renderer.render(paper('b'))]);
  await renderer.render(paper('a'));
  expect(hand.asked).toHaveLength(2);
});

test('what failed is tried again, and what is old gives way to what is new', async () => {
  const hand = countingHand(6 * 1024 * 1024);
  const renderer = createFileRenderer(hand);
  hand.failNext();
  await expect(renderer.render(paper('a'))).rejects.toThrow();
  for (const title of ['a', 'b', 'c', 'a']) await renderer.render(paper(title));
  expect(hand.asked.map((one) => (one.type === 'paper' ? one.paper.title : ''))).toEqual(['a', 'a', 'b', 'c', 'a']);
});

test('documents and pictures come out of a thread of their own, and text needs none', async () => {
  const renderer = createFileRenderer();
  const lane = { title: 'Goal', from: '2026-01-01', to: '2026-02-01', reached: false, steps: [], more: 0 };
  const [pdf, png, text] = await Promise.all([
    renderer.render(paper('Ada')),
    renderer.render({ type: 'timeline', timeline: { today: '2026-01-05', lanes: [lane] } }),
    renderer.render({ type: 'text', text: '# Ada\uD800' }),
  ]);
  expect([pdf.ending, Buffer.from(pdf.bytes.subarray(0, 5)).toString()]).toEqual(['pdf', '%PDF-']);
  expect([png.ending, Buffer.from(png.bytes.subarray(1, 4)).toString()]).toEqual(['png', 'PNG']);
  expect(text).toMatchObject({ ending: 'md', mediaType: 'text/markdown; charset=utf-8' });
});

test('content that cannot be made is refused without a word of it, and the next is made', async () => {
  const hand = new RenderWorker();
  const broken = { type: 'paper', paper: { title: 'secret words', sections: null } };
  const failed = await hand.make(JSON.parse(JSON.stringify(broken))).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Error);
  expect(String(failed)).not.toContain('secret words');
  expect((await hand.make(paper('Ada'))).length).toBeGreaterThan(1_000);
});

test('a thread that takes too long is given up, and the next one is new', async () => {
  const hand = new RenderWorker(1);
  await expect(hand.make(paper('Ada'))).rejects.toMatchObject({ name: 'PressTooSlow' });
});
