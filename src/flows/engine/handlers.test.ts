import { describe, expect, it } from 'vitest';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import { requestId } from '../../core/domain/view/id-reference.ts';
import { reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, file, fileFor, form, formFor } from '../../core/domain/view/route.ts';
import { on, onFile, onForm, onPrompt } from './handlers.ts';
import { job } from './job.ts';
import { prompt } from './prompts.ts';
import { makeRegistry } from './registry.ts';

const request = 'request-1' as RequestId;
const page = reference({ request: requestId, from: wholeNumber }, '/');

describe('what answers at a route', () => {
  const show = on(action('asking.show', page), { access: 'member', effect: 'reads', run: async () => [] });
  const change = onForm(form('asking.change', page), {
    access: 'coordinator',
    open: async () => ({ summary: '', body: [] }),
    submit: async () => [],
  });

  it('keeps its name and who may use it', () => {
    expect(show).toMatchObject({ at: 'action', id: 'asking.show', access: 'member' });
    expect(change).toMatchObject({ at: 'form', id: 'asking.change', access: 'coordinator' });
  });

  it.each(['', 'request-1', 'request-1/x', 'request-1/8/8', '../..'])('is not reached by %j', (text) => {
    expect(show.bind(text)).toBeNull();
    expect(change.bind(text)).toBeNull();
  });

  it('is reached by what its own buttons carry', () => {
    expect(show.bind('request-1/8')?.effect).toBe('reads');
    expect(change.bind('request-1/8')).not.toBeNull();
  });

  it('lets a writing action write', () => {
    const accept = on(action('asking.accept', page), { access: 'member', effect: 'writes', run: async () => [] });
    expect(accept.bind('request-1/8')?.effect).toBe('writes');
  });
});

it('a form and a file carry what they are about', () => {
  expect(formFor(form('asking.change', page), { request, from: 8 })).toEqual({
    id: 'asking.change',
    ref: 'request-1/8',
  });
  expect(fileFor(file('asking.paper', page), { request, from: 0 })).toEqual({
    kind: 'asking.paper',
    ref: 'request-1/0',
  });
});

describe('a registry', () => {
  const fallbacks = {} as Parameters<typeof makeRegistry>[1];
  const show = on(action('asking.show', page), { access: 'member', effect: 'reads', run: async () => [] });
  const paper = onFile(file('asking.paper', page), async () => null);
  const waiting = onPrompt(prompt('request', page), async () => null);

  it('has each handler under its name', () => {
    const registry = makeRegistry([{ id: 'asking', handlers: [show, paper, waiting] }], fallbacks);
    expect([...registry.actions.keys(), ...registry.files.keys()]).toEqual(['asking.show', 'asking.paper']);
  });

  it('is not built when two handlers share a name, or one is named after another flow', () => {
    expect(() => makeRegistry([{ id: 'asking', handlers: [show, show] }], fallbacks)).toThrow('asking.show');
    expect(() => makeRegistry([{ id: 'other', handlers: [show] }], fallbacks)).toThrow('asking.show');
  });
});

describe('a job over typed ids', () => {
  const over = job({ name: 'asking.clock', cron: '* * * * *', id: page, due: async () => [], run: async () => [] });

  it('writes ids as text and reads them back', async () => {
    const seen: unknown[] = [];
    const clock = job({
      name: 'asking.clock',
      cron: '* * * * *',
      id: page,
      due: async () => [{ request, from: 2 }],
      run: async (id) => {
        seen.push(id);
        return [];
      },
    });
    const never = {} as never;
    expect(await clock.due(never, 1)).toEqual(['request-1/2']);
    if ('run' in clock) await clock.run('request-1/2', never);
    expect(seen).toEqual([{ request, from: 2 }]);
  });

  it('fails on an id that it cannot have written', async () => {
    expect('run' in over && (() => over.run('request-1', {} as never))).toThrow(RangeError);
  });
});
