import { parentPort, workerData } from 'node:worker_threads';
import { type NamedTopic, wordReader } from '../../../core/domain/finding/word-reader.ts';
import type { WordAnswer, WordQuestion } from './topic-words-thread.ts';

// The thread of `startWordsThread`: gets the catalogue ready, then answers one question after the other.
const topics: readonly NamedTopic[] = workerData;
const reader = wordReader(topics);

const say = (answer: WordAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', (question: WordQuestion) => {
  if (question === 'end') parentPort?.close();
  else say({ answer: reader[question.ask](question.typed) });
});
say('ready');
