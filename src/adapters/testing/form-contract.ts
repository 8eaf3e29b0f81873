import { expect, it } from 'vitest';
import type { Act } from '../../core/domain/inbound/inbound.ts';
import { type FormValues, withTyped } from '../../core/domain/view/form.ts';
import type { FinalAnswer } from '../../flows/engine/contract.ts';
import { ASK_FORM, DECIDE_CARD, NEXT_FORM, SAID_CARD } from './contract-views.ts';
import { newest, newestOrNone, type Start } from './platform-harness.ts';

/** A form opens, brings back what was typed, keeps it after a refusal, and ends where it should. */
export function filledForms(start: Start): void {
  const opened = async (answer: (act: Act) => readonly FinalAnswer[]) => {
    const { runner, harness } = start();
    runner.answer = (act) => (act.kind === 'submit' ? answer(act) : [{ do: 'openForm', form: ASK_FORM }]);
    await harness.types('ask');
    const [button] = newestOrNone(harness)?.buttons ?? [];
    if (harness.screen().form === null && button !== undefined) await harness.presses(button);
    expect(harness.screen().form?.title).toBe(ASK_FORM.title);
    return { runner, harness };
  };
  const typed: FormValues = { note: 'Please & <thanks>', count: 3, on: '2026-12-01', remind: true, topics: ['a', 'c'] };

  it('opens a form from a command, directly or by one button, and brings back what was typed', async () => {
    const { runner, harness } = await opened(() => [{ do: 'done', card: { ...SAID_CARD, actions: [] } }]);
    await harness.submits(typed);
    expect(runner.acts('submit')).toEqual([
      { kind: 'submit', formId: ASK_FORM.id, ref: ASK_FORM.ref, values: expect.objectContaining(typed) },
    ]);
    expect(newest(harness).text).toContain('Four mentors fit');
  });

  it('keeps the form, what was typed and the errors after a refusal', async () => {
    const errors = { note: 'Say a little more.' };
    const { harness } = await opened(() => [{ do: 'formErrors', form: withTyped(ASK_FORM, typed, errors), errors }]);
    await harness.submits(typed);
    expect(harness.screen().form?.text).toContain('Say a little more.');
    expect(harness.screen().form?.values).toMatchObject(typed);
  });

  it('shows what is wrong with the whole form, too', async () => {
    const errors = { form: 'These do not go together.' };
    const { harness } = await opened(() => [{ do: 'formErrors', form: withTyped(ASK_FORM, typed, errors), errors }]);
    await harness.submits(typed);
    expect(harness.screen().form?.text).toContain('These do not go together.');
    expect(harness.screen().form?.values).toMatchObject(typed);
  });

  it('goes on to the next form', async () => {
    const { harness } = await opened(() => [{ do: 'openForm', form: NEXT_FORM }]);
    await harness.submits(typed);
    expect(harness.screen().form?.title).toBe(NEXT_FORM.title);
  });

  it('shows an answer after a form and closes it', async () => {
    const { harness } = await opened(() => [{ do: 'respond', card: DECIDE_CARD }]);
    await harness.submits(typed);
    expect(harness.screen().form).toBeNull();
    expect(newest(harness).buttons).toContain('Accept');
  });
}
