// A program as text that a person can read and compare: one line an instruction, names where variables have them. Nothing is lost but places.
import type { Constant, FunctionBody, Instruction, Key, Program, Variable } from './program';

/** The whole program, function after function. */
export function printProgram(program: Program): string {
  const print = new Printer(program);
  return program.functions.map((body, index) => print.body(body, index)).join('\n');
}

class Printer {
  constructor(private readonly program: Program) {}

  body(body: FunctionBody, index: number): string {
    const params = body.params.map((param, at) => (at === body.rest ? '...' : '') + this.variable(param)).join(', ');
    const kind = index === 0 ? 'file' : `function #${index}`;
    const name = body.name === '' ? '' : ` ${printName(body.name)}`;
    const self = body.self === undefined ? '' : ` on ${this.variable(body.self)}`;
    const owner = body.owner === undefined ? '' : ` of #${body.owner}`;
    const all = body.allArguments === undefined ? '' : ` with ${this.variable(body.allArguments)}`;
    const head = `${kind}${name}(${params})${self}${owner}${all}`;
    return [head, ...body.instructions.map((instruction) => `  ${this.instruction(instruction)}`), ''].join('\n');
  }

  private instruction(made: Instruction): string {
    switch (made.op) {
      case 'copy':
        return `${this.variable(made.target)} = ${this.variable(made.value)}${made.without ? ` without ${made.without.map(printName).join(', ')}` : ''}`;
      case 'make': {
        const parts = made.parts.map((part) => (part.spread ? '...' : '') + (part.key === undefined ? '' : `${printName(part.key)}: `) + this.variable(part.value) + (part.skipped === undefined ? '' : ` from ${part.skipped}`));
        return `${this.variable(made.target)} = ${made.shape} ${parts.join(', ')}`.trimEnd();
      }
      case 'load':
        return `${this.variable(made.target)} = load ${this.variable(made.base)}[${this.key(made.key)}]`;
      case 'store':
        return `store ${this.variable(made.base)}[${this.key(made.key)}] = ${this.variable(made.value)}`;
      case 'call': {
        const args = made.args.map((argument) => (argument.spread ? '...' : '') + (argument.name === undefined ? '' : `${printName(argument.name)}: `) + this.variable(argument.value));
        const self = made.self === undefined ? '' : ` on ${this.variable(made.self)}`;
        return `${this.variable(made.target)} = ${made.construct ? 'construct' : 'call'} ${this.variable(made.callee)}(${args.join(', ')})${self}`;
      }
      case 'function':
        return `${this.variable(made.target)} = function #${made.body}${made.parent === undefined ? '' : ` extends ${this.variable(made.parent)}`}`;
      case 'return': {
        const refined = made.refined.map(([from, to]) => `${this.variable(from)} as ${this.variable(to)}`).join(', ');
        return `return${made.value === undefined ? '' : ` ${this.variable(made.value)}`}${refined ? ` where ${refined}` : ''}`;
      }
      case 'guard':
        return `${this.variable(made.target)} = guard ${this.variable(made.value)} if ${this.variable(made.condition)} ${made.outcome}`;
    }
  }

  private key(key: Key): string {
    return typeof key === 'string' ? printName(key) : key === null ? '*' : `= ${this.variable(key)}`;
  }

  private variable(variable: Variable): string {
    const constant = this.program.constants[variable];
    if (constant) return printConstant(constant);
    const name = this.program.names[variable];
    return name === undefined ? `%${variable}` : `${name}%${variable}`;
  }
}

/** A name as it is where it cannot be taken for anything else, and as a quoted text otherwise. */
function printName(name: string): string {
  return /^[\p{L}\p{N}_$#-]+$/u.test(name) ? name : JSON.stringify(name);
}

function printConstant(constant: Constant): string {
  switch (constant.kind) {
    case 'text':
      return JSON.stringify(constant.text);
    case 'number':
      return String(constant.number);
    case 'boolean':
      return String(constant.boolean);
    case 'nothing':
      return 'nothing';
    case 'pattern':
      return `/${constant.source}/${constant.flags}`;
    case 'module':
      return `module(${printPath(constant.specifier)})`;
    case 'global':
      return `global(${printPath(constant.name)})`;
    case 'operator':
      return `operator(${constant.name})`;
  }
}

/** The same for import specifiers and dotted names. */
function printPath(path: string): string {
  return /^[\w@$.:/#-]+$/.test(path) ? path : JSON.stringify(path);
}
