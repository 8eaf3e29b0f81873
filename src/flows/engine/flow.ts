import type { Job } from './contract.ts';
import type { Handler, RouteBinding } from './handlers.ts';

/** One conversation: what starts it, what it answers. It sends nothing; it returns replies. */
export type Flow = {
  /** Kebab-case; its actions, forms and files are named `<id>.<name>`. */
  readonly id: string;
  readonly commands?: readonly Command[];
  /** What it answers at its routes. */
  readonly handlers?: readonly RouteBinding[];
  readonly jobs?: readonly Job[];
};

/** What starts a flow by typed words. */
export type Command = Handler<string> & {
  /** The first word, lower case. */
  readonly verb: string;
  /** Several words count as one verb when the first is a verb too: `find mentees`. */
  readonly aliases?: readonly string[];
  /** What may follow the verb, as help shows it: `[words]`. */
  readonly usage?: string;
  /** One plain sentence for help and both manifests; at most 100 characters. */
  readonly summary: string;
};
