/** A number that only grows, told apart by labels of few values; never a person, never a text. */
export type Counter = { readonly add: (labels: Readonly<Record<string, string>>, by?: number) => void };

type Kept = { readonly name: string; readonly help: string; readonly values: Map<string, number> };

/** What `/metrics` answers, in the text format of Prometheus 0.0.4. */
export class Metrics {
  readonly #counters: Kept[] = [];

  /** `name` ends in `_total` or `_seconds_sum`, as the format's naming rules have it. */
  counter(name: string, help: string): Counter {
    const kept: Kept = { name, help, values: new Map() };
    this.#counters.push(kept);
    return {
      add: (labels, by = 1) => {
        const key = labelled(labels);
        kept.values.set(key, (kept.values.get(key) ?? 0) + by);
      },
    };
  }

  text(): string {
    return this.#counters.flatMap(linesOf).join('');
  }
}

function linesOf({ name, help, values }: Kept): readonly string[] {
  const lines = [...values].map(([labels, value]) => `${name}${labels} ${value}\n`);
  return [`# HELP ${name} ${help}\n`, `# TYPE ${name} counter\n`, ...lines];
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information */
const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
