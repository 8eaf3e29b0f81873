import { element, freshId } from './element.ts';
import type { Who } from './pane.ts';
import type { PagePerson, PageSide } from './sandbox-link.ts';

export type PersonPicker = { readonly element: HTMLElement; nameShown(): string };

type Picker = {
  who: Who | null;
  readonly sides: readonly PageSide[];
  readonly root: HTMLElement;
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
  readonly search: HTMLInputElement;
  readonly list: HTMLElement;
  readonly choose: (who: Who) => void;
};

/** Who a pane shows, and a searchable list of everybody else. */
export function createPersonPicker(
  sides: readonly PageSide[],
  who: Who | null,
  choose: (who: Who) => void,
): PersonPicker {
  const list = element('div', { class: 'picker-list', id: freshId() });
  const search = element('input', {
    type: 'search',
    class: 'picker-search',
    placeholder: 'Find a person',
    'aria-label': 'Find a person',
  });
  const panel = element('div', { class: 'picker-panel', hidden: true }, [search, list]);
  const button = element('button', {
    type: 'button',
    class: 'picker-button',
    'aria-expanded': 'false',
    'aria-haspopup': 'true',
  });
  const root = element('div', { class: 'picker' }, [button, panel]);
  const picker: Picker = { who, sides, root, button, panel, search, list, choose };
  listen(picker);
  drawButton(picker);
  return { element: root, nameShown: () => shown(picker)?.person.name ?? 'nobody' };
}

function listen(picker: Picker): void {
  picker.button.addEventListener('click', () => open(picker, picker.panel.hidden === true));
  picker.search.addEventListener('input', () => drawList(picker));
  picker.root.addEventListener('keydown', (event) => moveWithKeys(event, picker));
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !picker.root.contains(event.target)) open(picker, false);
  });
}

function open(picker: Picker, wanted: boolean): void {
  picker.panel.hidden = !wanted;
  picker.button.setAttribute('aria-expanded', String(wanted));
  if (!wanted) return;
  picker.search.value = '';
  drawList(picker);
  picker.search.focus();
  picker.list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
}

function take(picker: Picker, who: Who): void {
  picker.who = who;
  open(picker, false);
  drawButton(picker);
  picker.button.focus();
  picker.choose(who);
}

function shown({ sides, who }: Picker): { readonly side: PageSide; readonly person: PagePerson } | null {
  const side = sides.find((candidate) => candidate.platform === who?.platform);
  const person = side?.people.find((candidate) => candidate.key === who?.person);
  return side === undefined || person === undefined ? null : { side, person };
}

function drawButton(picker: Picker): void {
  const now = shown(picker);
  const arrow = element('span', { class: 'picker-arrow', 'aria-hidden': 'true' }, '▾');
  if (now === null) {
    picker.button.replaceChildren('Choose a person', arrow);
    return;
  }
  const badge = element('span', { class: `badge badge-${now.side.platform}` }, now.side.title);
  picker.button.replaceChildren(face(now.person, 36), nameAndTitle(now.person), badge, arrow);
}

function drawList(picker: Picker): void {
  const words = picker.search.value.trim().toLowerCase();
  const groups = picker.sides.flatMap((side) => {
    const found = side.people.filter((person) => `${person.name} ${person.title}`.toLowerCase().includes(words));
    const rows = found.map((person) => drawRow(picker, { platform: side.platform, person: person.key }, person));
    const heading = element('h3', {}, side.title);
    return rows.length === 0 ? [] : [element('div', { role: 'group', 'aria-label': side.title }, [heading, ...rows])];
  });
  const none = element('p', { class: 'picker-none' }, 'Nobody of that name.');
  picker.list.replaceChildren(...(groups.length === 0 ? [none] : groups));
}

function drawRow(picker: Picker, who: Who, person: PagePerson): HTMLElement {
  const current = picker.who?.platform === who.platform && picker.who.person === who.person;
  return element(
    'button',
    { type: 'button', class: 'picker-row', 'aria-current': current ? 'true' : null },
    [face(person, 28), nameAndTitle(person)],
    { click: () => take(picker, who) },
  );
}

const face = (person: PagePerson, size: number): HTMLElement =>
  element('img', {
    src: `/avatars/${encodeURIComponent(person.key)}.svg`,
    alt: '',
    width: size,
    height: size,
    class: 'face',
  });

const nameAndTitle = (person: PagePerson): HTMLElement =>
  element('span', { class: 'picker-words' }, [
    element('strong', {}, person.name),
    element('small', {}, person.guest ? `${person.title} · guest` : person.title),
  ]);

function moveWithKeys(event: KeyboardEvent, picker: Picker): void {
  if (event.key === 'Escape' && !picker.panel.hidden) {
    open(picker, false);
    picker.button.focus();
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || picker.panel.hidden) return;
  event.preventDefault();
  const stops = [picker.search, ...picker.list.querySelectorAll<HTMLElement>('.picker-row')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}
