// Where a path may lead, as far as objects tell: an element is had only from what has elements, and what a cut path ends with only from what leads to
// an object that has such a member. Knows what variables may hold, and nothing of where data goes.
import { makesText } from '../ir/program';
import type { KnowledgeNode } from './knowledge';
import { resultNode } from './knowledge';
import type { FieldPath } from './paths';
import { anyElement, anyMembers, behind, behindAll } from './paths';
import type { PointsTo } from './points-to';
import { mostBefore, mostObjects } from './solver';
import type { AbstractObject, Token } from './values';
import { isIndex } from './values';
import { WrittenPlaces } from './written-places';

/** By value: the objects that have it as a member, and those that take their members from it. */
interface Uses {
  readonly holders: readonly Token[][];
  readonly takers: readonly Token[][];
}

/** So often is it followed that objects take their members from others. */
const mostHands = 2;

export class CutPaths {
  private uses: Uses | undefined;
  /** By the name of a member: the values that may have it, and those that lead to one which does. */
  private readonly having = new Map<string, ReadonlySet<Token>>();
  private readonly leading = new Map<string, ReadonlySet<Token>>();
  private unnamed: ReadonlySet<Token> | undefined;
  private readonly plain = new Map<number, boolean>();

  private readonly writtenPlaces: WrittenPlaces;

  constructor(private readonly points: PointsTo) {
    this.writtenPlaces = new WrittenPlaces(points);
  }

  /** Whether there may be anything where the path leads from a variable. */
  leadsOn(variable: number, [first, end = anyElement]: FieldPath): boolean {
    if (first === anyElement) return this.isAny(variable, (token) => this.thatHave(anyElement).has(token));
    return first !== anyMembers || this.isAny(variable, (token) => this.leadingTo(end).has(token));
  }

  /**
   * What is left of the path behind a member that is taken of what a variable holds, or nothing where the member is not on it. A member of a path
   * that was cut is its end only if something there may have that.
   */
  behind(path: FieldPath, key: string, holder: number): FieldPath | undefined {
    const isCut = path[0] === anyMembers;
    const [end] = isCut ? path.slice(1) : path;
    if (end === undefined || (!isCut && end !== anyElement) || this.isAny(holder, (token) => this.isHad(token, end, key))) return behind(path, key);
    return isCut ? path : undefined;
  }

  /** The same for several members, of which the variable has the first. */
  behindAll(path: FieldPath, keys: readonly string[], holder: number): FieldPath | undefined {
    const [key, ...others] = keys;
    const left = key === undefined ? path : this.behind(path, key, holder);
    return left && behindAll(left, others);
  }

  /**
   * The same for a member that the code reads, `*` for one by a computed name. Such a one counts as a member that was cut, if any were:
   * otherwise every dictionary on the way would be the one that was meant.
   */
  behindRead(path: FieldPath, key: string, holder: number): FieldPath | undefined {
    return path[0] === anyMembers && path[1] !== anyElement && key === anyElement ? path : this.behind(path, key, holder);
  }

  /**
   * Whether what a cut path ends with is known to lie behind other members of what the variable holds, and not behind the one that is read, and what was
   * put into a list at another place. Of data of which each place is followed for itself, nothing is left out by that.
   */
  leadsElsewhere(variable: number, [first, end]: FieldPath, key: string): boolean {
    if (first === anyElement) return this.writtenPlaces.isOne(variable, key);
    const tokens = this.points.tokensOf(variable);
    if (first !== anyMembers || end === undefined || end === key || end === anyElement || key === anyElement || tokens.length >= mostObjects || this.points.solver.incomplete) return false;
    const leading = this.leadingTo(end);
    return tokens.some((token) => leading.has(token)) && !tokens.some((token) => this.isMember(leading, token, key));
  }

  /** Whether one of these is what the object, or one that it takes its members from, has under the name, or is taken at third hand, whatever it is. */
  private isMember(members: ReadonlySet<Token>, token: Token, key: string, hands: readonly Token[] = []): boolean {
    const { fields, rest, delegates } = this.objectOf(token) ?? {};
    const isAmong = (node: number | undefined): boolean => node !== undefined && this.points.tokensOf(node).some((member) => members.has(member));
    if (isAmong(fields?.get(key)) || isAmong(rest)) return true;
    // What takes its members from itself, as a copy of a copy does that was made in the same place, has none by that.
    const isOf = (taken: Token): boolean => taken !== token && !hands.includes(taken) && (hands.length < mostHands ? this.isMember(members, taken, key, [...hands, token]) : members.has(taken));
    return delegates?.some((node) => this.points.tokensOf(node).some(isOf)) === true;
  }

  /** Whether it holds of any value of the variable; so it does where nobody knows what that is. */
  private isAny(variable: number, holds: (token: Token) => boolean): boolean {
    // Of very many objects, some were left out.
    const tokens = this.points.tokensOf(variable);
    if (tokens.length >= mostObjects || this.points.solver.incomplete) return true;
    if (tokens.length === 0) return !this.isPlain(variable);
    return tokens.some((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'library' ? !isInert(value.node) : holds(token);
    });
  }

  /** Whether all that gets into the variable is written as it is, or what an operator gives: numbers and texts, which have no members. */
  private isPlain(variable: number): boolean {
    const known = this.plain.get(variable);
    if (known !== undefined) return known;
    const { universe, solver } = this.points;
    const before = solver.before(variable);
    const isPlain = before.length < mostBefore && before.every((node) => solver.isFed(node) || (node < universe.variables && (this.points.isPlain(node) || isComputed(this.points, node))));
    this.plain.set(variable, isPlain);
    return isPlain;
  }

  /** Whether the member, which may be an element, is what is read of the value under a name. */
  private isHad(token: Token, member: string, name: string): boolean {
    if (member !== anyElement || name === anyElement) return this.thatHave(member).has(token);
    return this.thatHaveUnnamed().has(token) || (isIndex.test(name) && this.objectOf(token)?.isList === true);
  }

  private leadingTo(name: string): ReadonlySet<Token> {
    const known = this.leading.get(name);
    if (known) return known;
    const { holders, takers } = this.used();
    const found = new Set(this.thatHave(name));
    for (const token of found) for (const users of [holders, takers]) for (const user of users[token] ?? []) found.add(user);
    this.leading.set(name, found);
    return found;
  }

  private thatHave(name: string): ReadonlySet<Token> {
    const known = this.having.get(name);
    if (known) return known;
    const found =
      name === anyElement
        ? this.withTakers((object) => object.isList || hasUnnamed(object) || this.takesUnknown(object))
        : this.withTakers((object) => object.stored.has(name) || (object.isList && isIndex.test(name)) || this.takesUnknown(object));
    this.having.set(name, found);
    return found;
  }

  /** Those that have members under names that the text does not tell, and so may have one under any. */
  private thatHaveUnnamed(): ReadonlySet<Token> {
    return (this.unnamed ??= this.withTakers((object) => hasUnnamed(object) || this.takesUnknown(object)));
  }

  /** The objects of which it holds, and those that take their members from them. */
  private withTakers(holds: (object: AbstractObject) => boolean): ReadonlySet<Token> {
    const { takers } = this.used();
    const found = new Set<Token>();
    for (let token = 0; token < this.points.values.count; token++) {
      const object = this.objectOf(token);
      if (object && holds(object)) found.add(token);
    }
    for (const token of found) for (const taker of takers[token] ?? []) found.add(taker);
    return found;
  }

  /** What it takes members from may have any. A class that is not of the project has methods, and what its instances hold is their own. */
  private takesUnknown({ role, delegates }: AbstractObject): boolean {
    return role !== 'instance' && delegates.some((delegate) => this.points.tokensOf(delegate).length === 0);
  }

  private objectOf(token: Token): AbstractObject | undefined {
    const value = this.points.values.get(token);
    if (value.kind === 'function') return this.points.values.known('function', value.function);
    return value.kind === 'object' ? value.object : undefined;
  }

  private used(): Uses {
    return (this.uses ??= this.indexed());
  }

  private indexed(): Uses {
    const { points } = this;
    const holders: Token[][] = [];
    const takers: Token[][] = [];
    for (let token = 0; token < points.values.count; token++) {
      const object = this.objectOf(token);
      if (!object) continue;
      for (const node of object.fields.values()) this.enter(token, node, holders);
      if (object.rest !== undefined) this.enter(token, object.rest, holders);
      if (object.role !== 'instance') for (const node of object.delegates) this.enter(token, node, takers);
    }
    return { holders, takers };
  }

  private enter(user: Token, node: number, users: Token[][]): void {
    for (const used of this.points.tokensOf(node)) {
      const known = (users[used] ??= []);
      if (known.at(-1) !== user) known.push(user);
    }
  }
}

const written = new Set(['made', 'rest', 'arguments']);

/** Of what libraries make, some have elements and some a member for each name. */
function hasUnnamed({ role, isList, rest }: AbstractObject): boolean {
  return isList ? !written.has(role) : rest !== undefined;
}

/** Whether the variable holds what an operator makes of values, a text that is put together, or what is harmless of a library's. */
function isComputed({ universe, calls }: PointsTo, variable: number): boolean {
  return universe.definitionsOf(variable).some(({ instruction, base }) => {
    if (makesText(instruction)) return true;
    if (instruction.op !== 'call') return false;
    const { invocations = [] } = calls.at(instruction) ?? {};
    const isPlain = (library: KnowledgeNode | undefined): boolean => isInert(library && resultNode(library, Boolean(instruction.construct)));
    return universe.constantOf(base + instruction.callee)?.kind === 'operator' || (invocations.length > 0 && invocations.every(({ library }) => isPlain(library)));
  });
}

/** Whether rows say that a library's value is harmless, whatever went in: a number, a time. */
function isInert(node: KnowledgeNode | undefined): boolean {
  return node?.sanitizers.some(({ sanitizer, when }) => (sanitizer === 'number' || sanitizer === 'all') && !when) ?? false;
}
