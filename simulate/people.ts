import { type Random, seeded } from '../bench/random.ts';
import type { PLATFORMS } from '../src/app/platforms.ts';
import type { Origin } from '../src/core/domain/inbound/inbound.ts';

/** Somebody who behaves by chance, but always by the same chance for the same seed. */
export type Person = {
  readonly origin: Origin;
  readonly platform: keyof typeof PLATFORMS;
  readonly zone: string;
  readonly part: 'mentor' | 'mentee' | 'both';
  /** The share of messages they react to; the silent never do. */
  readonly answers: number;
  /** Days from one time they come by themselves to the next, on average. */
  readonly everyDays: number;
  /** On which day of the programme they hear of it. */
  readonly arrivesOn: number;
  readonly random: Random;
};

/** Whole, half and three-quarter hours, both hemispheres, with and without a change of clocks. */
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Lagos',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'America/Santiago',
  'Africa/Casablanca',
  'Pacific/Honolulu',
] as const;
const ARRIVING_DAYS = 45;
const SILENT_SHARE = 0.15;
const GIVEN = [
  'Amina',
  'Ben',
  'Chen',
  'Dina',
  'Emre',
  'Fatou',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kofi',
  'Lena',
] as const;
const FAMILY = ['Adler', 'Bello', 'Costa', 'Diaz', 'Evans', 'Fischer', 'Gupta', 'Hoang', 'Ito', 'Jensen'] as const;

/** Every other one on the other platform; two in five mentor, one in ten does both. */
export function people(count: number, seed: number): readonly Person[] {
  return Array.from({ length: count }, (_, number) => {
    const random = seeded(seed * 1_000_003 + number);
    const platform = number % 2 === 0 ? 'slack' : 'teams';
    const zone = ZONES[Math.floor(random() * ZONES.length)] ?? 'UTC';
    const name = `${GIVEN[number % GIVEN.length]} ${FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length]} ${number}`;
    const share = random();
    const silent = random() < SILENT_SHARE;
    return {
      origin: {
        platform,
        workspace: platform,
        person: { externalId: `person-${number}`, name, zone, locale: 'en-GB', address: { channel: `${number}` } },
      },
      platform,
      zone,
      part: share < 0.4 ? 'mentor' : share < 0.9 ? 'mentee' : 'both',
      answers: silent ? 0 : 0.3 + random() * 0.6,
      everyDays: silent ? Number.POSITIVE_INFINITY : 6 + random() * 30,
      arrivesOn: Math.floor(random() * ARRIVING_DAYS),
      random,
    };
  });
}
