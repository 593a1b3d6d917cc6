// Values that stand for what went well or wrong, as a list of one element at most, and functions that are put together one behind the other.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const element = 'Argument[self].any';
const places = [0, 1, 2, 3, 4, 5, 6];

export default [
  {
    packages: ['neverthrow', 'ts-results', 'ts-results-es', 'oxide.ts', 'true-myth'],
    rows: [
      ...summaries('value', '{ok,okAsync,Ok,Some,some,just,err,errAsync,Err}', 'Argument[0]', 'ReturnValue.any'),
      ...summaries('value', '{Ok,Some,Err}', 'Argument[0]', 'Instance.any'),
      ...summaries('value', '{ResultAsync.fromPromise,ResultAsync.fromSafePromise,fromPromise}', 'Argument[0]', 'ReturnValue.any'),
    ],
  },
  {
    packages: 'methods',
    rows: [
      ...summaries('value', '{andThen,match,asyncAndThen,andTee,asyncMap,mapOr,mapOrElse}', element, 'Argument[any].Parameter[0]'),
      ...summaries('value', '{andThen,asyncAndThen}', 'Argument[0].ReturnValue.any', 'ReturnValue.any'),
      ...summaries('value', 'asyncMap', 'Argument[0].ReturnValue', 'ReturnValue.any'),
      ...summaries('value', '{andTee,orElse,mapErr}', element, 'ReturnValue.any'),
      ...summaries('value', '{unwrapOr,_unsafeUnwrap,unwrap,expect,unwrapOrElse,safeUnwrap}', element, 'ReturnValue'),
    ],
  },
  {
    packages: ['fp-ts', 'effect', 'remeda', '@mobily/ts-belt'],
    rows: [
      ...summaries('value', '{,R.}pipe', 'Argument[0]', 'Argument[1].Parameter[0]'),
      ...places.slice(1).flatMap((place) => summaries('value', '{,R.}pipe', `Argument[${place}].ReturnValue`, `Argument[${place + 1}].Parameter[0]`)),
      ...summaries('value', '{,R.}pipe', 'Argument[-1].ReturnValue', 'ReturnValue'),
    ],
  },
  {
    // What went well is followed as the value itself, and a function that is lifted to such values as the function.
    packages: ['fp-ts'],
    rows: [
      ...summaries('value', '{,E.,O.,TE.,T.,IO.}{right,left,of,some,fromNullable,fromEither,rightTask}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{,E.,O.,TE.,T.}{tryCatch,tryCatchK}', 'Argument[0].ReturnValue', 'ReturnValue'),
      ...summaries('value', '{,E.,O.,TE.,T.,A.}{map,chain,flatMap,tap,chainFirst,filterOrElse}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{,E.,O.,TE.}{fold,match,matchE}', 'Argument[1]', 'ReturnValue'),
    ],
  },
  {
    packages: ['effect', '@effect/io'],
    rows: [
      ...summaries('value', '{,Effect.}{succeed,fail,runPromise,runSync}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{,Effect.}{promise,tryPromise,sync,try,suspend}', 'Argument[0].ReturnValue', 'ReturnValue'),
      ...summaries('value', '{,Effect.}{tryPromise,try}', 'Argument[0].try.ReturnValue', 'ReturnValue'),
      ...summaries('value', '{,Effect.}{map,flatMap,tap,andThen}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{,Effect.}gen', 'Argument[0].ReturnValue', 'ReturnValue'),
      ...summaries('value', ['{,Effect.}fn', '{,Effect.}fn.ReturnValue'], 'Argument[0]', 'ReturnValue'),
    ],
  },
  {
    packages: 'methods',
    rows: [
      ...summaries('value', 'pipe', 'Argument[self]', 'Argument[0].Parameter[0]'),
      ...places.flatMap((place) => summaries('value', 'pipe', `Argument[${place}].ReturnValue`, `Argument[${place + 1}].Parameter[0]`)),
      ...summaries('value', 'pipe', 'Argument[-1].ReturnValue', 'ReturnValue'),
    ],
  },
  {
    packages: ['ts-pattern'],
    rows: [
      ...summaries('value', 'match', 'Argument[0]', 'ReturnValue.$matched'),
      ...summaries('value', 'match.ReturnValue.{with,when,returnType}', 'Argument[self]', 'ReturnValue'),
      ...summaries('value', 'match.ReturnValue.{with,when}', 'Argument[self].$matched', 'Argument[-1].Parameter[0]'),
      ...summaries('value', 'match.ReturnValue.with', 'Argument[self].$matched.any', 'Argument[-1].Parameter[0]'),
      ...summaries('value', 'match.ReturnValue.otherwise', 'Argument[self].$matched', 'Argument[0].Parameter[0]'),
      ...summaries('value', 'match.ReturnValue.{with,when}', 'Argument[-1].ReturnValue', 'ReturnValue.$given'),
      ...summaries('value', 'match.ReturnValue.{otherwise,exhaustive,run}', 'Argument[self].$given', 'ReturnValue'),
      ...summaries('value', 'match.ReturnValue.otherwise', 'Argument[0].ReturnValue', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
