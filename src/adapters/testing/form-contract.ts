import { expect, it } from 'vitest';
import type { Act } from '../../core/domain/inbound/inbound.ts';
import { type FormValues, withTyped } from '../../core/domain/view/form.ts';
import type { FinalAnswer } from '../../flows/engine/contract.ts';
import { ASK_FORM, DECIDE_CARD, NEXT_FORM, SAID_CARD } from './contract-views.ts';
import { newest, newestOrNone, type Start } from './platform-harness.ts';

/** A form opens, brings back what was typed, keeps it after a refusal, and ends where it should. */
export function filledForms(start: Start): void {
  const opened = async (answer: (act: Act) => readonly FinalAnswer[]) => {
    const { runner, bench } = start();
    runner.answer = (act) => (act.kind === 'submit' ? answer(act) : [{ do: 'openForm', form: ASK_FORM }]);
    await bench.types('ask');
    const [button] = newestOrNone(bench)?.buttons ?? [];
    if (bench.screen().form === null && button !== undefined) await bench.presses(button);
    expect(bench.screen().form?.title).toBe(ASK_FORM.title);
    return { runner, bench };
  };
  const typed: FormValues = { note: 'Please & <thanks>', count: 3, on: '2026-12-01', remind: true, topics: ['a', 'c'] };

  it('opens a form from a command, directly or by one button, and brings back what was typed', async () => {
    const { runner, bench } = await opened(() => [{ do: 'done', card: { ...SAID_CARD, actions: [] } }]);
    await bench.submits(typed);
    expect(runner.acts('submit')).toEqual([
      { kind: 'submit', formId: ASK_FORM.id, ref: ASK_FORM.ref, values: expect.objectContaining(typed) },
    ]);
    expect(newest(bench).text).toContain('Four mentors fit');
  });

  it('keeps the form, what was typed and the errors after a refusal', async () => {
    const errors = { note: 'Say a little more.' };
    const { bench } = await opened(() => [{ do: 'formErrors', form: withTyped(ASK_FORM, typed, errors), errors }]);
    await bench.submits(typed);
    expect(bench.screen().form?.text).toContain('Say a little more.');
    expect(bench.screen().form?.values).toMatchObject(typed);
  });

  it('shows what is wrong with the whole form, too', async () => {
    const errors = { form: 'These do not go together.' };
    const { bench } = await opened(() => [{ do: 'formErrors', form: withTyped(ASK_FORM, typed, errors), errors }]);
    await bench.submits(typed);
    expect(bench.screen().form?.text).toContain('These do not go together.');
    expect(bench.screen().form?.values).toMatchObject(typed);
  });

  it('goes on to the next form', async () => {
    const { bench } = await opened(() => [{ do: 'openForm', form: NEXT_FORM }]);
    await bench.submits(typed);
    expect(bench.screen().form?.title).toBe(NEXT_FORM.title);
  });

  it('shows an answer after a form and closes it', async () => {
    const { bench } = await opened(() => [{ do: 'respond', card: DECIDE_CARD }]);
    await bench.submits(typed);
    expect(bench.screen().form).toBeNull();
    expect(newest(bench).buttons).toContain('Accept');
  });
}
