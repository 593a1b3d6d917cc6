// Which declaration a name means, and how its values may be told apart. One walk over the file before it is lowered; types are passed over.
import ts from 'typescript';
import type { Variable } from '../../ir/program';

// Read once: the compiler exports them through accessors, and every node asks.
const {
  ArrowFunction, BinaryExpression, BindingElement, Block, BreakStatement, CallExpression, CaseBlock, CatchClause, ClassDeclaration, ClassExpression,
  ClassStaticBlockDeclaration, Constructor, ContinueStatement, DoStatement, EnumDeclaration, FirstAssignment, ForInStatement, ForOfStatement, ForStatement,
  FunctionDeclaration, FunctionExpression, GetAccessor, Identifier, ImportDeclaration, ImportEqualsDeclaration, InterfaceDeclaration, JsxAttribute,
  LabeledStatement, LastAssignment, MethodDeclaration, MinusMinusToken, ModuleBlock, ModuleDeclaration, PlusPlusToken, PostfixUnaryExpression,
  PrefixUnaryExpression, PropertyAccessExpression, PropertyAssignment, PropertyDeclaration, SetAccessor, TryStatement, TypeAliasDeclaration, VariableDeclaration,
  VariableDeclarationList, VariableStatement, WhileStatement,
} = ts.SyntaxKind;

/** One declared name. */
export interface Binding {
  readonly name: string;
  /** The variable of its first value; the only one of a cell. */
  readonly variable: Variable;
  /** How often it is assigned after its declaration, and where that ends for the last time. */
  writes: number;
  lastWrite: number;
  /** Whether a function other than the declaring one writes it, or reads it at a time that is not known. */
  captured: boolean;
  /** Where the first function is made that reads it later. */
  firstReader: number;
  readonly owner: object;
  /** The loop that it is declared in: each round has one of its own. */
  readonly loop: ts.Node | undefined;
  /** The name of a member that it stands for, if it is declared to be a text or a symbol; `null` if to be something else. */
  memberName: string | null | undefined;
}

/** The name of a member that a constant stands for: `const owner = Symbol('owner')`, or a text. */
export function memberNameOf({ memberName, writes }: Binding): string | undefined {
  return writes === 0 ? (memberName ?? undefined) : undefined;
}

/** A closure may see any of its values, so they share one variable. One that is made behind the last assignment sees the last value. */
export function isCell({ captured, writes, firstReader, lastWrite }: Binding): boolean {
  return writes > 0 && (captured || firstReader < lastWrite);
}

/** A function that is being walked through. */
interface Making {
  readonly owner: object;
  readonly outer: Making | undefined;
  readonly start: number;
  /** The innermost loop around it, in the function that makes it. */
  readonly loop: ts.Node | undefined;
  /** Whether it is made where it stands, as against a declaration. */
  readonly isExpression: boolean;
  /** Whether it is called back before control goes on behind it. */
  readonly isAtOnce: boolean;
}

/** The methods that call back what they are handed before they return. */
const atOnce = new Set(['some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'filter', 'map', 'flatMap', 'forEach', 'reduce', 'reduceRight', 'sort', 'toSorted', 'replace', 'replaceAll']);

export class Scope {
  private names: Map<string, Binding> | undefined;

  constructor(
    readonly parent: Scope | undefined,
    /** The function (or file) whose code this is. */
    readonly owner: object,
  ) {}

  declare(name: string, variable: () => Variable, loop?: ts.Node): Binding {
    const names = (this.names ??= new Map<string, Binding>());
    const known = names.get(name);
    if (known) return known;
    const binding: Binding = { name, variable: variable(), writes: 0, lastWrite: -1, captured: false, firstReader: Infinity, owner: this.owner, loop, memberName: undefined };
    names.set(name, binding);
    return binding;
  }

  resolve(name: string): Binding | undefined {
    return this.names?.get(name) ?? this.parent?.resolve(name);
  }
}

export interface Scopes {
  /** The scopes of a file, by the node that opens them. */
  readonly opened: ReadonlyMap<ts.Node, Scope>;
  /** The names that each loop and each `try` gives values, inner functions left out: those share a single variable anyway. */
  readonly assigned: ReadonlyMap<ts.Node, ReadonlySet<Binding>>;
  /** The names that nothing in the file declares. */
  readonly free: ReadonlySet<string>;
}

/** Finds every scope and counts what is done to each name. `variable` makes a new variable for a name. */
export function scopesOf(file: ts.SourceFile, variable: (name: string) => Variable): Scopes {
  const opened = new Map<ts.Node, Scope>();
  const assigned = new Map<ts.Node, Set<Binding>>();
  const free = new Set<string>();
  new Binder(opened, assigned, free, variable).file(file);
  return { opened, assigned, free };
}

class Binder {
  /** The names of `for (const x of …)` have their values from the loop. */
  private inLoopHead = false;
  private scope!: Scope;
  private root!: object;

  /** What the innermost loop or `try` of the present function gives values. */
  private assigns: Set<Binding> | undefined;
  private hasVar = true;
  private making: Making | undefined;
  private innermostLoop: ts.Node | undefined;
  /** Whether the present declaration says `const`. */
  private isConstant = false;
  /** Where the present assignment ends. */
  private written = 0;
  private readonly calledAtOnce = new Set<ts.Node>();

  constructor(
    private readonly scopes: Map<ts.Node, Scope>,
    private readonly assigned: Map<ts.Node, Set<Binding>>,
    private readonly free: Set<string>,
    private readonly variable: (name: string) => Variable,
  ) {}

  file(file: ts.SourceFile): void {
    this.hasVar = /\bvar\b/.test(file.text);
    this.root = file;
    this.inside(file, file, () => {
      this.hoist(file);
      this.statements(file.statements);
    });
  }

  private inside(node: ts.Node, owner: object, work: () => void): void {
    const outer = this.scope as Scope | undefined;
    this.scope = new Scope(outer, owner);
    this.scopes.set(node, this.scope);
    work();
    if (outer) this.scope = outer;
  }

  /** Notes what is assigned meanwhile as assigned by the node. */
  private assigning(node: ts.Node, work: () => void): void {
    const outer = this.assigns;
    const assigns = new Set<Binding>();
    this.assigns = assigns;
    this.assigned.set(node, assigns);
    work();
    this.assigns = outer;
    for (const binding of outer ? assigns : []) outer?.add(binding);
  }

  private declareName(name: ts.BindingName | undefined): void {
    if (!name) return;
    if (ts.isIdentifier(name)) this.scope.declare(name.text, () => this.variable(name.text), this.innermostLoop);
    else for (const element of name.elements) if (ts.isBindingElement(element)) this.declareName(element.name);
  }

  /** `var` belongs to the whole function, wherever it stands. */
  private hoist(node: ts.Node): void {
    if (!this.hasVar) return;
    ts.forEachChild(node, (child) => {
      if (ts.isFunctionLike(child) || ts.isClassLike(child) || ts.isTypeNode(child) || isExpressionOnly(child)) return;
      if (ts.isVariableDeclarationList(child) && !(child.flags & ts.NodeFlags.BlockScoped))
        for (const declaration of child.declarations) this.declareName(declaration.name);
      this.hoist(child);
    });
  }

  private statements(list: readonly ts.Statement[]): void {
    for (const statement of list) this.declareStatement(statement);
    for (const statement of list) this.visit(statement);
  }

  private declareStatement(statement: ts.Statement): void {
    switch (statement.kind) {
      case VariableStatement:
        for (const declaration of (statement as ts.VariableStatement).declarationList.declarations) this.declareName(declaration.name);
        break;
      case FunctionDeclaration:
      case ClassDeclaration:
        this.declareName((statement as ts.FunctionDeclaration | ts.ClassDeclaration).name);
        break;
      case EnumDeclaration:
        this.declareName((statement as ts.EnumDeclaration).name);
        break;
      case ModuleDeclaration: {
        const { name } = statement as ts.ModuleDeclaration;
        if (ts.isIdentifier(name)) this.declareName(name);
        break;
      }
      case ImportEqualsDeclaration:
        this.declareName((statement as ts.ImportEqualsDeclaration).name);
        break;
      case ImportDeclaration: {
        const clause = (statement as ts.ImportDeclaration).importClause;
        this.declareName(clause?.name);
        const named = clause?.namedBindings;
        if (named && ts.isNamespaceImport(named)) this.declareName(named.name);
        else for (const specifier of named?.elements ?? []) this.declareName(specifier.name);
        break;
      }
      default:
    }
  }

  private readonly visit = (node: ts.Node): void => {
    switch (node.kind) {
      case Identifier:
        this.use(node as ts.Identifier, false);
        return;
      case PropertyAccessExpression:
        this.visit((node as ts.PropertyAccessExpression).expression);
        return;
      case PropertyAssignment:
        this.propertyName((node as ts.PropertyAssignment).name);
        this.visit((node as ts.PropertyAssignment).initializer);
        return;
      case BindingElement:
        this.propertyName((node as ts.BindingElement).propertyName);
        this.bindingName((node as ts.BindingElement).name);
        this.maybe((node as ts.BindingElement).initializer);
        return;
      case VariableDeclarationList: {
        const outer = this.isConstant;
        this.isConstant = (node.flags & ts.NodeFlags.Const) !== 0;
        ts.forEachChild(node, this.visit);
        this.isConstant = outer;
        return;
      }
      case VariableDeclaration:
        this.bindingName((node as ts.VariableDeclaration).name);
        if (this.assigns && (node as ts.VariableDeclaration).initializer) this.assignsTo((node as ts.VariableDeclaration).name, this.assigns);
        this.awaitsValue(node as ts.VariableDeclaration);
        this.standsForMember(node as ts.VariableDeclaration);
        this.maybe((node as ts.VariableDeclaration).initializer);
        return;
      case BinaryExpression: {
        const { left, right, operatorToken } = node as ts.BinaryExpression;
        if (isAssignment(operatorToken.kind)) this.writing(node, left);
        this.visit(left);
        this.visit(right);
        return;
      }
      case PrefixUnaryExpression:
      case PostfixUnaryExpression: {
        const { operator, operand } = node as ts.PrefixUnaryExpression;
        if (operator === PlusPlusToken || operator === MinusMinusToken) this.writing(node, operand);
        this.visit(operand);
        return;
      }
      case Block:
        this.inside(node, this.scope.owner, () => this.statements((node as ts.Block).statements));
        return;
      case CaseBlock:
        this.inside(node, this.scope.owner, () => {
          const { clauses } = node as ts.CaseBlock;
          for (const clause of clauses) for (const statement of clause.statements) this.declareStatement(statement);
          ts.forEachChild(node, this.visit);
        });
        return;
      case ModuleDeclaration: {
        const { body } = node as ts.ModuleDeclaration;
        if (!body) return;
        if (ts.isModuleDeclaration(body))
          this.inside(body, this.scope.owner, () => {
            if (ts.isIdentifier(body.name)) this.declareName(body.name);
            this.visit(body);
          });
        else this.visit(body);
        return;
      }
      case ModuleBlock:
        this.inside(node, this.scope.owner, () => this.statements((node as ts.ModuleBlock).statements));
        return;
      case ForStatement:
      case ForInStatement:
      case ForOfStatement:
        this.assigning(node, () => this.looping(node, () => this.loop(node as ts.ForStatement | ts.ForInOrOfStatement)));
        return;
      case WhileStatement:
      case DoStatement:
        this.assigning(node, () => this.looping(node, () => ts.forEachChild(node, this.visit)));
        return;
      case TryStatement:
        this.assigning(node, () => ts.forEachChild(node, this.visit));
        return;
      case CallExpression:
        this.noteCallbacks(node as ts.CallExpression);
        ts.forEachChild(node, this.visit);
        return;
      case CatchClause:
        this.inside(node, this.scope.owner, () => {
          this.declareName((node as ts.CatchClause).variableDeclaration?.name);
          ts.forEachChild(node, this.visit);
        });
        return;
      case ClassDeclaration:
      case ClassExpression:
        this.inside(node, this.scope.owner, () => {
          this.declareName((node as ts.ClassLikeDeclaration).name);
          ts.forEachChild(node, (child) => {
            if (child !== (node as ts.ClassLikeDeclaration).name) this.visit(child);
          });
        });
        return;
      case FunctionDeclaration:
      case FunctionExpression:
      case ArrowFunction:
      case MethodDeclaration:
      case Constructor:
      case GetAccessor:
      case SetAccessor:
        this.functionLike(node as ts.FunctionLikeDeclaration);
        return;
      case PropertyDeclaration:
      case ClassStaticBlockDeclaration:
        this.made(node, () => {
          if (ts.isPropertyDeclaration(node)) {
            this.propertyName(node.name);
            this.maybe(node.initializer);
          } else ts.forEachChild(node, this.visit);
        });
        return;
      case LabeledStatement:
        this.visit((node as ts.LabeledStatement).statement);
        return;
      case ImportDeclaration:
      case InterfaceDeclaration:
      case TypeAliasDeclaration:
      case BreakStatement:
      case ContinueStatement:
      case JsxAttribute:
        if (ts.isJsxAttribute(node)) this.maybe(node.initializer);
        return;
      default:
        if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
        ts.forEachChild(node, this.visit);
    }
  };

  /** Bundlers make the constants of a file variables; of another variable it is not known that nothing else gave it a value before. */
  private standsForMember(node: ts.VariableDeclaration): void {
    const { name, initializer } = node;
    if (!initializer || !ts.isIdentifier(name)) return;
    const binding = this.scope.resolve(name.text);
    if (!binding) return;
    const isAlone = binding.memberName === undefined && (this.isConstant || this.scope.owner === this.root);
    binding.memberName = (isAlone ? this.memberNameIn(initializer) : undefined) ?? null;
  }

  /** No two symbols are equal, whatever they are called. */
  private memberNameIn(value: ts.Expression): string | undefined {
    if (ts.isAsExpression(value) || ts.isParenthesizedExpression(value)) return this.memberNameIn(value.expression);
    if (ts.isStringLiteralLike(value)) return value.text;
    const isSymbol = ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.expression.text === 'Symbol' && this.scope.resolve('Symbol') === undefined;
    return isSymbol ? `Symbol#${value.pos}` : undefined;
  }

  /** `let x;` and a single `x = …` later are as good as a declaration with that value. */
  private awaitsValue({ name, initializer }: ts.VariableDeclaration): void {
    if (initializer || !ts.isIdentifier(name)) return;
    const binding = this.scope.resolve(name.text);
    if (binding && !this.inLoopHead) binding.writes--;
  }

  private maybe(node: ts.Node | undefined): void {
    if (node) this.visit(node);
  }

  private propertyName(name: ts.PropertyName | undefined): void {
    if (name && ts.isComputedPropertyName(name)) this.visit(name.expression);
  }

  /** The defaults and computed keys inside a pattern; its names were declared already. */
  private bindingName(name: ts.BindingName): void {
    if (!ts.isIdentifier(name)) for (const element of name.elements) this.visit(element);
  }

  private use(name: ts.Identifier, write: boolean): void {
    const binding = this.scope.resolve(name.text);
    if (!binding) {
      this.free.add(name.text);
      return;
    }
    if (binding.owner !== this.scope.owner) this.capture(binding, write);
    if (!write) return;
    binding.writes++;
    binding.lastWrite = Math.max(binding.lastWrite, this.written);
    this.assigns?.add(binding);
  }

  /** A function reads or writes the name of one around it. */
  private capture(binding: Binding, write: boolean): void {
    let isAtOnce = true;
    let reader = this.making;
    for (; reader && reader.outer?.owner !== binding.owner; reader = reader.outer) {
      if (!reader.outer || !reader.isExpression) break;
      isAtOnce &&= reader.isAtOnce;
    }
    if (write || !reader?.isExpression || (reader.outer ? reader.outer.owner : this.root) !== binding.owner) binding.captured = true;
    else if (isAtOnce && reader.isAtOnce) return;
    else if (reader.loop !== binding.loop) binding.captured = true;
    else binding.firstReader = Math.min(binding.firstReader, reader.start);
  }

  /** Functions that stand as arguments of a method which calls them before it returns. */
  private noteCallbacks({ expression, arguments: given }: ts.CallExpression): void {
    if (ts.isPropertyAccessExpression(expression) && atOnce.has(expression.name.text)) for (const one of given) if (ts.isArrowFunction(one) && !one.modifiers) this.calledAtOnce.add(one);
  }

  private writing(node: ts.Node, target: ts.Node): void {
    const outer = this.written;
    this.written = node.end;
    this.target(target);
    this.written = outer;
  }

  private looping(node: ts.Node, work: () => void): void {
    const outer = this.innermostLoop;
    this.innermostLoop = node;
    work();
    this.innermostLoop = outer;
  }

  private assignsTo(name: ts.BindingName, assigns: Set<Binding>): void {
    if (ts.isIdentifier(name)) {
      const binding = this.scope.resolve(name.text);
      if (binding) assigns.add(binding);
    } else for (const element of name.elements) if (ts.isBindingElement(element)) this.assignsTo(element.name, assigns);
  }

  private target(node: ts.Node): void {
    if (ts.isIdentifier(node)) this.use(node, true);
    else if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isSpreadElement(node)) this.target(node.expression);
    else if (ts.isArrayLiteralExpression(node)) node.elements.forEach((element) => this.target(element));
    else if (ts.isBinaryExpression(node)) this.target(node.left);
    else if (ts.isObjectLiteralExpression(node))
      for (const property of node.properties) {
        if (ts.isPropertyAssignment(property)) this.target(property.initializer);
        else if (ts.isShorthandPropertyAssignment(property)) this.use(property.name, true);
        else if (ts.isSpreadAssignment(property)) this.target(property.expression);
      }
  }

  private loop(node: ts.ForStatement | ts.ForInOrOfStatement): void {
    this.inside(node, this.scope.owner, () => {
      const { initializer } = node;
      if (initializer && ts.isVariableDeclarationList(initializer)) for (const declaration of initializer.declarations) this.declareName(declaration.name);
      else if (initializer && !ts.isForStatement(node)) this.writing(node, initializer);
      this.inLoopHead = !ts.isForStatement(node);
      if (initializer) this.visit(initializer);
      this.inLoopHead = false;
      ts.forEachChild(node, (child) => {
        if (child !== initializer) this.visit(child);
      });
    });
  }

  private functionLike(node: ts.FunctionLikeDeclaration): void {
    if (node.name && !ts.isIdentifier(node.name)) this.propertyName(node.name);
    const outer = this.assigns;
    this.assigns = undefined;
    this.made(node, () => {
      if (ts.isFunctionExpression(node)) this.declareName(node.name);
      for (const parameter of node.parameters) this.declareName(parameter.name);
      for (const parameter of node.parameters) {
        this.bindingName(parameter.name);
        this.maybe(parameter.initializer);
      }
      if (!node.body) return;
      if (!ts.isBlock(node.body)) {
        this.visit(node.body);
        return;
      }
      this.hoist(node.body);
      this.statements(node.body.statements);
    });
    this.assigns = outer;
  }

  /** Code that runs when it is called. */
  private made(node: ts.Node, work: () => void): void {
    const { making: outer, innermostLoop: loop } = this;
    this.making = { owner: node, outer, start: node.pos, loop, isExpression: ts.isArrowFunction(node) || ts.isFunctionExpression(node), isAtOnce: this.calledAtOnce.has(node) };
    this.innermostLoop = undefined;
    this.inside(node, node, work);
    this.making = outer;
    this.innermostLoop = loop;
  }
}

/** Statements stand only inside statements, so a walk for `var` need not enter these. */
function isExpressionOnly(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) || ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isImportDeclaration(node);
}

export function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= FirstAssignment && kind <= LastAssignment;
}
