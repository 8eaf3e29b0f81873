import { expect, test } from 'vitest';
import { ineligibility } from './eligibility.ts';

const ADA = { guest: false, bot: false, email: 'Ada@Larkfield.example' };
const everybody = { kind: 'everybody' } as const;
const domains = (...listed: readonly string[]) => ({ kind: 'domains', domains: listed }) as const;
const addresses = (...listed: readonly string[]) => ({ kind: 'addresses', addresses: listed }) as const;

test.each([
  ['anybody where everybody may', ADA, everybody, null],
  ['without an address where everybody may', { ...ADA, email: null }, everybody, null],
  ['a bot', { ...ADA, bot: true }, everybody, 'bot'],
  ['a guest', { ...ADA, guest: true }, everybody, 'guest'],
  ['a bot that is a guest', { ...ADA, bot: true, guest: true }, everybody, 'bot'],
  ['a guest of a listed domain', { ...ADA, guest: true }, domains('larkfield.example'), 'guest'],
  ['a listed domain, in any case', ADA, domains('other.example', 'larkfield.EXAMPLE'), null],
  ['a domain that only ends like a listed one', ADA, domains('field.example'), 'address-not-listed'],
  [
    'a domain below a listed one',
    { ...ADA, email: 'ada@a.larkfield.example' },
    domains('larkfield.example'),
    'address-not-listed',
  ],
  ['any domain where none is listed', ADA, domains(), 'address-not-listed'],
  ['a listed address, in any case', ADA, addresses('eve@x.example', 'ada@larkfield.example'), null],
  ['another address', ADA, addresses('eve@larkfield.example'), 'address-not-listed'],
  ['without an address where domains are listed', { ...ADA, email: null }, domains('x'), 'address-unknown'],
  ['without an address where addresses are', { ...ADA, email: null }, addresses('x'), 'address-unknown'],
])('who may join: %s', (_who, person, rule, code) => {
  expect(ineligibility(person, rule)?.code ?? null).toBe(code);
});
