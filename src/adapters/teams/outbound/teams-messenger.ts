import type { Messenger } from '../../../core/application/delivery/messenger.ts';
import type { Address, MessageRef } from '../../../core/domain/delivery/address.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { TeamsConnector } from '../connection/teams-connector.ts';
import { TeamsAddress, TeamsMessageRef } from '../connection/teams-parse.ts';
import { cardActivity } from '../render/teams-render.ts';
import { consentActivity } from './teams-files.ts';
import { pictureActivity } from './teams-picture.ts';

/** Writes to people of one tenant. Teams has no home page for bots and cannot be asked whether a message arrived. */
export function createMessenger(connector: TeamsConnector): Messenger {
  return {
    send: (to, card) => sendTo(to, cardActivity(card, to), connector),
    hand: (to, file) => sendTo(to, file.alt === undefined ? consentActivity(file) : pictureActivity(file), connector),
    edit: async (to, ref, card) => {
      const { conversationId, activityId } = readRef(ref);
      await connector.update({ ...readAddress(to), conversationId }, activityId, cardActivity(card, to));
    },
    find: async () => 'unknowable',
    publishHome: async () => undefined,
  };
}

async function sendTo(to: Address, activity: object, connector: TeamsConnector) {
  const stored = readAddress(to);
  const begun = stored.conversationId === undefined;
  const conversationId = stored.conversationId ?? (await connector.createConversation(stored));
  const address: TeamsAddress = { ...stored, conversationId };
  const activityId = await connector.send({ ...address, conversationId }, activity);
  const ref: TeamsMessageRef = { conversationId, activityId };
  return begun ? { ref, address } : { ref };
}

function readAddress(to: Address): TeamsAddress {
  const address = TeamsAddress.safeParse(to.address);
  if (!address.success) throw new DeliveryFailed('unreachable', 'NoConversationReference');
  if (address.data.tenantId !== to.workspace) throw new DeliveryFailed('rejected', 'OtherTenant');
  if (address.data.conversationId === undefined && address.data.userId === undefined)
    throw new DeliveryFailed('unreachable', 'NoConversationReference');
  return address.data;
}

function readRef(ref: MessageRef): TeamsMessageRef {
  const read = TeamsMessageRef.safeParse(ref);
  if (!read.success) throw new DeliveryFailed('rejected', 'BadMessageReference');
  return read.data;
}
