// How the JavaScript engine runs an audit.
import { setFlagsFromString } from 'node:v8';

/** Since this version, V8 counts calls of a function and no longer the bytes of code that it ran, before it optimizes the function. */
const countsCalls = 11.8;

/**
 * Has V8 optimize only what runs for long. An audit runs thousands of functions for some milliseconds each: as V8 has it, half of its CPU goes
 * into compiling code that is hardly used again, and into throwing it away. `bench/README.md` says what this gains.
 */
export function compileSparingly(): void {
  setFlagsFromString(Number.parseFloat(process.versions.v8) >= countsCalls ? '--invocation-count-for-turbofan=100000' : '--interrupt-budget=2000000');
}
