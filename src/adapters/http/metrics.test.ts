import { expect, test } from 'vitest';
import { Metrics } from './metrics.ts';

test('counters are told in the text format, each with what it means', () => {
  const metrics = new Metrics();
  const turns = metrics.counter('rapport_turns_total', 'Turns that were run.');
  metrics.counter('rapport_quiet_total', 'Nothing so far.');
  turns.add({ platform: 'slack', act: 'command' });
  turns.add({ platform: 'slack', act: 'command' }, 2);
  turns.add({ platform: 'teams', act: 'home' });
  expect(metrics.text()).toBe(
    [
      '# HELP rapport_turns_total Turns that were run.',
      '# TYPE rapport_turns_total counter',
      'rapport_turns_total{platform="slack",act="command"} 3',
      'rapport_turns_total{platform="teams",act="home"} 1',
      '# HELP rapport_quiet_total Nothing so far.',
      '# TYPE rapport_quiet_total counter',
      '',
    ].join('\n'),
  );
});

test('a label cannot break out of its quotes', () => {
  const metrics = new Metrics();
  metrics.counter('rapport_odd_total', 'Odd.').add({ code: 'a"} 1\nb\\' });
  expect(metrics.text()).toContain('rapport_odd_total{code="a\\"} 1\\nb\\\\"} 1\n');
});
