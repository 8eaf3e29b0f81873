import { expect, test } from 'vitest';
import type { MemberState } from '../../domain/member/member.ts';
import { whichToKeep } from './link-accounts.ts';

const KEPT: readonly (readonly [issuer: MemberState, typist: MemberState, kept: 'issuer' | 'typist' | 'neither'])[] = [
  ['newcomer', 'newcomer', 'issuer'],
  ['joined', 'newcomer', 'issuer'],
  ['left', 'newcomer', 'issuer'],
  ['newcomer', 'joined', 'typist'],
  ['newcomer', 'left', 'typist'],
  ['joined', 'joined', 'neither'],
  ['joined', 'left', 'neither'],
  ['left', 'joined', 'neither'],
  ['left', 'left', 'neither'],
];

test.each(KEPT)('of a code issued by somebody %s and typed by somebody %s, %s is kept', (issuer, typist, kept) => {
  const choice = whichToKeep({ state: issuer, name: 'issuer' }, { state: typist, name: 'typist' });
  expect(choice?.kept.name ?? 'neither').toBe(kept);
});
