import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GUIDE_MOMENTS } from '../../core/domain/guide/guide.ts';
import { PROMPT_KINDS } from '../../core/domain/nudge/prompt.ts';
import { type Card, MAX_CARD_ACTIONS, MAX_LABEL_CHARS } from '../../core/domain/view/card.ts';
import { commandsOf, createRegistry } from '../index.ts';
import { NO_SOURCES } from '../testing/view-cases/no-guides.fixture.ts';
import { ACTIONS, broken, CARDS, FORMS, ITEMS, nodesIn, partsOf } from '../testing/view-cases/view-parts.fixture.ts';
import { promptsOf } from './registry.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const registry = createRegistry(NO_SOURCES);
const commands = commandsOf(registry.flows);

describe('commands', () => {
  it('have a name of their own, aliases included', () => {
    const names = commands.flatMap(({ verb, aliases = [] }) => [verb, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase().trim())).toEqual([]);
  });

  it('say in one short sentence what they do', () => {
    expect(commands.filter(({ summary }) => !/^[A-Z].{8,99}[^.]$/u.test(summary))).toEqual([]);
  });

  it('answer nothing typed, and greetings', () => {
    for (const typed of ['', 'hi', 'hello', 'help']) expect(registry.commands.get(typed)?.verb).toBe('help');
  });

  it('stand in the Slack manifest by the words that there are', () => {
    const { features } = manifest(
      'manifest.json',
      z.object({ features: z.object({ slash_commands: z.array(z.object({ usage_hint: z.string() })) }) }),
    );
    const hinted = features.slash_commands.flatMap(({ usage_hint: hint }) =>
      hint.split('|').map((word) => word.trim()),
    );
    const spelt = new Set(commands.flatMap(({ verb, usage }) => [verb, `${verb} ${usage ?? ''}`.trim()]));
    expect(hinted.filter((word) => !spelt.has(word))).toEqual([]);
    expect(hinted).toContain('help');
  });

  it('stand in the Teams manifest, at most twelve, in the words of help', () => {
    const command = z.object({ title: z.string(), description: z.string() });
    const { bots } = manifest(
      'appPackage/manifest.json',
      z.object({ bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(command) })) })) }),
    );
    const listed = bots.flatMap((bot) => bot.commandLists.flatMap((list) => list.commands));
    expect(listed.length).toBeLessThanOrEqual(12);
    expect(listed).toEqual(
      listed.map(({ title }) => ({ title, description: commands.find(({ verb }) => verb === title)?.summary })),
    );
  });
});

describe('actions and forms', () => {
  it('that a view points at exist', () => {
    const known = { run: registry.actions, openForm: registry.forms };
    expect(broken(ACTIONS, ({ kind, id }) => kind === 'link' || known[kind].has(id))).toEqual([]);
    expect(broken(FORMS, ({ id }) => registry.forms.has(id))).toEqual([]);
  });

  it('that exist are pointed at by a view or a command', () => {
    const shown = new Set([...ACTIONS.map(({ part }) => part.id), ...FORMS.map(({ part }) => part.id)]);
    expect([...registry.forms.keys()].filter((id) => !shown.has(id))).toEqual([]);
    expect([...registry.actions.keys()].filter((id) => !shown.has(id))).toEqual([]);
  });

  it('are named after their flow, in kebab-case', () => {
    const names = [...registry.actions.keys(), ...registry.forms.keys()];
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/u.test(name))).toEqual([]);
  });
});

describe('routes', () => {
  it('have a name of their own', async () => {
    const names = (await declared()).map(nameOf);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('are answered by a flow', async () => {
    const answered = new Set([
      ...[...registry.actions.keys()].map((id) => `action ${id}`),
      ...[...registry.forms.keys()].map((id) => `form ${id}`),
      ...[...registry.files.keys()].map((id) => `file ${id}`),
      ...Object.keys(promptsOf(registry.flows)).map((kind) => `prompt ${kind}`),
    ]);
    expect((await declared()).map(nameOf).filter((name) => !answered.has(name))).toEqual([]);
  });

  it('are declared for everything that a flow answers at one', async () => {
    const names = new Set((await declared()).map(nameOf));
    const bindings = registry.flows.flatMap(({ handlers = [] }) => handlers.map(({ at, id }) => `${at} ${id}`));
    expect(bindings.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('guides', () => {
  it('are offered at every moment that their files may name, by some view', () => {
    const offered = new Set(ACTIONS.flatMap(({ part }) => (part.id === 'guide.offer' ? [part.ref] : [])));
    expect(GUIDE_MOMENTS.filter((moment) => !offered.has(moment))).toEqual([]);
  });
});

describe('what is brought up', () => {
  it('has words in some flow, for every kind there is', () => {
    const kinds = Object.keys(promptsOf(registry.flows));
    expect(PROMPT_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

describe('cards', () => {
  it('have a summary and a title that fit a lock screen', () => {
    const fits = (text: string) => text.length <= 150 && !/\n/u.test(text);
    expect(broken(CARDS, ({ summary, title = '-' }) => fits(summary) && fits(title) && summary !== '')).toEqual([]);
  });

  it('have few buttons, at most one of them primary, and labels that fit', () => {
    const primary = ({ actions: own = [] }: Card) => own.filter(({ style }) => style === 'primary').length;
    expect(broken(CARDS, (card) => (card.actions ?? []).length <= MAX_CARD_ACTIONS && primary(card) <= 1)).toEqual([]);
    expect(broken(ITEMS, ({ actions: own = [] }) => own.length <= 2)).toEqual([]);
    expect(broken(ACTIONS, ({ label }) => label.length <= MAX_LABEL_CHARS && label.trim() !== '')).toEqual([]);
  });

  it('ask before what cannot be undone in words that fit', () => {
    const asking = partsOf(ACTIONS, ({ confirm }) => (confirm === undefined ? [] : [confirm]));
    expect(
      broken(
        asking,
        ({ title, text, yes, no }) => title.length <= 100 && text.length <= 300 && yes.length + no.length <= 60,
      ),
    ).toEqual([]);
  });

  it('hold at most ten facts in a row', () => {
    const rows = partsOf(CARDS, ({ body }) => nodesIn(body));
    expect(broken(rows, (node) => node.type !== 'fields' || node.fields.length <= 10)).toEqual([]);
  });
});

describe('forms', () => {
  it('fit a phone', () => {
    expect(broken(FORMS, ({ fields }) => fields.length <= 7)).toEqual([]);
    expect(
      broken(FORMS, ({ title, submitLabel, cancelLabel }) =>
        [title, submitLabel, cancelLabel].every((text) => text.length <= MAX_LABEL_CHARS && text !== ''),
      ),
    ).toEqual([]);
  });

  it('have fields and options that every platform can send back', () => {
    const fields = partsOf(FORMS, (form) => form.fields);
    const options = partsOf(fields, (field) => ('options' in field ? field.options : []));
    expect(broken(fields, ({ id, label }) => /^[a-zA-Z]{1,40}$/u.test(id) && label.length <= 75)).toEqual([]);
    expect(broken(options, ({ value, label }) => /^[\w-]{1,75}$/u.test(value) && label.length <= 75)).toEqual([]);
  });
});

function manifest<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')));
}

type AnyRoute =
  | { readonly kind: 'action' | 'form' | 'file'; readonly id: string }
  | { readonly kind: 'prompt'; readonly promptKind: string };

const nameOf = (route: AnyRoute): string => `${route.kind} ${route.kind === 'prompt' ? route.promptKind : route.id}`;

/** Every route in every file of routes. */
async function declared(): Promise<readonly AnyRoute[]> {
  const folder = path.join(import.meta.dirname, '../routes');
  const files = readdirSync(folder).filter((file) => file.endsWith('.routes.ts'));
  const modules: readonly Readonly<Record<string, Readonly<Record<string, AnyRoute>>>>[] = await Promise.all(
    files.map((file) => import(path.join(folder, file))),
  );
  return modules.flatMap((module) => Object.values(module).flatMap((routes) => Object.values(routes)));
}
