// All operations that a trial can compute, by their names.
import { addressOperations } from './address-operations';
import { byteOperations } from './byte-operations';
import { listOperations } from './list-operations';
import { numberOperations } from './number-operations';
import type { Operations } from './operation';
import { pathOperations } from './path-operations';
import { textOperations } from './text-operations';

export const operations: Operations = { ...textOperations, ...byteOperations, ...listOperations, ...numberOperations, ...pathOperations, ...addressOperations };
