// A random server as JavaScript text: one tool whose handler draws from the whole language, helpers in a second file, sinks everywhere.
// Every choice is a number of a list, so that a shorter list with smaller numbers is a smaller program.
import { Expressions } from './random-expressions';
import type { Scope } from './random-scope';
import { Choices, emptyScope, innerScope } from './random-scope';

export interface ProgramShape {
  /** What a generated name is called instead. */
  readonly rename?: (name: string) => string;
  /** Which expression stands in a function of its own; counted in the order of writing. */
  readonly moved?: number;
}

/** A program of two files. The first lines of what is audited and of what is run differ; all others are the same. */
export interface RandomProgram {
  readonly main: readonly string[];
  readonly helpers: readonly string[];
  /** The names that the first file takes from the second. */
  readonly shared: readonly string[];
  readonly modules: (typeof moduleStyles)[number];
}

/** How the first file says that it takes something from the second. */
export const moduleStyles = ['names', 'namespace', 'require', 'compiled'] as const;

export function randomProgram(numbers: Iterable<number>, shape: ProgramShape = {}): RandomProgram {
  return new Writer(new Choices([...numbers], shape.rename, shape.moved)).program();
}

class Writer {
  private lines: string[] = [];
  private indent = 0;
  private sinks = 0;
  private readonly write: Expressions;

  constructor(private readonly choices: Choices) {
    this.write = new Expressions(choices);
  }

  program(): RandomProgram {
    const modules = moduleStyles[this.choices.draw(moduleStyles.length)] ?? 'names';
    const shared = emptyScope(false);
    this.times(2, () => this.declareFunction(shared, 2));
    if (this.choices.draw(2) === 1) this.declareClass(shared);
    const helpers = [...this.lines, ...this.choices.takeMoved()];
    this.lines = [];
    const module: Scope = { ...innerScope(shared), isAsync: false };
    this.times(3, () => this.moduleStatement(module));
    this.handler(module);
    return { main: [...this.lines, ...this.choices.takeMoved()], helpers, shared: [...shared.functions, ...shared.classes], modules };
  }

  private moduleStatement(scope: Scope): void {
    this.oneOf(
      () => this.declareFunction(scope, 2),
      () => this.declareClass(scope),
      () => this.declareHandlers(scope),
      () => this.declareText(scope),
      () => this.declareBag(scope),
    );
  }

  private handler(module: Scope): void {
    const scope: Scope = { ...innerScope(module), isAsync: true };
    this.oneOf(
      () => {
        const [a, b] = [this.choices.name('text'), this.choices.name('text')];
        this.open(`server.registerTool('tool', schema, async ({ f: ${a}, g: ${b} }) => {`);
        scope.texts.push(a, b);
      },
      () => {
        const args = this.choices.name('bag');
        this.open(`server.registerTool('tool', schema, async (${args}) => {`);
        scope.bags.push(args);
      },
      () => {
        const [args, a] = [this.choices.name('bag'), this.choices.name('text')];
        this.open(`server.registerTool('tool', schema, async function (${args}) {`);
        this.line(`let ${a} = ${args}.f;`);
        scope.bags.push(args);
        scope.texts.push(a);
        scope.lets.push(a);
      },
    );
    for (let left = 3 + this.choices.draw(5); left > 0; left--) this.statement(scope, 3);
    this.probe(scope);
    this.close('});');
  }

  private statement(scope: Scope, depth: number): void {
    const simple = [
      () => this.sink(scope),
      () => this.declareText(scope),
      () => this.declareBag(scope),
      () => this.declareList(scope),
      () => this.assign(scope),
      () => this.destructure(scope),
      () => this.changeBag(scope),
      () => this.changeList(scope),
    ];
    const nested = [
      () => this.branch(scope, depth),
      () => this.loop(scope, depth),
      () => this.choose(scope, depth),
      () => this.attempt(scope, depth),
      () => this.each(scope, depth),
      () => this.declareFunction(scope, depth - 1),
      () => this.declareHandlers(scope),
      () => this.declareCell(scope),
      () => this.leave(scope),
    ];
    this.oneOf(...(depth > 0 ? [...simple, ...nested] : simple));
  }

  private sink({ ...scope }: Scope): void {
    this.line(`execSync(${this.write.text(scope, 3)}, ${this.sinks++});`);
  }

  /** Everything that has a name here goes into a sink. */
  private probe(scope: Scope): void {
    for (const name of scope.texts) this.line(`execSync(${name}, ${this.sinks++});`);
    for (const name of scope.bags) this.line(`execSync(${name}.f, ${this.sinks++});`);
    for (const name of scope.lists) this.line(`execSync(${name}[1], ${this.sinks++});`);
  }

  private declareText(scope: Scope): void {
    const kind = this.choices.draw(2) === 0 ? 'const' : 'let';
    const value = this.write.text(scope, 3);
    const name = this.choices.name('text');
    this.line(`${kind} ${name} = ${value};`);
    scope.texts.push(name);
    if (kind === 'let') scope.lets.push(name);
  }

  private declareBag(scope: Scope): void {
    const value = this.write.bag(scope, 2);
    const name = this.choices.name('bag');
    this.line(`const ${name} = ${value};`);
    scope.bags.push(name);
  }

  private declareList(scope: Scope): void {
    const value = this.write.list(scope, 2);
    const name = this.choices.name('list');
    this.line(`const ${name} = ${value};`);
    scope.lists.push(name);
  }

  private assign(scope: Scope): void {
    const target = this.choices.among(scope.lets);
    if (target === undefined) return;
    const value = this.cut(this.write.text(scope, 2));
    this.line(`${target} ${['=', '+=', '||=', '??='][this.choices.draw(4)] ?? '='} ${value};`);
  }

  /** What is assigned in a loop would double with every round. */
  private cut(value: string): string {
    return `String(${value}).slice(0, 150)`;
  }

  private destructure(scope: Scope): void {
    const [one, two] = [this.choices.name('text'), this.choices.name('text')];
    const target = this.choices.among(scope.lets);
    this.oneOf(
      () => this.line(`const { f: ${one}, g: ${two} = ${this.write.text(scope, 1)} } = ${this.write.bag(scope, 2)};`),
      () => this.line(`const [${one}, ${two} = ${this.write.text(scope, 1)}] = ${this.write.list(scope, 2)};`),
      () => {
        const rest = this.choices.name('bag');
        this.line(`const { g: ${one}, ...${rest} } = ${this.write.bag(scope, 2)};`);
        this.line(`const ${two} = ${rest}.f;`);
        scope.bags.push(rest);
      },
      () => {
        const rest = this.choices.name('list');
        this.line(`const [${one}, ...${rest}] = ${this.write.list(scope, 2)};`);
        this.line(`const ${two} = ${rest}[0];`);
        scope.lists.push(rest);
      },
      () => {
        this.line(`const [${one}, ${two}] = [${this.write.text(scope, 1)}, ${this.write.text(scope, 1)}];`);
        if (target !== undefined) this.line(`({ f: ${target} } = ${this.write.bag(scope, 2)});`);
      },
      () => {
        this.line(`const { deep: { f: ${one} }, g: ${two} } = { deep: ${this.write.bag(scope, 2)}, g: ${this.write.text(scope, 1)} };`);
        if (target !== undefined) this.line(`[${target}] = ${this.write.list(scope, 2)};`);
      },
    );
    scope.texts.push(one, two);
  }

  private changeBag(scope: Scope): void {
    const bag = this.choices.among(scope.bags);
    if (bag === undefined) return;
    const value = this.cut(this.write.text(scope, 2));
    this.oneOf(
      () => this.line(`${bag}.f = ${value};`),
      () => this.line(`${bag}['g'] = ${value};`),
      () => this.line(`${bag}[${this.write.test(scope)} ? 'f' : 'g'] = ${value};`),
      () => this.line(`Object.assign(${bag}, { f: ${value} });`),
      () => this.line(`${bag}.f += ${value};`),
    );
  }

  private changeList(scope: Scope): void {
    const list = this.choices.among(scope.lists);
    if (list === undefined) return;
    const value = this.cut(this.write.text(scope, 2));
    this.oneOf(
      () => this.line(`${list}.push(${value});`),
      () => this.line(`${list}[1] = ${value};`),
      () => this.line(`${list}.unshift(${value});`),
      () => this.line(`${list}.splice(0, 1, ${value});`),
    );
  }

  private branch(scope: Scope, depth: number): void {
    this.open(`if (${this.write.test(scope)}) {`);
    this.block(innerScope(scope), depth - 1);
    if (this.choices.draw(2) === 1) {
      this.close('} else {');
      this.indent++;
      this.block(innerScope(scope), depth - 1);
    }
    this.close('}');
  }

  private loop(scope: Scope, depth: number): void {
    const inner: Scope = { ...innerScope(scope), inLoop: true };
    const name = this.choices.name('text');
    this.oneOf(
      // A copy, so that pushing into the list inside the loop does not go on for ever.
      () => this.open(`for (const ${name} of [...${this.write.list(scope, 2)}]) {`),
      () => this.open(`for (const ${name} in ${this.write.bag(scope, 2)}) {`),
      () => this.open(`for (let ${name} = 0; ${name} < 2; ${name}++) {`),
      () => {
        this.line(`let ${name} = 0;`);
        this.open(`while (${name}++ < 2) {`);
      },
      () => {
        this.line(`let ${name} = 0;`);
        this.open('do {');
        this.line(`${name}++;`);
      },
      () => {
        const key = this.choices.name('text');
        this.open(`for (const [${key}, ${name}] of Object.entries(${this.write.bag(scope, 2)})) {`);
        inner.texts.push(key);
      },
    );
    const isDo = this.lines.at(-2)?.trim() === 'do {';
    inner.texts.push(name);
    this.block(inner, depth - 1);
    this.close(isDo ? `} while (${name} < 2);` : '}');
  }

  private choose(scope: Scope, depth: number): void {
    this.open(`switch (${this.write.text(scope, 1)}) {`);
    for (const label of ["case 'x':", "case 'y':", 'default:'].slice(this.choices.draw(3))) {
      this.open(`${label} {`);
      this.block({ ...innerScope(scope), inLoop: false }, depth - 1);
      this.close('}');
      if (this.choices.draw(2) === 0) this.line('break;');
    }
    this.close('}');
  }

  private attempt(scope: Scope, depth: number): void {
    this.open('try {');
    this.block(innerScope(scope), depth - 1);
    if (this.choices.draw(2) === 1) this.throwing(scope);
    const caught = this.choices.name('text');
    this.close(`} catch (${caught}) {`);
    this.indent++;
    const inner = innerScope(scope);
    inner.texts.push(caught);
    this.block(inner, depth - 1);
    if (this.choices.draw(2) === 1) {
      this.close('} finally {');
      this.indent++;
      this.block(innerScope(scope), depth - 1);
    }
    this.close('}');
  }

  private throwing(scope: Scope): void {
    const thrown = this.choices.draw(2) === 1 ? this.write.text(scope, 1) : `new Error('no')`;
    const throwing = ['((thrown) => { throw thrown; })', 'await (async (thrown) => { throw thrown; })'];
    const where = this.choices.draw(scope.isAsync ? 3 : 2);
    this.line(`if (${this.write.test(scope)}) ${where === 0 ? `throw ${thrown}` : `${throwing[where - 1] ?? ''}(${thrown})`};`);
  }

  private each(scope: Scope, depth: number): void {
    const inner: Scope = { ...innerScope(scope), inLoop: false, isAsync: false };
    const name = this.choices.name('text');
    this.open(`${this.write.list(scope, 2)}.forEach((${name}) => {`);
    inner.texts.push(name);
    this.block(inner, depth - 1);
    this.close('});');
  }

  /** `return`, `break` and `continue` behind a condition, so that something may come after them. */
  private leave(scope: Scope): void {
    const word = scope.inLoop ? ['return', 'break', 'continue'][this.choices.draw(3)] : 'return';
    const value = word === 'return' ? ` ${this.write.text(scope, 1)}` : '';
    this.line(`if (${this.write.test(scope)}) ${word ?? 'return'}${value};`);
  }

  private declareFunction(scope: Scope, depth: number): void {
    const name = this.choices.name('call');
    const inner: Scope = { ...innerScope(scope), inLoop: false, isAsync: false };
    const [one, two] = [this.choices.name('text'), this.choices.name('text')];
    let end = '}';
    this.oneOf(
      () => this.open(`function ${name}(${one}, ${two} = 'd') {`),
      () => {
        this.open(`const ${name} = (${one}, ${two}) => {`);
        end = '};';
      },
      () => {
        const rest = this.choices.name('list');
        this.open(`function ${name}(...${rest}) {`);
        this.line(`const [${one}, ${two}] = ${rest};`);
        inner.lists.push(rest);
      },
      () => {
        this.open(`function ${name}() {`);
        this.line(`const ${one} = arguments[0], ${two} = arguments[1];`);
      },
    );
    inner.texts.push(one, two);
    this.block(inner, depth - 1);
    this.line(`return ${this.write.text(inner, 2)};`);
    this.close(end);
    scope.functions.push(name);
  }

  /** A class that keeps a text, hands it on and combines it with others. */
  private declareClass(scope: Scope): void {
    const name = this.choices.name('Class');
    const [one, two] = [this.choices.name('text'), this.choices.name('text')];
    const inner: Scope = { ...innerScope(scope), isAsync: false };
    const parent = this.choices.draw(3) === 2 ? this.choices.among(scope.classes) : undefined;
    this.open(`class ${name}${parent === undefined ? '' : ` extends ${parent}`} {`);
    if (parent === undefined || this.choices.draw(2) === 1) {
      this.line(`field = ${this.write.text(inner, 1)};`);
      this.open(`constructor(${one}) {`);
      if (parent !== undefined) this.line(`super(${one});`);
      this.line(`this.kept = ${this.choices.draw(2) === 0 ? one : this.write.text({ ...inner, texts: [...inner.texts, one] }, 1)};`);
      this.close('}');
    }
    this.line(`get() { return ${['this.kept', '`${this.field} ${this.kept}`', 'this.field'][this.choices.draw(3)] ?? ''}; }`);
    this.line(`set(${two}) { this.field = ${two}; return this; }`);
    this.line(`static make(${two}) { return new ${name}(${two}); }`);
    this.close('}');
    scope.classes.push(name);
  }

  private declareHandlers(scope: Scope): void {
    const name = this.choices.name('handlers');
    const one = this.choices.name('text');
    const inner: Scope = { ...innerScope(scope), isAsync: false, texts: [...scope.texts, one] };
    this.line(`const ${name} = { x: (${one}) => ${this.write.text(inner, 2)}, y(${one}) { return ${this.write.text(inner, 2)}; } };`);
    scope.handlers.push(name);
  }

  /** A name that a closure assigns. */
  private declareCell(scope: Scope): void {
    const [name, setter, given] = [this.choices.name('text'), this.choices.name('call'), this.choices.name('text')];
    const value = this.write.text(scope, 2);
    this.line(`let ${name} = 'c';`);
    this.line(`const ${setter} = (${given}) => { ${name} = ${given}; return ${this.write.text({ ...scope, isAsync: false, texts: [...scope.texts, given] }, 1)}; };`);
    this.line(`${setter}(${value});`);
    scope.texts.push(name);
    scope.functions.push(setter);
  }

  private block(scope: Scope, depth: number): void {
    this.statement(scope, depth);
    this.times(2, () => this.statement(scope, depth));
    this.probeLast(scope);
  }

  private probeLast(scope: Scope): void {
    const name = scope.texts.at(-1);
    if (name !== undefined) this.line(`execSync(${name}, ${this.sinks++});`);
  }

  private oneOf(...ways: readonly (() => void)[]): void {
    ways[this.choices.draw(ways.length)]?.();
  }

  private times(most: number, work: () => void): void {
    for (let left = this.choices.draw(most + 1); left > 0; left--) work();
  }

  private line(text: string): void {
    this.lines.push('  '.repeat(this.indent) + text);
  }

  private open(text: string): void {
    this.line(text);
    this.indent++;
  }

  private close(text: string): void {
    this.indent--;
    this.line(text);
  }
}
