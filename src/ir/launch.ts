// What a host starts for a server, word by word: the program itself, what is wrapped around it, and the container it runs in.
import type { PlacedEntry } from './configured-server';
import type { PlacedText } from './placed-text';

/** A program that only starts another one. */
export interface Wrapper {
  /** A shell with a script, one that gives more rights, or one that sets something up. */
  readonly kind: 'shell' | 'privilege' | 'setup';
  readonly program: PlacedText;
  /** The program and what is said to it, up to where the other one begins. */
  readonly words: readonly PlacedText[];
  /** The shell's script, where it is given as text. */
  readonly script: PlacedText | undefined;
}

export interface ContainerOption {
  /** In its long form, without dashes: `volume` for `-v`. */
  readonly name: string;
  /** The option as written, together with its value where both are one word. */
  readonly word: PlacedText;
  readonly value: PlacedText | undefined;
}

/** `docker run` and its like. */
export interface Container {
  readonly options: readonly ContainerOption[];
  readonly image: PlacedText | undefined;
  /** What comes after the image. */
  readonly args: readonly PlacedText[];
}

export interface Launch {
  /** The program in lower case, without its folder and `.exe`; empty where a shell's script says what is started. */
  readonly program: string;
  /** The program as written, and its arguments; empty where a shell's script says it. */
  readonly words: readonly PlacedText[];
  /** Outermost first. */
  readonly wrappers: readonly Wrapper[];
  /** Variables set by words of the command: of `env`, `cross-env`, or of a container. */
  readonly assignments: readonly PlacedEntry[];
  readonly container: Container | undefined;
}
