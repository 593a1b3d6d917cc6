// What a random program may refer to at one place, and the numbers that it draws its choices from.

export interface Scope {
  readonly texts: string[];
  /** The texts that may be assigned. */
  readonly lets: string[];
  /** Records with the members `f` and `g`. */
  readonly bags: string[];
  readonly lists: string[];
  /** From a text, or two, to a text. */
  readonly functions: string[];
  readonly classes: string[];
  /** Records with such functions under `x` and `y`. */
  readonly handlers: string[];
  readonly isAsync: boolean;
  readonly inLoop: boolean;
}

export function emptyScope(isAsync: boolean): Scope {
  return { texts: [], lets: [], bags: [], lists: [], functions: [], classes: [], handlers: [], isAsync, inLoop: false };
}

/** Sees everything outside; what is declared in it stays in it. */
export function innerScope(scope: Scope): Scope {
  const { texts, lets, bags, lists, functions, classes, handlers, isAsync, inLoop } = scope;
  return { texts: [...texts], lets: [...lets], bags: [...bags], lists: [...lists], functions: [...functions], classes: [...classes], handlers: [...handlers], isAsync, inLoop };
}

export class Choices {
  private at = 0;
  private names = 0;
  private expressions = 0;
  private readonly movedFunctions: string[] = [];

  constructor(
    private readonly numbers: readonly number[],
    private readonly rename: (name: string) => string = (name) => name,
    private readonly moved = -1,
  ) {}

  /** A number below `count`; zero, the simplest choice, once the numbers are used up. */
  draw(count: number): number {
    return (this.numbers[this.at++] ?? 0) % count;
  }

  /** One of them, the latest ones first. */
  among(names: readonly string[]): string | undefined {
    return names.length === 0 ? undefined : names[names.length - 1 - this.draw(names.length)];
  }

  name(kind: string): string {
    return this.rename(`${kind}${this.names++}`);
  }

  /** The expression itself or, if it is the one to be moved, a call of a function that has it for its body. */
  maybeMoved(expression: string, visible: readonly string[]): string {
    if (this.expressions++ !== this.moved) return expression;
    const words = new Set(expression.match(/[A-Za-z]+\d+/g));
    const free = visible.filter((name) => words.has(name));
    this.movedFunctions.push(`function moved(${free.join(', ')}) {`, `  return ${expression};`, '}');
    return `moved(${free.join(', ')})`;
  }

  /** The lines of the moved expression's function, if it was written since this was asked last. */
  takeMoved(): readonly string[] {
    return this.movedFunctions.splice(0);
  }
}
