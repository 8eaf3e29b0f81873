import { interactive, type Values } from '../../../sandbox/slack/interactions/state-values.ts';
import { objectOf, objectsOf } from '../../../sandbox/slack/json-value.ts';
import { wordsOf } from '../../../sandbox/slack/slack-stand-in.ts';
import { topView } from '../../../sandbox/slack/workspace.ts';
import { type PlatformHarness, platformContract } from '../testing/platform-contract.ts';
import { forge, postEvent } from './testing/slack-forgery.fixture.ts';
import { type SlackHarness, startSlackHarness } from './testing/slack-harness.fixture.ts';
import { placesOf, screenOf, typedInto } from './testing/slack-screen.fixture.ts';

const ADA = 'U0ADA';
const somebody = (externalId: string) => ({
  workspace: 'T0SANDBOX',
  externalId,
  address: null,
  zone: 'UTC',
  locale: 'en-GB',
});

platformContract('Slack', {
  start: async (runner): Promise<PlatformHarness> => {
    const { standIn, adapter, baseUrl, stop } = await startSlackHarness(runner);
    const { workspace } = standIn;
    let typed: Values = {};
    const press = async (label: string): Promise<void> => {
      const place = placesOf(workspace, ADA).findLast(({ blocks }) => wordsOnButtons(blocks).includes(label));
      await standIn.press(ADA, place?.where ?? '', label);
      await adapter.settled();
    };
    return {
      ada: { workspace: 'T0SANDBOX', externalId: ADA },
      types: async (words) => {
        await standIn.command(ADA, words);
        await adapter.settled();
      },
      presses: press,
      submits: async (values) => {
        const view = topView(workspace, ADA);
        typed = typedInto(placesOf(workspace, ADA).at(-1)?.blocks ?? [], values);
        await standIn.submit(ADA, view?.id ?? '', typed);
        await adapter.settled();
      },
      pressesUnknown: async () => {
        const blocks = placesOf(workspace, ADA).at(-1)?.blocks ?? [];
        for (const { element } of interactive(blocks)) Object.assign(element, { action_id: 'from-last-year' });
        await press('Accept');
      },
      redelivers: async () => {
        const last = workspace.calls.findLast(({ direction }) => direction === 'to app');
        await standIn.resend(last?.id ?? -1);
        await adapter.settled();
      },
      hearsItself: async () => {
        const message = { type: 'message', channel: 'D0ADA', channel_type: 'im', ts: '1.1', text: 'find leadership' };
        await postEvent(baseUrl, 'Ev1', { ...message, user: standIn.app.botUserId, bot_id: standIn.app.botId });
        await postEvent(baseUrl, 'Ev2', { ...message, subtype: 'bot_message', bot_id: standIn.app.botId });
        await adapter.settled();
      },
      forges: () => forge(baseUrl),
      screen: (externalId = ADA) => screenOf(workspace, externalId, typed),
      takesFile: async () => undefined,
      files: async (externalId) =>
        standIn
          .conversation(externalId)
          .flatMap(({ files }) => files ?? [])
          .map(({ title, body }) => ({ name: title, bytes: body ?? Buffer.alloc(0) })),
      pictures: async (externalId) =>
        standIn
          .conversation(externalId)
          .flatMap(({ files }) => files ?? [])
          .map(({ altText, body }) => ({ alt: altText, bytes: body ?? Buffer.alloc(0) })),
      opensHome: async () => {
        await standIn.openTab(ADA, 'home');
        await adapter.settled();
      },
      homePictures: async () => picturesOn(standIn),
      homeWords: async () => wordsOf(standIn.home(ADA)?.blocks),
      messenger: adapter.messenger,
      stranger: somebody('U0GRACE'),
      unreachable: somebody('U0ROBOT'),
      stop,
    };
  },
});

function picturesOn({ home, workspace }: SlackHarness['standIn']) {
  return objectsOf(home(ADA)?.blocks).flatMap(({ slack_file: file, alt_text: alt }) =>
    file === undefined
      ? []
      : [{ alt: String(alt), bytes: workspace.files.get(String(objectOf(file).id))?.body ?? Buffer.alloc(0) }],
  );
}

function wordsOnButtons(blocks: Parameters<typeof interactive>[0]): readonly string[] {
  return interactive(blocks).map(({ element }) =>
    JSON.stringify(element.text ?? '').replace(/.*"text":"([^"]*)".*/, '$1'),
  );
}
