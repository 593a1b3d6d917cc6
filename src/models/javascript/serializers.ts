// Packages that make more than data of a text: functions, classes, or whatever else it names.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

export default [
  { packages: ['node-serialize', 'serialize-to-js'], rows: sinks('serialized-data', '{unserialize,deserialize}.Argument[0]') },
  { packages: ['v8', 'node:v8'], rows: sinks('serialized-data', ['deserialize.Argument[0]', '{Deserializer,DefaultDeserializer}.Argument[0]']) },
  { packages: ['funcster'], rows: sinks('serialized-data', '{deepDeserialize,deserialize}.Argument[0]') },
  { packages: ['cryo'], rows: sinks('serialized-data', 'parse.Argument[0]') },
  { packages: ['bson'], rows: sinks('serialized-data', 'deserialize.Argument[0]', { at: 'Argument[1].evalFunctions', is: 'truthy' }) },
] satisfies readonly Library[];
