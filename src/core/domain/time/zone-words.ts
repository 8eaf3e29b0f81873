/** A zone as people say it: `Asia/Kolkata` is `Kolkata time`. */
export function zoneWords(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return city === 'UTC' || city === 'GMT' ? city : `${city} time`;
}
