import { OperatorError } from '../../core/domain/kernel/operator-error.ts';

type Place = { readonly host: string; readonly port: number };

const CURES: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} on ${host} is taken. Stop what listens there (another Rapport, perhaps), or choose another port with PORT.`,
  EACCES: ({ port }) => `This user may not listen on port ${port}. Choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}. Name one of its own with HOST.`,
  ENOTFOUND: ({ host }) => `No machine is called ${host}. Name an address of this one with HOST.`,
};

/** The address where Rapport was told to listen cannot be listened on. */
export class PortUnavailable extends OperatorError {
  override readonly name = 'PortUnavailable';
}

/** What to tell of a server that could not listen; an error that is nobody's to cure comes back as it is. */
export function listenFailure(error: Error, place: Place): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cure = Object.hasOwn(CURES, code) ? CURES[code] : undefined;
  return cure === undefined ? error : new PortUnavailable(cure(place), { cause: error });
}
