// Containers that make the instances of classes which somebody asks them for, by the class or by the name that it was bound to.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

export default [
  {
    packages: ['tsyringe', 'typedi'],
    rows: [
      ...summaries('value', '{container,container.createChildContainer.ReturnValue,Container}.{resolve,get}', 'Argument[0].Instance', 'ReturnValue'),
    ],
  },
  {
    packages: ['inversify'],
    rows: [
      ...summaries('value', 'Container.Instance.{get,getAsync,resolve}', 'Argument[0].Instance', 'ReturnValue'),
      ...summaries('value', 'Container.Instance.{bind,rebind}', 'Argument[self]', 'ReturnValue.$container'),
      ...summaries('value', 'Container.Instance.{bind,rebind}', 'ReturnValue', 'Argument[self].Named[0]'),
      ...summaries('value', 'Container.Instance.{bind,rebind}.ReturnValue.{to,toService}', 'Argument[0].Instance', 'Argument[self].$bound'),
      ...summaries('value', 'Container.Instance.{bind,rebind}.ReturnValue.toConstantValue', 'Argument[0]', 'Argument[self].$bound'),
      ...summaries('value', 'Container.Instance.{get,getAsync}', 'Argument[self].Named[0].$bound', 'ReturnValue'),
    ],
  },
  {
    packages: ['awilix'],
    rows: [
      ...summaries('value', 'asClass', 'Argument[0].Instance', 'ReturnValue'),
      ...summaries('value', 'asFunction', 'Argument[0].ReturnValue', 'ReturnValue'),
      ...summaries('value', 'asValue', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{asClass,asFunction}.ReturnValue.{singleton,scoped,transient,proxy,classic}', 'Argument[self]', 'ReturnValue'),
      ...summaries('value', 'createContainer.ReturnValue.register', 'Argument[0]', 'Argument[self].cradle'),
      ...summaries('value', 'createContainer.ReturnValue.resolve', 'Argument[self].cradle.any', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
