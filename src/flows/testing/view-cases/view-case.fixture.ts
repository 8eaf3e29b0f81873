import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';

type Function = (...args: never[]) => unknown;
type FunctionsOf<Module> = { [Name in keyof Module]: Module[Name] extends Function ? Name : never }[keyof Module];

/** For every exported function of a views module at least one named list of arguments: one without does not compile. */
export type CasesOf<Module> = {
  readonly [Name in FunctionsOf<Module>]: Module[Name] extends (...args: infer Args) => unknown
    ? Readonly<Record<string, Args>>
    : never;
};

/** A views module with its cases. */
export type ViewFile = {
  /** Path from `src/`. */
  readonly file: string;
  readonly views: object;
  readonly cases: object;
};

/** What a view gave: for one case, or as a constant. `room` is the folder that its file stands in, below its ring. */
export type Shown = { readonly room: string; readonly view: string; readonly name: string; readonly value: unknown };

/** Everything that a views module shows, one entry a case; constants have one. */
export function shownBy({ file, views, cases }: ViewFile): readonly Shown[] {
  return Object.entries(views).flatMap(([name, view]: [string, unknown]) => {
    const at = { room: roomOf(file), view: `${fileStem(file)}.${name}` };
    if (typeof view !== 'function') return [{ ...at, name: 'constant', value: view }];
    const argumentLists: object = Reflect.get(cases, name) ?? {};
    return Object.entries(argumentLists).map(([caseName, args]: [string, unknown]) => ({
      ...at,
      name: caseName,
      value: Array.isArray(args) ? Reflect.apply(view, undefined, args) : undefined,
    }));
  });
}

export const isCard = (value: unknown): value is Card =>
  typeof value === 'object' && value !== null && 'summary' in value && 'body' in value;

export const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && 'fields' in value && 'submitLabel' in value;

const fileStem = (file: string): string => file.replace(/^.*\//u, '').replace(/\.views\.ts$/u, '');

const roomOf = (file: string): string => /^(?:flows|adapters|core\/\w+)\/([^/]+)\//u.exec(file)?.[1] ?? 'flows';
