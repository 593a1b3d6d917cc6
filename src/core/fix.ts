// A fix is a titled set of text edits. A safe fix keeps the meaning of correct calls and may be applied unseen.
import type { Range } from './location';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface FileEdits {
  readonly file: string;
  /** They do not overlap; order does not matter. */
  readonly edits: readonly TextEdit[];
}

export interface Fix {
  /** Imperative, shown in the menu: "Run `git` without a shell". */
  readonly title: string;
  readonly safe: boolean;
  readonly files: readonly FileEdits[];
}
