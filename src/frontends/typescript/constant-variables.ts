// The variables that stand for constants, one for equal ones.
import type { Constant, Variable } from '../../ir/program';

export class ConstantVariables {
  private readonly byKind = new Map<Constant['kind'], Map<string | number | boolean, Variable>>();

  get(constant: Constant): Variable | undefined {
    return this.byKind.get(constant.kind)?.get(keyOf(constant));
  }

  set(constant: Constant, variable: Variable): void {
    const known = this.byKind.get(constant.kind) ?? new Map<string | number | boolean, Variable>();
    if (known.size === 0) this.byKind.set(constant.kind, known);
    known.set(keyOf(constant), variable);
  }
}

/** What tells a constant from others of its kind. */
function keyOf(constant: Constant): string | number | boolean {
  switch (constant.kind) {
    case 'text':
      return constant.text;
    case 'number':
      return constant.number;
    case 'boolean':
      return constant.boolean;
    case 'nothing':
      return '';
    case 'pattern':
      return `${constant.flags}/${constant.source}`;
    case 'module':
      return constant.specifier;
    case 'global':
    case 'operator':
      return constant.name;
  }
}
