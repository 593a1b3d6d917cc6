// rxjs: what goes into an observable reaches whoever subscribes to it, through the functions of the operators between.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const places = [0, 1, 2, 3, 4, 5];
const passed = 'Argument[self].$passed';

export default [
  {
    packages: ['rxjs'],
    rows: [
      ...summaries('value', 'of', 'Argument[any]', 'ReturnValue.$passed'),
      ...summaries('value', 'from', 'Argument[0].any', 'ReturnValue.$passed'),
      // A promise counts as what it gives.
      ...summaries('value', '{from,defer}', 'Argument[0]', 'ReturnValue.$passed'),
      ...summaries('value', 'BehaviorSubject', 'Argument[0]', 'Instance.{value,$passed}'),
      ...summaries('value', '{firstValueFrom,lastValueFrom}', 'Argument[0].$passed', 'ReturnValue'),
      ...summaries('value', '{map,filter,tap,switchMap,mergeMap,concatMap,exhaustMap,flatMap}', 'Argument[0]', 'ReturnValue'),
    ],
  },
  {
    packages: 'methods',
    rows: [
      ...summaries('value', 'next', 'Argument[0]', 'Argument[self].{value,$passed}'),
      ...summaries('value', 'getValue', 'Argument[self].value', 'ReturnValue'),
      ...summaries('value', 'subscribe', passed, 'Argument[0].Parameter[0]'),
      ...summaries('value', 'subscribe', passed, 'Argument[0].next.Parameter[0]'),
      ...summaries('value', 'subscribe', passed, 'Argument[0].$passed'),
      ...summaries('value', 'asObservable', passed, 'ReturnValue.$passed'),
      // Some operators hand on what they are given, so each may be given that; others what their function gives, or what goes into the observable it gives.
      ...summaries('value', 'pipe', passed, 'Argument[any].Parameter[0]'),
      ...summaries('value', 'pipe', 'Argument[any].ReturnValue', 'ReturnValue.$passed'),
      ...summaries('value', 'pipe', 'Argument[any].ReturnValue.$passed', 'ReturnValue.$passed'),
      ...places.flatMap((place) => summaries('value', 'pipe', `Argument[${place}].ReturnValue.$passed`, `Argument[${place + 1}].Parameter[0]`)),
    ],
  },
] satisfies readonly Library[];
