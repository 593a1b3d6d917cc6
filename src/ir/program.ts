// The small language between languages. A frontend lowers one file to one program; the engine sees nothing else of it.
//
// Names become variables, numbered per file. A name that is assigned once, or only by code that runs in order, gets a new variable for each
// value it can hold (so a guard or an assignment concerns only what comes after it); a name that closures assign, or may read while it is assigned
// again, keeps a single variable.
// Operators are calls of an operator constant. `await` and promises are transparent: an async function returns the value itself.
import type { Span } from '../core/location';

export type Variable = number;

/** A value known from the text alone. `module` is what an import names; `global` is a free name; `operator` is `==`, `<`, `in`, `not`, `typeof` … */
export type Constant =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly kind: 'module'; readonly specifier: string }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'operator'; readonly name: string };

/** A piece of a template, list or record. `key` stands in records only; `spread` puts all members of the value in its place. */
export interface Part {
  readonly value: Variable;
  /** The whole member of a record, or what is put into a template, as written. */
  readonly span?: Span;
  readonly key?: string;
  readonly spread?: boolean;
  /** How many of the first elements of a spread list are left out. */
  readonly skipped?: number;
}

/** One argument of a call; `name` where the language passes it by keyword. */
export interface Argument {
  readonly value: Variable;
  /** Where it is written; absent for what the frontend adds. */
  readonly span?: Span;
  readonly name?: string;
  readonly spread?: boolean;
}

/** target = value */
export interface Copy {
  readonly op: 'copy';
  readonly span: Span;
  readonly target: Variable;
  readonly value: Variable;
  /** The names of the members that the target has not, where it is the rest of a record. */
  readonly without?: readonly string[] | undefined;
  /** As in a call, where the value is one of two. */
  readonly reach?: number | undefined;
}

/** target = a text of parts (template; concatenation where written with an operator), a list, or a record */
export interface Make {
  readonly op: 'make';
  readonly span: Span;
  readonly target: Variable;
  readonly shape: 'template' | 'concatenation' | 'list' | 'record';
  readonly parts: readonly Part[];
}

export interface MakeText extends Make {
  readonly shape: 'template' | 'concatenation';
}

/** Whether the instruction puts a text together, and no list or record. */
export function makesText(instruction: Instruction): instruction is MakeText {
  return instruction.op === 'make' && (instruction.shape === 'template' || instruction.shape === 'concatenation');
}

/** The member that a load or store concerns: a known name, a variable's value, or any element. */
export type Key = string | Variable | typeof anyKey;
export const anyKey = null;

/** The member of what a call gives that has what it throws instead, or what its promise is rejected with. */
export const rejection = '$rejected';

/** The member of which each call of a server has its own, though all have the one object. */
export const ownOfCall = '$ofRequest';

/** target = base[key] */
export interface Load {
  readonly op: 'load';
  readonly span: Span;
  readonly target: Variable;
  readonly base: Variable;
  readonly key: Key;
}

/** base[key] = value */
export interface Store {
  readonly op: 'store';
  readonly span: Span;
  readonly base: Variable;
  readonly key: Key;
  readonly value: Variable;
  /** As in a call. */
  readonly reach?: number | undefined;
}

/** target = callee(args), with `self` as the receiver; `construct` makes an instance, which is `assumed` where only a type says that there is one */
export interface Call {
  readonly op: 'call';
  readonly span: Span;
  readonly target: Variable;
  readonly callee: Variable;
  readonly self?: Variable | undefined;
  readonly args: readonly Argument[];
  readonly construct?: boolean | 'assumed' | undefined;
  /** It is tested, or stands as a statement, without being waited for: of an asynchronous function that is a promise, whatever comes of it. */
  readonly unawaited?: boolean | undefined;
  /** The index in the function's `reaches` of how control comes here, where that hangs on a condition. */
  readonly reach?: number | undefined;
  /** The variable that gets what the call throws, where this function catches it. */
  readonly catcher?: Variable | undefined;
}

/** target = the function (or class, seen as its constructor) with this index; `parent` is the class it extends */
export interface MakeFunction {
  readonly op: 'function';
  readonly span: Span;
  readonly target: Variable;
  readonly body: number;
  readonly parent?: Variable;
}

/** The function gives a value to its caller; a generator the list of what it yields. `refined` pairs a variable with the guarded one that stands for it at this point. */
export interface Return {
  readonly op: 'return';
  readonly span: Span;
  readonly value: Variable | undefined;
  readonly refined: readonly (readonly [Variable, Variable])[];
  /** As in a call. */
  readonly reach?: number | undefined;
}

/** target = value, from here on known to have passed a test: `condition` was true or false, or the call that gave it came back (`returns`). */
export interface Guard {
  readonly op: 'guard';
  readonly span: Span;
  readonly target: Variable;
  readonly value: Variable;
  readonly condition: Variable;
  readonly outcome: 'true' | 'false' | 'returns';
}

export type Instruction = Copy | Make | Load | Store | Call | MakeFunction | Return | Guard;

/**
 * How control comes to a place: behind a condition that was true or false (or a call that came back), by one of several ways, or behind a loop
 * over the elements of a list, where for each `element` the `round` came to its end. Of a loop that counts, the `element` is the number of one in
 * the list `of`. To where something is caught it comes by the calls that have the `catcher`, and from the places where the function itself has
 * `thrown`.
 */
export type Reach =
  | { readonly condition: Variable; readonly outcome: Guard['outcome']; readonly after: number | undefined }
  | { readonly element: Variable; readonly of?: Variable; readonly round: number; readonly after: number | undefined }
  | { readonly catcher: Variable; readonly thrown: readonly Thrown[]; readonly after: number | undefined }
  | { readonly ways: readonly number[] };

/** Where a function throws what it catches itself, and what. */
export interface Thrown {
  readonly at: number;
  readonly value: Variable;
}

export interface Catcher {
  readonly variable: Variable;
  /** Whether the function goes on behind it, whatever was thrown: what is done with it throws nothing itself. */
  readonly isSettled: boolean;
}

export interface FunctionBody {
  /** As written, or '' where it has none. */
  readonly name: string;
  readonly span: Span;
  readonly params: readonly Variable[];
  /** The names of the parameters, for calls by keyword; '' where one has none. */
  readonly paramNames: readonly string[];
  /** The index of the parameter that takes all further arguments as a list. */
  readonly rest: number | undefined;
  /** `this`, where the function has its own. */
  readonly self: Variable | undefined;
  /** The list of all arguments (`arguments`), where the function reads it. */
  readonly allArguments: Variable | undefined;
  /** The index of the constructor of the class whose method this is. */
  readonly owner: number | undefined;
  /** Its callers get a promise of what it gives. */
  readonly isAsync?: boolean;
  readonly instructions: readonly Instruction[];
  /** The variables that get what is thrown in it, where it catches that. */
  readonly catchers?: readonly Catcher[];
  /** Each comes after those that it names. */
  readonly reaches?: readonly Reach[];
}

/** A place that the frontend did not understand. */
export interface Gap {
  readonly span: Span;
  readonly message: string;
}

export interface Program {
  readonly file: string;
  readonly text: string;
  /** How many variables there are; they are numbered from zero. */
  readonly variables: number;
  /** By variable: the name it has in the text, where it has one. */
  readonly names: readonly (string | undefined)[];
  /** By variable. */
  readonly constants: readonly (Constant | undefined)[];
  /** Where a text, number or truth value is written out, the quotes left out; each place has a variable of its own. */
  readonly places: ReadonlyMap<Variable, Span>;
  /** The first is the file's own code, run when it is loaded. */
  readonly functions: readonly FunctionBody[];
  /** The record of what the file exports. `export * from` stores the module under the key `*`. */
  readonly exports: Variable;
  readonly gaps: readonly Gap[];
  /** Code of packages that a bundler has put into the file. */
  readonly bundled?: readonly Span[];
}
