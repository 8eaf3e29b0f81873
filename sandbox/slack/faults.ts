/** How a Web API call is made to go wrong. */
export type Fault =
  /** Slack's own error in a 200. */
  | { readonly go: 'code'; readonly code: string }
  /** A bare HTTP error. */
  | { readonly go: 'status'; readonly status: number }
  /** 429 with Retry-After. */
  | { readonly go: 'rate limit'; readonly retryAfterSeconds: number }
  /** Nothing happens and no answer comes. */
  | { readonly go: 'hang' }
  /** The call is carried out, but the connection breaks before the answer. */
  | { readonly go: 'drop the reply' }
  /** The connection breaks before anything happens. */
  | { readonly go: 'drop the request' }
  /** Carried out, answered late. */
  | { readonly go: 'delay'; readonly ms: number };

/** A fault for the next `times` calls of a method; `*` means every method. */
export type FaultSwitch = { readonly method: string; readonly fault: Fault; times: number };

/** Takes the fault that is due for this call, if any. */
export function takeFault(faults: FaultSwitch[], method: string): Fault | null {
  const due = faults.find((fault) => fault.times > 0 && (fault.method === method || fault.method === '*'));
  if (due === undefined) return null;
  due.times -= 1;
  if (due.times <= 0) faults.splice(faults.indexOf(due), 1);
  return due.fault;
}
