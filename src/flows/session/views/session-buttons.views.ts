import type { SessionId } from '../../../core/domain/kernel/ids.ts';
import { actionButton, formButton } from '../../../core/domain/view/build.ts';
import type { Action } from '../../../core/domain/view/card.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';

export const agendaButton = (id: SessionId, agenda: string): Action =>
  formButton(
    agenda === '' ? 'Set the agenda' : 'Change the agenda',
    sessionRoutes.agenda,
    { session: id },
    { style: 'primary' },
  );

export const missedButton = (id: SessionId): Action =>
  actionButton(
    'It did not happen',
    sessionRoutes.missed,
    { session: id },
    {
      confirm: {
        title: 'It did not take place?',
        text: 'I note it without a reason and tell the other one in neutral words. You can arrange another one right after.',
        yes: 'Note it',
        no: 'Go back',
      },
    },
  );

export const cancelButton = (id: SessionId): Action =>
  actionButton(
    'Call it off',
    sessionRoutes.cancel,
    { session: id },
    {
      style: 'danger',
      confirm: {
        title: 'Call this session off?',
        text: 'The other one is told at once. If only the time does not suit, move it instead.',
        yes: 'Call it off',
        no: 'Keep it',
      },
    },
  );
