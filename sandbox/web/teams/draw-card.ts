import type * as Renderer from 'adaptivecards';
import type { ActOutcome, Json } from '../../side.ts';
import { element } from '../element.ts';
import { markdownHtml } from './draw-markdown.ts';
import { TEAMS_HOST_CONFIG } from './host-config.ts';

declare const AdaptiveCards: typeof Renderer;

/** Presses the action at this place of the card with what the inputs hold. */
export type PressAction = (action: number, inputs: Readonly<Record<string, string>>) => Promise<ActOutcome>;

/**
 * Draws a card with Microsoft's renderer. The renderer itself keeps Submit and Execute back while a required input is
 * empty, and shows the sentences beside the inputs. While a press is on its way the card takes no other.
 */
export function drawCard(card: Json, press: PressAction): HTMLElement {
  prepareRenderer();
  const drawing = new AdaptiveCards.AdaptiveCard();
  drawing.hostConfig = new AdaptiveCards.HostConfig(TEAMS_HOST_CONFIG);
  drawing.parse(card);
  const rendered = drawing.render() ?? element('p', {}, 'This card cannot be displayed.');
  rendered.removeAttribute('tabindex');
  const frame = element('div', { class: 'tm-card' }, [rendered]);
  let busy = false;
  drawing.onExecuteAction = async (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      if (action.url) window.open(action.url, '_blank', 'noopener,noreferrer');
      return;
    }
    const index = Number(/^press-(\d+)$/.exec(action.id ?? '')?.[1]);
    if (busy || Number.isNaN(index)) return;
    busy = true;
    frame.setAttribute('aria-busy', 'true');
    await press(index, typedIn(drawing));
    busy = false;
    frame.removeAttribute('aria-busy');
  };
  return frame;
}

function typedIn(drawing: Renderer.AdaptiveCard): Readonly<Record<string, string>> {
  const set = drawing.getAllInputs(true).flatMap((input) => {
    const empty = input.value === undefined || input.value === null;
    return input.id ? [[input.id, empty || !input.isSet() ? '' : String(input.value)] as const] : [];
  });
  return Object.fromEntries(set);
}

let prepared = false;

function prepareRenderer(): void {
  if (prepared) return;
  prepared = true;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownHtml(text);
    result.didProcess = true;
  };
}
