import { describe, expect, it } from 'vitest';
import { bold, command, day, italic, link, moment, person, plain, say } from '../../../core/domain/view/rich-text.ts';
import { ada } from '../../testing/golden-people.ts';
import { GOLDEN_READER } from '../../testing/golden-views.ts';
import { mrkdwn, pictureUrl, plainWords } from './slack-text.ts';

const draw = (text: Parameters<typeof mrkdwn>[0], max = 3000): string => mrkdwn(text, GOLDEN_READER, max);

describe('rich text on Slack', () => {
  it('mentions somebody only on their own workspace', () => {
    expect(draw([person(ada)])).toBe('<@U0ADA>');
    expect(mrkdwn([person(ada)], { ...GOLDEN_READER, workspace: 'T0OTHER' }, 3000)).toBe('Ada Lovelace');
    const forged = {
      ...ada,
      handles: [{ platform: 'slack', workspace: 'T0GOLDEN', externalId: 'U0> <!here' } as const],
    };
    expect(draw([person(forged)])).toBe('Ada Lovelace');
  });

  it('writes a moment in the reader’s zone, for clients that cannot draw it', () => {
    const at = new Date('2026-07-01T09:00:00Z');
    expect(draw([moment(at)])).toBe('<!date^1782896400^{date_long} at {time}|Wed, 1 Jul 2026, 10:00 WEST>');
    expect(plainWords([moment(at)], { ...GOLDEN_READER, zone: 'Nowhere/Else', locale: 'not a locale' })).toBe(
      'Wed, 1 Jul 2026, 09:00 UTC',
    );
  });

  it('writes a day in words, and what is no day as it is', () => {
    expect(draw([day('2026-11-24')])).toBe('Tuesday, 24 November 2026');
    expect(draw([day('2026-02-31')])).toBe('2026-02-31');
  });

  it('spells a command with its root', () => {
    expect(draw([command('find leadership')])).toBe('`/mentor find leadership`');
    expect(draw([command('')])).toBe('`/mentor`');
  });

  it('marks each line and never its spaces', () => {
    expect(draw([bold(' one \n\ntwo*')])).toBe('*one* \n\n*two∗*');
    expect(draw(say`a ${italic('b_c')} d`)).toBe('a _b＿c_ d');
  });

  it('links only what may be opened', () => {
    expect(draw([link('https://example.org/a?b=1&c=2', 'a <b>')])).toBe(
      '<https://example.org/a?b=1&amp;c=2|a &lt;b&gt;>',
    );
    expect(draw([link('javascript:alert(1)', 'a')])).toBe('a');
    expect(draw([link('http://example.org', 'a')])).toBe('a');
    expect(pictureUrl('http://127.0.0.1:4000/a.svg', 3000)).toBe('http://127.0.0.1:4000/a.svg');
    expect(pictureUrl('http://127.0.0.1.evil.example/a.svg', 3000)).toBeNull();
  });

  it('tears nothing in two when it cuts, and says how much is missing', () => {
    for (let max = 60; max < 120; max += 1) {
      const cut = draw([...plain('&'.repeat(30)), ...plain('😀'.repeat(60)), link('https://example.org', 'end')], max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(cut).toMatch(/^(?:&amp;)*(?:😀)*… \(\d+ more characters\)$/u);
    }
  });
});
