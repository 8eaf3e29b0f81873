import type { ActOutcome, Json, SidePlatform } from '../side.ts';
import { createComposer } from './composer.ts';
import { createDialogFrame } from './dialog-frame.ts';
import { element, freshId } from './element.ts';
import { createPersonPicker } from './person-picker.ts';
import { loadSnapshot, type PageSide, sendAct } from './sandbox-link.ts';
import type { PaneTab, SendAct, SideView } from './side-view.ts';

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

/** One person's screen: who it is, tabs, conversation, composer and dialog. */
export function createPane(options: PaneOptions): Pane {
  let who = options.who;
  let tab = '';
  let snapshot: Json = null;
  let due = false;
  const tabs = element('div', { class: 'pane-tabs', role: 'tablist' });
  const content = element('div', { class: 'pane-content', tabindex: 0, role: 'tabpanel', id: freshId() });
  const trouble = element('p', { class: 'pane-trouble', role: 'alert', hidden: true });
  const composer = createComposer((text) => act({ do: 'type', text }));
  const stage = element('div', { class: 'pane-stage' }, [tabs, content, composer.element]);
  const pane = element('section', { class: 'pane', 'data-pane': options.letter });
  const dialog = createDialogFrame(pane, stage);
  const picker = createPersonPicker(options.sides, who, (chosen) => {
    who = chosen;
    start();
    options.onWho();
  });
  pane.append(picker.element, stage, dialog.element, trouble);

  const view = (): SideView | undefined => (who === null ? undefined : options.views.get(who.platform));

  const act: SendAct = async (wanted): Promise<ActOutcome> => {
    if (who === null) return { ok: false, text: 'Choose a person first.' };
    const outcome = await sendAct(who.platform, who.person, wanted);
    const unsaid = !outcome.ok && outcome.fields === undefined;
    trouble.hidden = !unsaid;
    trouble.textContent = unsaid ? outcome.text : '';
    if (unsaid) setTimeout(() => (trouble.hidden = true), 6000);
    return outcome;
  };

  function start(): void {
    const drawing = view();
    content.replaceChildren();
    dialog.show(null);
    trouble.hidden = true;
    pane.className = `pane side-${who?.platform ?? 'none'}`;
    pane.setAttribute('aria-label', `Screen of ${picker.nameShown()}`);
    if (drawing === undefined) return;
    tab = '';
    refresh();
  }

  function refresh(): void {
    if (due) return;
    due = true;
    requestAnimationFrame(async () => {
      due = false;
      const asked = who;
      const drawing = view();
      if (asked === null || drawing === undefined) return;
      const loaded = await loadSnapshot(asked.platform, asked.person).catch(() => null);
      if (loaded === null || asked !== who) return;
      snapshot = loaded;
      draw(drawing);
    });
  }

  function draw(drawing: SideView): void {
    const known = drawing.tabs(snapshot);
    const first = tab === '';
    if (!known.some(({ id }) => id === tab)) tab = known[0]?.id ?? '';
    drawTabs(tabs, content.id, known, tab, (chosen) => {
      tab = chosen;
      content.replaceChildren();
      drawing.tabOpened?.(tab, act);
      draw(drawing);
      refresh();
    });
    tabs.hidden = known.length < 2;
    const atEnd = content.scrollHeight - content.scrollTop - content.clientHeight < 80;
    drawing.drawTab(content, tab, snapshot, act);
    if (drawing.composer.tab === tab && (atEnd || first)) content.scrollTop = content.scrollHeight;
    if (drawing.composer.tab !== tab && first) content.scrollTop = 0;
    composer.show(drawing.composer.tab === tab ? drawing.composer : null);
    dialog.show(drawing.dialog(snapshot, act));
    if (first) drawing.tabOpened?.(tab, act);
  }

  start();
  return {
    letter: options.letter,
    element: pane,
    who: () => who,
    name: picker.nameShown,
    changed: (platform, person) => {
      if (who?.platform === platform && who.person === person) refresh();
    },
    refresh,
    focus: () => {
      if (!dialog.focus()) (composer.element.hidden ? content : composer.input).focus();
    },
  };
}

/** Tabs with arrow keys, as the ARIA practices ask. */
function drawTabs(
  list: HTMLElement,
  panel: string,
  known: readonly PaneTab[],
  shown: string,
  open: (id: string) => void,
): void {
  const hadFocus = list.contains(document.activeElement);
  const buttons = known.map((tab) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(tab.id === shown),
        'aria-controls': panel,
        tabindex: tab.id === shown ? 0 : -1,
      },
      [
        tab.label,
        tab.unread === true && tab.id !== shown
          ? element('span', { class: 'unread', title: 'unread' }, [hidden('unread')])
          : null,
      ],
      { click: () => open(tab.id) },
    ),
  );
  list.onkeydown = (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = known.findIndex(({ id }) => id === shown);
    const next = known[(at + step + known.length) % known.length];
    if (step !== 0 && next !== undefined) open(next.id);
  };
  list.replaceChildren(...buttons);
  if (hadFocus) buttons.find((button) => button.getAttribute('aria-selected') === 'true')?.focus();
}

const hidden = (text: string): HTMLElement => element('span', { class: 'unseen' }, text);
