import type { FormValues } from '../view/form.ts';
import type { Platform } from '../view/person.ts';

/** One thing somebody did on a platform, after the adapter has verified who and where. */
export type Inbound = {
  readonly origin: Origin;
  /** Unique per workspace for this one occurrence; a repeat of it has no second effect. */
  readonly eventKey: string;
  readonly act: Act;
};

export type Origin = {
  readonly platform: Platform;
  /** The verified Slack team (or enterprise) id, or Teams tenant id. */
  readonly workspace: string;
  readonly person: PersonFacts;
};

/** What the platform says of a person; absent facts are unknown, not empty. */
export type PersonFacts = {
  readonly externalId: string;
  readonly name?: string;
  readonly email?: string;
  readonly pictureUrl?: string;
  /** IANA name. */
  readonly zone?: string;
  /** BCP 47. */
  readonly locale?: string;
  readonly guest?: boolean;
  readonly bot?: boolean;
  /** What the adapter needs to write to them unasked, as JSON; opaque to everybody else. */
  readonly address?: Readonly<Record<string, unknown>>;
};

export type Act =
  /** Typed words, the platform's root command or mention already taken off. */
  | { readonly kind: 'command'; readonly words: string }
  | { readonly kind: 'action'; readonly id: string; readonly ref: string }
  | { readonly kind: 'open'; readonly formId: string; readonly ref: string }
  | { readonly kind: 'submit'; readonly formId: string; readonly ref: string; readonly values: FormValues }
  /** Looked at the home page. */
  | { readonly kind: 'home' }
  /** The app was installed for this person, or they opened its conversation for the first time. */
  | { readonly kind: 'app-installed' }
  /** The platform told new facts about this person; `origin.person` holds them. */
  | { readonly kind: 'profile-changed' }
  /** The account was deactivated. */
  | { readonly kind: 'account-deactivated' }
  /** The app was removed for this person: they cannot be written to until they come back. */
  | { readonly kind: 'app-removed' };
