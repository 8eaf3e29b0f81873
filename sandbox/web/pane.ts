import type { Act, ActOutcome, Json, SidePlatform } from '../side.ts';
import { type Composer, createComposer } from './composer.ts';
import { createDialogFrame, type DialogFrame } from './dialog-frame.ts';
import { element, freshId } from './element.ts';
import { drawTabs } from './pane-tabs.ts';
import { createPersonPicker, type PersonPicker } from './person-picker.ts';
import { loadSnapshot, type PageSide, sendAct } from './sandbox-link.ts';
import type { SendAct, SideView } from './side-view.ts';

/** A person on one platform. */
export type Who = { readonly platform: SidePlatform; readonly person: string };

export type Pane = {
  readonly letter: 'a' | 'b';
  readonly element: HTMLElement;
  who(): Who | null;
  /** The name of the person shown. */
  name(): string;
  /** A side says that a person's screen changed. */
  changed(platform: SidePlatform, person: string): void;
  refresh(): void;
  focus(): void;
};

type PaneOptions = {
  readonly letter: 'a' | 'b';
  readonly sides: readonly PageSide[];
  readonly views: ReadonlyMap<SidePlatform, SideView>;
  readonly who: Who | null;
  readonly onWho: () => void;
};

type Screen = {
  who: Who | null;
  /** The tab shown; '' until the first drawing. */
  tab: string;
  snapshot: Json;
  /** A refresh is already on its way. */
  due: boolean;
  readonly views: ReadonlyMap<SidePlatform, SideView>;
  readonly root: HTMLElement;
  readonly tabs: HTMLElement;
  readonly content: HTMLElement;
  readonly trouble: HTMLElement;
  readonly composer: Composer;
  readonly dialog: DialogFrame;
  readonly picker: PersonPicker;
  readonly act: SendAct;
};

const troubleMs = 6000;

/** One person's screen: who it is, tabs, conversation, composer and dialog. */
export function createPane(options: PaneOptions): Pane {
  const screen = assemble(options);
  start(screen);
  return {
    letter: options.letter,
    element: screen.root,
    who: () => screen.who,
    name: screen.picker.nameShown,
    changed: (platform, person) => {
      if (screen.who?.platform === platform && screen.who.person === person) refresh(screen);
    },
    refresh: () => refresh(screen),
    focus: () => {
      if (!screen.dialog.focus()) (screen.composer.element.hidden ? screen.content : screen.composer.input).focus();
    },
  };
}

function assemble(options: PaneOptions): Screen {
  const act: SendAct = (wanted) => perform(screen, wanted);
  const composer = createComposer(
    (text) => act({ do: 'type', text }),
    (id) => act({ do: 'shortcut', id }),
  );
  const tabs = element('div', { class: 'pane-tabs', role: 'tablist' });
  const content = element('div', { class: 'pane-content', tabindex: 0, role: 'tabpanel', id: freshId() });
  const trouble = element('p', { class: 'pane-trouble', role: 'alert', hidden: true });
  const stage = element('div', { class: 'pane-stage' }, [tabs, content, composer.element]);
  const root = element('section', { 'data-pane': options.letter });
  const dialog = createDialogFrame(root, stage);
  const picker = createPersonPicker(options.sides, options.who, (chosen) => {
    screen.who = chosen;
    start(screen);
    options.onWho();
  });
  root.append(picker.element, stage, dialog.element, trouble);
  const fresh = { who: options.who, tab: '', snapshot: null, due: false, views: options.views };
  const screen: Screen = { ...fresh, root, tabs, content, trouble, composer, dialog, picker, act };
  return screen;
}

/** Does something as the pane's person; what went wrong is said over the composer for a while. */
async function perform({ who, trouble }: Screen, wanted: Act): Promise<ActOutcome> {
  if (who === null) return { ok: false, text: 'Choose a person first.' };
  const outcome = await sendAct(who.platform, who.person, wanted);
  const unsaid = !outcome.ok && outcome.fields === undefined;
  trouble.hidden = !unsaid;
  trouble.textContent = unsaid ? outcome.text : '';
  if (unsaid) setTimeout(() => (trouble.hidden = true), troubleMs);
  return outcome;
}

const viewOf = ({ who, views }: Screen): SideView | undefined => (who === null ? undefined : views.get(who.platform));

function start(screen: Screen): void {
  screen.content.replaceChildren();
  screen.dialog.show(null);
  screen.trouble.hidden = true;
  screen.root.className = `pane side-${screen.who?.platform ?? 'none'}`;
  screen.root.setAttribute('aria-label', `Screen of ${screen.picker.nameShown()}`);
  screen.tab = '';
  refresh(screen);
}

/** Loads and draws once per frame, however many changes came. */
function refresh(screen: Screen): void {
  if (screen.due) return;
  screen.due = true;
  requestAnimationFrame(async () => {
    screen.due = false;
    const asked = screen.who;
    const drawing = viewOf(screen);
    if (asked === null || drawing === undefined) return;
    const loaded = await loadSnapshot(asked.platform, asked.person).catch(() => null);
    if (loaded === null || asked !== screen.who) return;
    screen.snapshot = loaded;
    draw(screen, drawing);
  });
}

function draw(screen: Screen, drawing: SideView): void {
  const { content, snapshot, act } = screen;
  const known = drawing.tabs(snapshot);
  const first = screen.tab === '';
  if (!known.some(({ id }) => id === screen.tab)) screen.tab = known[0]?.id ?? '';
  drawTabs(screen.tabs, content.id, known, screen.tab, (chosen) => {
    screen.tab = chosen;
    content.replaceChildren();
    drawing.tabOpened?.(chosen, act);
    draw(screen, drawing);
    refresh(screen);
  });
  const talking = drawing.composer.tab === screen.tab;
  const atEnd = content.scrollHeight - content.scrollTop - content.clientHeight < 80;
  const lastBefore = lastMessage(content);
  const top = content.scrollTop;
  drawing.drawTab(content, screen.tab, snapshot, act);
  content.scrollTop = top;
  if (talking && (atEnd || first || lastMessage(content) !== lastBefore)) scrollToEnd(content);
  if (!talking && first) content.scrollTop = 0;
  screen.composer.show(talking ? drawing.composer : null, drawing.shortcuts?.(snapshot) ?? []);
  screen.dialog.show(drawing.dialog(snapshot, act));
  if (first) drawing.tabOpened?.(screen.tab, act);
}

const lastMessage = (content: HTMLElement): HTMLElement | null =>
  content.querySelector<HTMLElement>(':scope > ol > li:last-child');

/** Shows the end; of a last message taller than the pane, its beginning. */
function scrollToEnd(content: HTMLElement): void {
  const last = lastMessage(content);
  const tall = last !== null && last.offsetHeight > content.clientHeight - 40;
  content.scrollTop = content.scrollHeight;
  if (tall) content.scrollTop -= last.offsetHeight - content.clientHeight + 40;
}
