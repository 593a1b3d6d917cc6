// The way back from a printed program: a text becomes the program that prints as this text. Places are places in the text itself.
import type { Argument, Constant, FunctionBody, Instruction, Key, Part, Program, Variable } from '../../src/ir/program';
import { anyKey } from '../../src/ir/program';
import { Cursor } from './cursor';

/** Reads what `printProgram` prints. Throws a `SyntaxError` where it could not have printed it. */
export function readProgram(text: string, file = 'program.txt'): Program {
  return new Reader(text).program(file);
}

const shapes = ['template', 'concatenation', 'list', 'record'] as const;
const words: readonly (readonly [string, Constant])[] = [
  ['true', { kind: 'boolean', boolean: true }],
  ['false', { kind: 'boolean', boolean: false }],
  ['nothing', { kind: 'nothing' }],
];

class Reader {
  private readonly names: string[] = [];
  private readonly constants: Constant[] = [];
  private readonly known = new Map<string, Variable>();
  private count: number;

  constructor(private readonly text: string) {
    const numbers = [...text.matchAll(/%(\d+)/g)].map(([, digits]) => Number(digits));
    // Constants are printed as what they are, so their numbers are free to choose.
    this.count = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  }

  program(file: string): Program {
    const functions: FunctionBody[] = [];
    let instructions: Instruction[] = [];
    let start = 0;
    for (const line of this.text.split('\n')) {
      const isInstruction = line.startsWith('  ');
      const cursor = new Cursor(isInstruction ? line.slice(2) : line, isInstruction ? start + 2 : start);
      const span = { start: cursor.place, end: start + line.length };
      if (isInstruction) instructions.push(this.instruction(cursor, span));
      else if (line !== '') functions.push({ ...this.head(cursor, functions.length), span, instructions: (instructions = []) });
      if (!cursor.done) throw cursor.error('nothing');
      start += line.length + 1;
    }
    const { text, names, constants } = this;
    return { file, text, variables: this.count, names, constants, places: new Map(), functions, exports: 0, gaps: [] };
  }

  private head(cursor: Cursor, index: number): Omit<FunctionBody, 'span' | 'instructions'> {
    if (index === 0) cursor.expect('file');
    else {
      cursor.expect('function ');
      if (cursor.index() !== index) throw cursor.error(`function ${index}`);
    }
    const name = cursor.skips(' ') ? (cursor.name() ?? '') : '';
    let rest: number | undefined;
    cursor.expect('(');
    const params = this.list(cursor, ')', (at) => {
      if (cursor.skips('...')) rest = at;
      return this.value(cursor);
    });
    return {
      name,
      params,
      paramNames: params.map((param, at) => (at === rest ? '' : (this.names[param] ?? ''))),
      rest,
      self: cursor.skips(' on ') ? this.value(cursor) : undefined,
      owner: cursor.skips(' of ') ? cursor.index() : undefined,
      allArguments: cursor.skips(' with ') ? this.value(cursor) : undefined,
    };
  }

  private instruction(cursor: Cursor, span: Instruction['span']): Instruction {
    if (cursor.skips('store ')) {
      const { base, key } = this.member(cursor);
      cursor.expect(' = ');
      return { op: 'store', span, base, key, value: this.value(cursor) };
    }
    if (cursor.skips('return')) {
      const value = cursor.done || cursor.begins(' where ') ? undefined : this.value(cursor.expect(' '));
      return { op: 'return', span, value, refined: cursor.skips(' where ') ? this.pairs(cursor) : [] };
    }
    const target = this.value(cursor);
    cursor.expect(' = ');
    return this.making(cursor, span, target);
  }

  private making(cursor: Cursor, span: Instruction['span'], target: Variable): Instruction {
    for (const shape of shapes) if (cursor.skips(`${shape} `) || this.ends(cursor, shape)) return { op: 'make', span, target, shape, parts: this.parts(cursor) };
    if (cursor.skips('load ')) return { op: 'load', span, target, ...this.member(cursor) };
    if (cursor.skips('guard ')) {
      const value = this.value(cursor);
      cursor.expect(' if ');
      const condition = this.value(cursor);
      const outcome = (['true', 'false', 'returns'] as const).find((word) => cursor.skips(` ${word}`));
      if (!outcome) throw cursor.error('an outcome');
      return { op: 'guard', span, target, value, condition, outcome };
    }
    if (cursor.skips('function ')) {
      const body = cursor.index();
      return { op: 'function', span, target, body, ...(cursor.skips(' extends ') ? { parent: this.value(cursor) } : {}) };
    }
    const construct = cursor.skips('construct ');
    if (!construct && !cursor.skips('call ')) {
      const value = this.value(cursor);
      return { op: 'copy', span, target, value, ...(cursor.skips(' without ') ? { without: this.list(cursor, undefined, () => cursor.name() ?? '') } : {}) };
    }
    const callee = this.value(cursor);
    cursor.expect('(');
    const args = this.list(cursor, ')', () => this.argument(cursor));
    const self = cursor.skips(' on ') ? { self: this.value(cursor) } : {};
    return { op: 'call', span, target, callee, args, ...self, ...(construct ? { construct } : {}) };
  }

  /** A shape of no parts is the last word of its line. */
  private ends(cursor: Cursor, shape: string): boolean {
    const start = cursor.at;
    if (cursor.skips(shape) && cursor.done) return true;
    cursor.at = start;
    return false;
  }

  private parts(cursor: Cursor): Part[] {
    return cursor.done ? [] : this.list(cursor, undefined, () => this.part(cursor));
  }

  private part(cursor: Cursor): Part {
    const spread = cursor.skips('...') ? { spread: true } : {};
    const key = cursor.label();
    const value = this.value(cursor);
    return { value, ...(key === undefined ? {} : { key }), ...spread, ...(cursor.skips(' from ') ? { skipped: cursor.number() ?? 0 } : {}) };
  }

  private argument(cursor: Cursor): Argument {
    const start = cursor.place;
    const { key, ...part } = this.part(cursor);
    return { ...part, span: { start, end: cursor.place }, ...(key === undefined ? {} : { name: key }) };
  }

  private pairs(cursor: Cursor): [Variable, Variable][] {
    return this.list(cursor, undefined, () => {
      const from = this.value(cursor);
      cursor.expect(' as ');
      return [from, this.value(cursor)];
    });
  }

  /** Pieces between commas, up to the end that is given or else the end of the line. */
  private list<T>(cursor: Cursor, end: string | undefined, piece: (at: number) => T): T[] {
    const pieces: T[] = [];
    if (end !== undefined && cursor.skips(end)) return pieces;
    do pieces.push(piece(pieces.length));
    while (cursor.skips(', '));
    if (end !== undefined) cursor.expect(end);
    return pieces;
  }

  private member(cursor: Cursor): { base: Variable; key: Key } {
    const base = this.value(cursor);
    cursor.expect('[');
    const key = cursor.skips('*') ? anyKey : cursor.skips('= ') ? this.value(cursor) : cursor.name();
    if (key === undefined) throw cursor.error('a key');
    cursor.expect(']');
    return { base, key };
  }

  private value(cursor: Cursor): Variable {
    const variable = cursor.variable();
    if (variable === undefined) return this.constant(this.readConstant(cursor));
    const [name, digits] = variable.split('%');
    const number = Number(digits);
    if (name) this.names[number] = name;
    return number;
  }

  private readConstant(cursor: Cursor): Constant {
    const text = cursor.quoted();
    if (text !== undefined) return { kind: 'text', text };
    const number = cursor.number();
    if (number !== undefined) return { kind: 'number', number };
    const pattern = cursor.pattern();
    if (pattern) return { kind: 'pattern', ...pattern };
    for (const [word, constant] of words) if (cursor.skips(word)) return constant;
    const kind = (['module', 'global', 'operator'] as const).find((word) => cursor.skips(`${word}(`));
    if (!kind) throw cursor.error('a value');
    const name = kind === 'operator' ? cursor.until(')') : cursor.path();
    cursor.expect(')');
    return kind === 'module' ? { kind, specifier: name } : { kind, name };
  }

  /** Equal constants are one variable, as frontends make them. */
  private constant(constant: Constant): Variable {
    const key = JSON.stringify(constant);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const variable = this.count++;
    this.known.set(key, variable);
    this.constants[variable] = constant;
    return variable;
  }
}
