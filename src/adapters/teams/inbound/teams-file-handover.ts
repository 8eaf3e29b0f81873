import type { Origin } from '../../../core/domain/inbound/inbound.ts';
import { BoundedMap } from '../../../core/domain/kernel/bounded-map.ts';
import type { Capabilities } from '../../../core/domain/view/capabilities.ts';
import type { TurnRunner } from '../../../flows/engine/contract.ts';
import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';
import type { ConversationReference, TeamsConnector } from '../connection/teams-connector.ts';
import type { TeamsSettings } from '../connection/teams-guard.ts';
import { type FileAnswer, fileActivity, uploadTo } from '../outbound/teams-files.ts';
import { TEAMS_WORDS } from '../render/teams-words.ts';

type HandoverParts = {
  readonly connector: TeamsConnector;
  readonly runner: Pick<TurnRunner, 'fetchFile'>;
  readonly settings: Pick<TeamsSettings, 'auth' | 'gateway'>;
  readonly capabilities: Capabilities;
  readonly log: Log;
};

/** Where a yes to a file was given. */
type Asked = { readonly place: ConversationReference; readonly cardId: string | undefined; readonly origin: Origin };

const MAX_REMEMBERED = 1_000;

/** Hands files over once their reader said yes: made now, for the one who said it, put away once. */
export class TeamsFileHandover {
  readonly #parts: HandoverParts;
  /** Cards that were answered yes: Teams may deliver the answer again, and a finger may press twice. */
  readonly #answered = new BoundedMap<string, true>(MAX_REMEMBERED);

  constructor(parts: HandoverParts) {
    this.#parts = parts;
  }

  /** Never rejects: what goes wrong is said in the chat. */
  async answer(answer: FileAnswer, asked: Asked): Promise<void> {
    const key = `${asked.place.conversationId}/${asked.cardId}`;
    if (this.#answered.has(key)) return;
    this.#answered.set(key, true);
    try {
      if (answer.action === 'accept') await this.#handOver(answer, asked);
      else await this.#say(asked, TEAMS_WORDS.fileDeclined);
    } catch (error) {
      this.#answered.delete(key);
      this.#parts.log.warn(failureFacts(error), 'a file could not be handed over');
      await this.#say(asked, TEAMS_WORDS.fileFailed).catch(() => undefined);
    }
  }

  async #handOver({ context, uploadInfo }: Extract<FileAnswer, { action: 'accept' }>, asked: Asked): Promise<void> {
    const { connector, runner, settings, capabilities } = this.#parts;
    const file = await runner.fetchFile(asked.origin, context.file, capabilities);
    if (file === null) return this.#say(asked, TEAMS_WORDS.fileGone);
    await uploadTo(uploadInfo.uploadUrl, file.bytes, settings);
    await connector.send(asked.place, fileActivity(uploadInfo));
    if (asked.cardId !== undefined) await connector.delete(asked.place, asked.cardId).catch(() => undefined);
  }

  async #say({ place }: Asked, text: string): Promise<void> {
    await this.#parts.connector.send(place, { type: 'message', text, textFormat: 'plain' });
  }
}
