// Which schema a value has passed: where a library hands it to a function of the project, and where a call lets it through.
import type { Checked } from './checked';
import { worstOf } from './checked';
import type { Registration } from './registrations';
import type { Schemas } from './schemas';

export class EnforcedSchemas {
  private readonly handed = new Map<number, Checked | undefined>();

  constructor(private readonly schemas: Schemas) {}

  /** One more way in which a library hands a value to a variable; nothing where no schema is known there. */
  hand(variable: number, checked: Checked | undefined): void {
    const known = this.handed.get(variable);
    this.handed.set(variable, this.handed.has(variable) ? known && checked && worstOf(known, checked) : checked);
  }

  /** What every value that is handed to the variable has passed. */
  handedTo(variable: number): Checked | undefined {
    return this.handed.get(variable);
  }

  /** What passes the schema at a path of a call, or of the one that gave what is called; `known` as there. */
  passedAt(call: Pick<Registration, 'call' | 'maker'>, path: string, known: (variable: number) => number): Checked | undefined {
    const checked = this.schemas.at(call, path, [], known);
    return checked === 'absent' ? undefined : checked;
  }
}
