type Child = Node | string | null;
type Listeners = { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Makes an element. Attributes that are null, undefined or false are left out; strings among the children become text
 * nodes, so nothing an app sends is ever read as HTML.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] | string = [],
  on: Listeners = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...(typeof children === 'string' ? [children] : children.filter((child) => child !== null)));
  for (const [name, listener] of Object.entries(on)) {
    if (listener !== undefined) made.addEventListener(name, listener as EventListener);
  }
  return made;
}

let lastId = 0;

/** An id for labels and descriptions. */
export const freshId = (): string => {
  lastId += 1;
  return `e${lastId}`;
};
