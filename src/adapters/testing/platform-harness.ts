import type { Messenger } from '../../core/application/delivery/messenger.ts';
import type { Address } from '../../core/domain/delivery/address.ts';
import type { FileOrder, MadeFile } from '../../core/domain/document/file.ts';
import type { Act, Inbound } from '../../core/domain/inbound/inbound.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import type { FinalAnswer, TurnRunner } from '../../flows/engine/contract.ts';

/** A platform stand-in with our adapter behind it and one person, Ada, in front of it. */
export type PlatformUnderTest = { readonly start: (runner: TurnRunner) => Promise<PlatformHarness> };

/** What Ada does and sees. Every act settles when the app has done all it does about it. */
export type PlatformHarness = {
  readonly ada: { readonly workspace: string; readonly externalId: string };
  /** Types words to the app as this platform has it: after the root command, or bare. */
  types(words: string): Promise<void>;
  /** Presses the button of this label on the newest card that has one; confirms if asked. */
  presses(label: string): Promise<void>;
  /** Fills the open form and sends it. */
  submits(values: FormValues): Promise<void>;
  /** Presses a button that no card of ours ever had. */
  pressesUnknown(): Promise<void>;
  /** The platform delivers its last request again, byte for byte. */
  redelivers(): Promise<void>;
  /** The app's own message comes back to it as an event. */
  hearsItself(): Promise<void>;
  /** Answers to forged copies of a good request, by what is wrong with them. */
  forges(): Promise<readonly { readonly wrong: string; readonly status: number }[]>;
  /** What the person (Ada when left out) sees now. */
  screen(externalId?: string): Screen;
  /** Says yes to the newest file, where the platform asks. */
  takesFile(externalId: string): Promise<void>;
  /** Files the person can open, oldest first. */
  files(externalId: string): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]>;
  /** Pictures the person sees, oldest first. */
  pictures(externalId: string): Promise<readonly { readonly alt: string; readonly bytes: Buffer }[]>;
  /** Ada opens her home page: its tab, or by typing `home`. */
  opensHome(): Promise<void>;
  /** Pictures on her home page, from the top, and everything else that can be read there. */
  homePictures(): Promise<readonly { readonly alt: string; readonly bytes: Buffer }[]>;
  homeWords(): Promise<string>;
  readonly messenger: Messenger;
  /** Somebody the app never wrote to, and somebody who cannot be written to. */
  readonly stranger: Address;
  readonly unreachable: Address;
  stop(): Promise<void>;
};

export type Screen = {
  /** Oldest first; cards in a dialog or modal count as the newest. */
  readonly cards: readonly ShownCard[];
  readonly form: ShownForm | null;
};
/** `text` is what a person reads; `links` and `mentions` are the live ones. */
export type ShownCard = {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly links: readonly string[];
  readonly mentions: readonly string[];
};
/** `text` is everything readable on the form, its errors with it. */
export type ShownForm = { readonly title: string; readonly text: string; readonly values: FormValues };

/** Decides answers from a table and keeps what it was asked. A real runner, only a small one. */
export class ScriptedRunner implements TurnRunner {
  readonly heard: Inbound[] = [];
  answer: (act: Act) => readonly FinalAnswer[] = () => [];

  readonly run: TurnRunner['run'] = async (inbound) => {
    this.heard.push(inbound);
    return { answers: this.answer(inbound.act), zone: 'Europe/Lisbon', locale: 'en-GB', repeated: false };
  };
  readonly composeHome: TurnRunner['composeHome'] = async () => null;
  readonly composeFile: TurnRunner['composeFile'] = async () => null;
  readonly fetched: FileOrder[] = [];
  file: MadeFile | null = null;
  readonly fetchFile: TurnRunner['fetchFile'] = async (_origin, order) => {
    this.fetched.push(order);
    return this.file;
  };

  acts(kind: Act['kind']): readonly Act[] {
    return this.heard.map(({ act }) => act).filter((act) => act.kind === kind);
  }
}

/** The runner and harness of the test that is running. */
export type Start = () => { readonly runner: ScriptedRunner; readonly harness: PlatformHarness };

/** The newest card Ada sees. */
export const newestOrNone = (harness: PlatformHarness): ShownCard | undefined => harness.screen().cards.at(-1);

/** The newest card Ada sees; an empty one when there is none. */
export function newest(harness: PlatformHarness): ShownCard {
  return newestOrNone(harness) ?? { text: '', buttons: [], links: [], mentions: [] };
}
