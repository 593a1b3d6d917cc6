// Knowledge of libraries as data. A row says where a caller's data enters, where it hurts, what makes it harmless and how it passes through.

import type { FileKind } from './file-kinds';

/** What a caller's data can be turned into. Each kind has one bit in the engine's facts. */
export const sinkKinds = [
  'shell-command',
  'program',
  'program-argument',
  /** What programs that copy files take for one on another host, where it begins with a name and a colon. */
  'remote-file',
  'file-path',
  'request-url',
  'url-path',
  'code',
  'sql',
  'nosql-query',
  'serialized-data',
  'html',
  'pattern',
  /** What the system opens with the program that it has for it. */
  'opener',
  /** What a tool, resource or prompt gives back to the model. */
  'result',
  'log',
  /** What the server proves who it is with, to another server. */
  'upstream-credential',
  /** What a language model takes for its instructions, as against what it is asked to work on. */
  'instructions',
  /** The names of members that are written one inside of another: `__proto__` leads to what all objects share, and so do `constructor` and `prototype`. */
  'prototype-key',
  'constructor-key',
  /** How much is made, waited for or repeated: the one place where a number hurts. */
  'amount',
] as const;
export type SinkKind = (typeof sinkKinds)[number];

/**
 * Whose data it is. `caller-input`: what a caller chooses. `secret`: what the server must keep to itself. `environment`: the environment as a whole,
 * not one variable of it. `error-detail`: what tells how the server works inside. `outside-content`: what somebody else wrote, on a page or in a
 * store. `caller-token`: the token that a caller proved who it is with.
 */
export type SourceKind = 'caller-input' | 'secret' | 'environment' | 'error-detail' | 'outside-content' | 'caller-token';

/** The kinds of sink that data of a kind must not reach unchecked; nothing else is asked of it. */
export const concerns: Readonly<Record<SourceKind, readonly SinkKind[]>> = {
  'caller-input': sinkKinds.filter((kind) => !['log', 'upstream-credential'].includes(kind)),
  // What names a file is none.
  secret: ['result', 'log', 'file-path'],
  environment: ['result', 'log'],
  'error-detail': ['result'],
  'outside-content': ['result'],
  'caller-token': ['upstream-credential'],
};

/**
 * How the data comes in; it decides how a finding speaks of it. A remote server is one that the audited code is a client of; what an archive
 * holds is named by whoever made it.
 */
export type Entry = 'tool' | 'resource' | 'prompt' | 'completion' | 'request' | 'remote server' | 'archive';

/** A condition on a call: the value at a path (relative to the call, as `Argument[1].shell`) has this property as far as the text tells. */
export interface Condition {
  readonly at: string;
  /**
   * `truthy`: is not known to be false, and is there. `true`: is that, as far as the text tells. `false`: may be false, or 0 where a variable of the
   * environment says so. `shell`: is the name of a shell. `anchored`: is a pattern anchored at both ends. `route`: begins as the path of a route
   * does, or is put together. `absent`: the call has no such value. `resolver`: is what ends a promise. `replaced` and `replaced-text`: is a global
   * pattern, or a text, of which the result has nothing left. `quoting`: is a text without a `%s`, which takes what is put there as it is. A list: is
   * one of these texts, or of these names of what an enumeration of a package has.
   */
  readonly is: 'truthy' | 'true' | 'false' | 'absent' | 'shell' | 'script-flag' | 'resolver' | 'anchored' | 'quoting' | 'route' | 'replaced' | 'replaced-text' | readonly string[];
  /** No other text may stand there as well, as far as the text tells. */
  readonly only?: boolean;
  /** All of that must not be so. */
  readonly not?: boolean;
}

/** A value that a library hands over: a parameter of a registered callback that the caller chooses, a result, a member. */
export interface SourceRow {
  readonly source: SourceKind;
  readonly at: string;
  /** Who hands over what the caller chooses. */
  readonly entry?: Entry;
  /** Only a member whose name promises a secret, or one that the code reads by its name. */
  readonly named?: 'secret' | 'exactly';
  /** Where the call names the tool, prompt or resource, relative to it: `Argument[0]`, `Maker.Argument[0]`, `Holder.name`. */
  readonly name?: string;
  /** Where the call takes the schema that the library enforces before it calls back. */
  readonly schema?: string;
  /** Only where one of these texts stands in the file, or in one that belongs to it by imports: what shows that somebody else writes there. */
  readonly beside?: readonly string[];
  readonly when?: Condition;
}

/** A place where a value of the kind hurts: an argument of a call, what a registered callback gives back, or a member that anything gets. */
export interface SinkRow {
  readonly sink: SinkKind;
  readonly at: string;
  /** A call, if nothing is said. In an assignment, also of a record that is made, `Argument[self]` is what gets the member. */
  readonly by?: 'assignment';
  /** Whose answer it is, and where the call names the tool, prompt or resource, relative to it; of an assignment, whose input alone hurts there. */
  readonly entry?: Entry;
  readonly name?: string;
  /** Of a statement: its commands read one after the other, each behind `|`, so that an expression without one adds none. */
  readonly isPiped?: boolean;
  /** Of a statement: no other one that stands behind it is run. */
  readonly isAlone?: boolean;
  /** It hurts less than what else is of the kind. */
  readonly isSlight?: boolean;
  /** Where the call names the program that is started, relative to it: how much an argument can do depends on that. Any of the pieces of a template. */
  readonly program?: string;
  /** Of an element of a list of arguments, or a value in a template: only where what stands before it makes the program read it as what hurts. */
  readonly isRead?: boolean;
  /** Of what a program is fed: only where the program, started with the arguments that follow its name in that call, reads that as what hurts. */
  readonly isFed?: boolean;
  /** Of code: it is a line for a shell, and what a program there is told to run hurts. */
  readonly isInLine?: boolean;
  /** Of code: it is the name of the file or package that has it. */
  readonly isLoaded?: boolean;
  /** Of an address: the name of a host alone will do, or nothing else will. */
  readonly takesNames?: boolean | 'only';
  /** Of a text that need be no page: only where it has a tag. */
  readonly inMarkup?: boolean;
  /** Of what is written to a file: where the call names that, relative to it. It hurts only in a file that is by its name what is said here, and, but for a page, within a line of it. */
  readonly file?: { readonly at: string; readonly is: FileKind };
  readonly when?: Condition;
  /** Where who chooses all of what is given there does no harm, and who chooses a part of it does: a statement for a connection that may only read. */
  readonly wholeIsFine?: Condition;
}

/**
 * A result that is harmless to these kinds of sinks, whatever went in. As a schema: values that passed it are. A `number` is harmless to all but
 * an amount.
 */
export interface SanitizerRow {
  readonly sanitizer: readonly SinkKind[] | 'all' | 'number';
  readonly at: string;
  readonly when?: Condition;
}

/**
 * As a schema: what a value is shown before it passes. `approves`: it passes where the answer counts as true. `objects`: unless the function calls what is
 * at `objection`, relative to it, as `Parameter[1].addIssue`. `replaces`: the answer passes in its stead.
 */
export interface CheckRow {
  readonly check: 'approves' | 'objects' | 'replaces';
  readonly at: string;
  /** The function, relative to the call that gave the schema; or what is computed, from the value, which is `Argument[self]`, and from places of that call. */
  readonly by: string | { readonly computes: Operation; readonly of: readonly string[] };
  readonly objection?: string;
}

/** How data passes a function whose text is not there. `value`: it is the same value; `copy`: an equal one; `taint`: made from it. */
export interface SummaryRow {
  readonly summary: 'value' | 'copy' | 'taint';
  readonly at: string;
  readonly from: string;
  readonly to: string;
  /** Where the call takes a schema that it enforces on the way. */
  readonly schema?: string;
  /** Members of the result that tell whether the schema refused the value: `false` where they are false then and true otherwise, `true` where they are something then and nothing otherwise. Without them the call throws. */
  readonly refusing?: Readonly<Record<string, boolean>>;
  /**
   * For which kinds of sink a test of the result decides about what went in: the host of a URL for requests, a resolved path for files,
   * a trimmed text for all. Without it: all for a `value`, none for a `taint`.
   */
  readonly tells?: readonly SinkKind[] | 'all';
  /** The kinds of sink that a piece of the text can hurt again though the text as a whole does not. */
  readonly renews?: readonly SinkKind[];
  /** It does so only with this, of elements of which there may be many, and not of those that are letters and digits. */
  readonly renewsWhen?: Condition;
  /** The kinds of sink that what is made so is harmless to. */
  readonly spares?: readonly SinkKind[];
  /** Where what is put into a list comes to stand: behind all that was there, or before it. */
  readonly puts?: 'behind' | 'before';
}

/**
 * A call whose answer tests a value. `membership`: the value is one of a collection. `equality`: equal to another. `prefix`: starts with
 * another. `suffix`: ends with it. `contains`: has the other in it. `pattern`: matches the pattern. `absolute`: is an absolute path. `beneath`:
 * lies in a folder. `form`: has a form in which it is harmless to what the row says. `every` and `some`: what a callback (`against`) says of every, or
 * of at least one, element of the value. `truth`: counts as true. `schema`: conforms to a schema,
 * which only a trial can tell.
 */
export interface GuardRow {
  readonly guard: 'membership' | 'equality' | 'prefix' | 'suffix' | 'contains' | 'pattern' | 'absolute' | 'beneath' | 'form' | 'every' | 'some' | 'truth' | 'schema';
  readonly at: string;
  /** The tested value, relative to the call: `Argument[0]` or `Argument[self]`. */
  readonly value: string;
  /** What it is tested against. */
  readonly against?: string;
  /** Of a `form`: the kinds of sink that what has it is harmless to. */
  readonly spares?: readonly SinkKind[] | 'all';
  /** There is no answer: the call comes back only where the test holds. */
  readonly asserts?: true;
}

/** What a server can register; `server` is what it says of itself as a whole. */
export type OfferKind = 'tool' | 'resource' | 'prompt' | 'server';

/**
 * A call that registers something, or (where the path goes on into an argument, as in `addTools.Argument[0].any`) the objects there, each of
 * which is registered. The other paths say where it has what: relative to the call (`Argument[0]`), or to the object (`description`).
 */
export interface OfferRow {
  readonly offer: OfferKind;
  readonly at: string;
  readonly name?: string;
  readonly title?: string | readonly string[];
  /** What the model is told of it. */
  readonly description?: string;
  /** The schema of its arguments, advertised or enforced; where it has several places, all of them. */
  readonly parameters?: string | readonly string[];
  readonly annotations?: string | readonly string[];
  /** The function that is called for it. */
  readonly handler?: string;
  /** The path leads to a function that the library calls back, and that is what is offered; the other paths are like those of a source. */
  readonly by?: 'callback';
  readonly when?: Condition;
}

/** What rules look for that is no flow: a call, an argument of a call, an assignment or a member that means something by itself. */
export const useKinds = [
  // Describes a schema.
  'description',
  // Makes the ids of sessions.
  'session-id',
  // Where values come from.
  'clock',
  'weak-randomness',
  'strong-randomness',
  // Places that whoever runs the server chooses.
  'user-folder',
  // Places for what nobody keeps.
  'scratch-folder',
  // How the server is reached.
  'stdio-transport',
  'http-transport',
  // What it prints.
  'stdout',
  'stderr',
  'stdout-redirection',
  // Hands over what runs for one command of the command line.
  'command',
  // What it asks the user for.
  'elicitation',
  // Certificates are not checked.
  'disabled-tls',
  // Hands a request to MCP, or serves MCP over HTTP.
  'mcp-endpoint',
  'request-handling',
  // Hands a message to a transport that answers by server-sent events.
  'message-handling',
  // Hands over what is run for each client of a server that speaks over sockets.
  'socket-server',
  'mcp-server',
  'request-transport',
  // Connects a server to a transport.
  'connection',
  // Asks for proof of who calls, always or only where it is offered.
  'authentication',
  'optional-authentication',
  // Proves which of several users calls.
  'user-authentication',
  // Asks whether two values are the same.
  'comparison',
  // The same, letter by letter: how long it takes tells how many are right.
  'plain-comparison',
  'constant-time-comparison',
  // Answers with a status.
  'answer-status',
  // What is asked of a token, and what is not.
  'bearer-check',
  'signature-check',
  'audience-check',
  'audience-ignored',
  'expiry-ignored',
  'token-decoding',
  // Looks at the host or origin of a request.
  'host-validation',
  // Listens on every interface, or on this machine, unless a host is named.
  'listening',
  'local-listening',
  // Lets websites read answers: as told, in a header, by default.
  'cors',
  'allowed-origin',
  'open-cors',
  // A transport that has the session id in a URL, and code that reads it there.
  'session-in-url',
  'session-from-url',
  // Hands over what runs before the routes, and what answers in one.
  'middleware',
  'route',
  // Tells the caller that something went wrong: by what is thrown, or by the answer to a request.
  'throwing',
  'answer',
  'error-stack',
  // What a call does to the world around the server.
  'file-reading',
  'file-writing',
  'file-deletion',
  'data-sending',
  'secret-reading',
  // Registers what answers raw requests, names those that call a tool, reads their arguments, asks a schema about a value, or what it is at all.
  'raw-handler',
  'tool-request',
  'raw-arguments',
  'schema-check',
  'value-check',
  // State that travels through the client.
  'request-state',
  'request-state-verification',
  'request-state-key',
] as const;
export type UseKind = (typeof useKinds)[number];

/** A use that rules ask for by its kind. Where the path ends in an argument or a part of one, it is there only if the call has such a value. */
export interface UseRow {
  readonly use: UseKind;
  readonly at: string;
  /** A call, if nothing is said; in an assignment, `Argument[0]` is what is assigned. */
  readonly by?: 'call' | 'assignment' | 'reading';
  /** Only a member whose name promises this. */
  readonly named?: 'secret';
  readonly when?: Condition;
}

/** What a function computes, in words that no language owns. The engine tries flows out with them (`src/engine/trial`). */
export const operations = [
  'starts-with', 'ends-with', 'contains', 'index-of', 'lower', 'upper', 'trim', 'trim-start', 'trim-end', 'text', 'quoted-text', 'slice', 'substring',
  'character-at', 'code-at', 'split', 'pattern', 'match', 'matches', 'replace-first', 'replace-all', 'encode-component', 'decode-component',
  'bytes-of', 'text-of-bytes', 'length', 'list', 'is-list', 'at', 'first', 'last', 'some', 'every', 'find', 'map', 'filter', 'flatten', 'join-list',
  'list-of-many', 'filled-list', 'fold', 'greatest', 'least', 'floor', 'pad-start',
  'asserted', 'number', 'whole-number', 'is-integer', 'is-not-a-number', 'truth', 'nothing', 'has-key', 'keys', 'values', 'entries', 'from-entries', 'then',
  'join-path', 'resolve-path', 'normalize-path', 'relative-path', 'directory-name', 'base-name', 'extension', 'real-path', 'is-absolute',
  'beneath', 'separator', 'folder', 'system', 'command-line',
  'address', 'is-address', 'ip-version', 'is-ip', 'is-ipv4', 'is-ipv6', 'is-private-ip', 'is-in-networks', 'ip', 'plain-ip', 'ip-range', 'ip-kind', 'look-up',
  'look-up-all',
] as const;
export type Operation = (typeof operations)[number];

/** What the call (or, without places, the member) at the path gives, computed from the values at these places of the call. */
export interface ComputationRow {
  readonly computes: Operation;
  readonly at: string;
  /** `Argument[self]`, `Argument[0]`, `Argument[any]` … in the order that the operation wants them; `Argument[self].any` is the list of all that was put into it. */
  readonly of: readonly string[];
  /** It is called on a promise of the value; where that fails, the function here, if there is one, is given what was thrown instead. */
  readonly otherwise?: string;
}

export type Row = SourceRow | SinkRow | SanitizerRow | CheckRow | SummaryRow | GuardRow | ComputationRow | OfferRow | UseRow;

/**
 * The rows of one library. A path starts at what the packages export (`exec.Argument[0]`), also at deeper import specifiers of theirs
 * (`package/path.js`), or, with `packages: 'globals'`, at a free name (`fetch.Argument[0]`), or, with `packages: 'operators'`, at an operator, or, with `packages: 'methods'`, at a method
 * name of any value whose class is not known (`trim.ReturnValue`).
 */
export interface Library {
  readonly packages: readonly string[] | 'globals' | 'operators' | 'methods';
  /**
   * Globs of files that the packages load by where they stand. A path of a row then starts at what such a file exports, if a file beside or
   * beneath the folder that the glob is relative to imports one of the packages; with `globals`, a runtime loads them whatever they import.
   */
  readonly files?: readonly string[];
  readonly rows: readonly Row[];
}
