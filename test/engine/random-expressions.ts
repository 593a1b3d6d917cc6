// Random expressions of four kinds: texts, records with the members `f` and `g`, lists of texts, and conditions.
import type { Choices, Scope } from './random-scope';

const methods = ['trim()', 'toString()', "concat('!')", "replace('q', 'r')", 'padEnd(3)', "split('#')[0]", 'slice(0)', 'normalize()', 'valueOf()'];

export class Expressions {
  constructor(private readonly choices: Choices) {}

  text(scope: Scope, depth: number): string {
    const written = this.textItself(scope, depth);
    return written.includes('await ') ? written : this.choices.maybeMoved(written, visible(scope));
  }

  private textItself(scope: Scope, depth: number): string {
    const { choices } = this;
    const name = choices.among(scope.texts);
    const named = (): string => name ?? "'none'";
    if (depth <= 0) return this.oneOf([() => "'lit'", named, named, named, named, ...this.places(scope)]);
    const simple = [(): string => "'lit'", named, named, named, () => this.member(scope, 0), () => `${this.list(scope, 0)}[${choices.draw(2)}]`];
    const text = (): string => this.text(scope, depth - 1);
    return this.oneOf([
      ...simple,
      () => `\`a \${${text()}} b\``,
      () => `\`\${${text()}}\${${text()}}\``,
      () => `(${text()} + ${text()})`,
      () => `('x' + ${text()} + 'y')`,
      () => `(${this.test(scope)} ? ${text()} : ${text()})`,
      () => `(${text()} ${['||', '??', '&&'][choices.draw(3)] ?? '||'} ${text()})`,
      () => this.member(scope, depth - 1),
      () => `${this.list(scope, depth - 1)}[${choices.draw(2)}]`,
      () => `${this.list(scope, depth - 1)}.join(' ')`,
      () => `String(${text()}).${methods[choices.draw(methods.length)] ?? 'trim()'}`,
      () => this.called(scope, depth),
      () => this.called(scope, depth),
      () => `(() => ${this.text(inFunction(scope), depth - 1)})()`,
      () => this.applied(scope, depth),
      () => this.instance(scope, depth),
      () => this.handled(scope, depth),
      () => this.waited(scope, depth),
      () => this.reduced(scope, depth),
      () => this.kept(scope, depth),
      () => `(0, ${text()})`,
      () => this.library(scope, depth),
    ]);
  }

  /** Members of what has a name. */
  private places(scope: Scope): (() => string)[] {
    const [bag, list] = [this.choices.among(scope.bags), this.choices.among(scope.lists)];
    return [...(bag === undefined ? [] : [() => `${bag}.f`, () => `${bag}.g`]), ...(list === undefined ? [] : [() => `${list}[0]`])];
  }

  private member(scope: Scope, depth: number): string {
    const bag = this.bag(scope, depth);
    const key = ['f', 'g'][this.choices.draw(2)] ?? 'f';
    return this.oneOf([() => `${bag}.${key}`, () => `${bag}['${key}']`, () => `${bag}?.${key}`, () => `${bag}[${this.test(scope)} ? 'f' : 'g']`]);
  }

  private called(scope: Scope, depth: number): string {
    const name = this.choices.among(scope.functions);
    if (name === undefined) return this.text(scope, depth - 1);
    const text = (): string => this.text(scope, depth - 1);
    return this.oneOf([
      () => `${name}(${text()})`,
      () => `${name}(${text()}, ${text()})`,
      () => `${name}(...[${text()}, ${text()}])`,
      () => `${name}.call(null, ${text()})`,
      () => `${name}.apply(null, [${text()}, ${text()}])`,
      () => `${name}.bind(null, ${text()})(${text()})`,
      () => `[${text()}].map((x) => ${name}(x))[0]`,
    ]);
  }

  /** A function written on the spot. */
  private applied(scope: Scope, depth: number): string {
    const param = this.choices.name('text');
    const inner = inFunction(scope, param);
    const body = this.text(inner, depth - 1);
    const argument = this.text(scope, depth - 1);
    return this.oneOf([() => `((${param}) => ${body})(${argument})`, () => `(function (${param}) { return ${body}; })(${argument})`, () => `(({ f: ${param} }) => ${body})({ f: ${argument} })`]);
  }

  private instance(scope: Scope, depth: number): string {
    const name = this.choices.among(scope.classes);
    const text = (): string => this.text(scope, depth - 1);
    if (name === undefined) return text();
    return this.oneOf([
      () => `new ${name}(${text()}).get()`,
      () => `new ${name}(${text()}).kept`,
      () => `new ${name}(${text()}).set(${text()}).field`,
      () => `${name}.make(${text()}).get()`,
    ]);
  }

  private handled(scope: Scope, depth: number): string {
    const name = this.choices.among(scope.handlers);
    const text = (): string => this.text(scope, depth - 1);
    if (name === undefined) return text();
    return this.oneOf([() => `${name}.x(${text()})`, () => `${name}['y'](${text()})`, () => `${name}[${this.test(scope)} ? 'x' : 'y'](${text()})`]);
  }

  private waited(scope: Scope, depth: number): string {
    const text = (): string => this.text(scope, depth - 1);
    if (!scope.isAsync) return text();
    const param = this.choices.name('text');
    return this.oneOf([
      () => `(await ${text()})`,
      () => `(await Promise.resolve(${text()}))`,
      () => `(await new Promise((${param}) => ${param}(${this.text(inFunction(scope), depth - 1)})))`,
      () => `(await Promise.resolve(${text()}).then((${param}) => ${this.text(inFunction(scope, param), depth - 1)}))`,
      () => `(await Promise.all([${text()}, ${text()}]))[1]`,
      () => `(await (async () => ${text()})())`,
    ]);
  }

  private reduced(scope: Scope, depth: number): string {
    const [all, one] = [this.choices.name('text'), this.choices.name('text')];
    const inner = inFunction(scope, all, one);
    const list = this.list(scope, depth - 1);
    return this.oneOf([
      () => `${list}.reduce((${all}, ${one}) => ${this.text(inner, depth - 1)}, '')`,
      () => `${list}.find((${one}) => ${this.test(inFunction(scope, one))})`,
      () => `${list}.reduce((${all}, ${one}) => ${all} + ${one})`,
    ]);
  }

  /** Containers that a value passes through. */
  private kept(scope: Scope, depth: number): string {
    const text = this.text(inFunction(scope), depth - 1);
    return this.oneOf([
      () => `new Map([['k', ${text}]]).get('k')`,
      () => `[...new Set([${text}])][0]`,
      () => `[...(function* () { yield ${text}; })()][0]`,
      () => `JSON.parse(JSON.stringify({ k: ${text} })).k`,
      () => `[[${text}]].flat()[0]`,
      () => `({ k: { l: ${text} } }).k.l`,
      () => `({ get k() { return ${text}; } }).k`,
      () => `({ k() { return this.l; }, l: ${text} }).k()`,
      () => `new Map([['k', (x) => x + '!']]).get('k')(${text})`,
      () => `((pieces, value) => value)\`a \${${text}} b\``,
      () => `new (class { #v; constructor(v) { this.#v = v; } v() { return this.#v; } })(${text}).v()`,
      () => `((...all) => all.at(-1))('x', ${text})`,
      () => `[${text}].entries().next().value[1]`,
      () => `(({ k = 'd', ...others }) => others.l)({ l: ${text} })`,
      () => `((f) => f(${text}))((x) => x)`,
      () => `((x) => (y) => x + y)(${text})('z')`,
    ]);
  }

  private library(scope: Scope, depth: number): string {
    const text = this.text(scope, depth - 1);
    return this.oneOf([
      () => `String(${text})`,
      () => `JSON.stringify(${text})`,
      () => `[${text}, 'z'].concat(['w'])[0]`,
      () => `String.raw\`a \${${text}}\``,
    ]);
  }

  bag(scope: Scope, depth: number): string {
    const name = this.choices.among(scope.bags);
    const simple = [(): string => name ?? `({ f: ${this.text(scope, 0)}, g: 'g' })`, () => `({ f: ${this.text(scope, 0)}, g: 'g' })`];
    if (depth <= 0) return this.oneOf(simple);
    const text = (): string => this.text(scope, depth - 1);
    const bag = (): string => this.bag(scope, depth - 1);
    return this.oneOf([
      ...simple,
      () => `({ f: ${text()}, g: ${text()} })`,
      () => `({ ...${bag()}, g: ${text()} })`,
      () => `({ f: ${text()}, ...${bag()} })`,
      () => `Object.assign({}, ${bag()})`,
      () => `({ ...JSON.parse(JSON.stringify(${bag()})) })`,
      () => `(${this.test(scope)} ? ${bag()} : ${bag()})`,
      () => `({ ...Object.fromEntries(Object.entries(${bag()})) })`,
      () => `({ ...structuredClone(${bag()}) })`,
      () => `Object.freeze(${bag()})`,
      () => `[${bag()}][0]`,
      () => `(() => (${this.bag(inFunction(scope), depth - 1)}))()`,
    ]);
  }

  list(scope: Scope, depth: number): string {
    const name = this.choices.among(scope.lists);
    const simple = [(): string => name ?? `[${this.text(scope, 0)}, 'm']`, () => `['l', ${this.text(scope, 0)}]`];
    if (depth <= 0) return this.oneOf(simple);
    const text = (): string => this.text(scope, depth - 1);
    const list = (): string => this.list(scope, depth - 1);
    const param = this.choices.name('text');
    const inner = inFunction(scope, param);
    return this.oneOf([
      ...simple,
      () => `[${text()}, ${text()}]`,
      () => `[...${list()}, ${text()}]`,
      () => `[${text()}].concat(${list()})`,
      () => `${list()}.map((${param}) => ${this.text(inner, depth - 1)})`,
      () => `${list()}.filter((${param}) => ${this.test(inner)})`,
      () => `${list()}.flatMap((${param}) => [${this.text(inner, depth - 1)}])`,
      () => `${list()}.slice(0)`,
      () => `Object.values(${this.bag(scope, depth - 1)})`,
      () => `Array.from(${list()})`,
      () => `[...String(${text()}).split('#', 2)]`,
      () => `[${text()}, ${text()}].reverse()`,
      () => `[...${list()}].sort()`,
    ]);
  }

  /** The caller's values have every dangerous character in them, so none of these proves a value harmless that is not. */
  test(scope: Scope): string {
    const name = this.choices.among(scope.texts) ?? "'t'";
    return this.oneOf([
      () => 'true',
      () => `${name} === 'x'`,
      () => `${name} !== 'x'`,
      () => `!${name}`,
      () => name,
      () => `String(${name}).length > 3`,
      () => `['x', 'y'].includes(${name})`,
      () => `!['x', 'y'].includes(${name})`,
      () => `/^[a-z]+$/.test(${name})`,
      () => `!/^[a-z]+$/.test(${name})`,
      () => `/[;&|$\`\\n]/.test(${name})`,
      () => `typeof ${name} === 'string'`,
      () => `String(${name}).startsWith('x') || ${name} === 'y'`,
      () => `${name} && ${name} !== 'x'`,
    ]);
  }

  private oneOf(ways: readonly (() => string)[]): string {
    return ways[this.choices.draw(ways.length)]?.() ?? '';
  }
}

/** Inside a function written on the spot; `await` of the one around it does not reach in. */
function inFunction(scope: Scope, ...params: readonly string[]): Scope {
  return { ...scope, isAsync: false, texts: [...scope.texts, ...params] };
}

function visible(scope: Scope): string[] {
  return [...scope.texts, ...scope.bags, ...scope.lists, ...scope.functions, ...scope.classes, ...scope.handlers];
}
