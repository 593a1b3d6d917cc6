// MongoDB and Mongoose: a filter is an object, and one from outside may hold operators where a value was meant. `$where` is code.
import type { Library, Row } from '../../ir/row';
import { sinks } from '../shorthand';

const filtered = '{find,findOne,findOneAndUpdate,findOneAndDelete,findOneAndReplace,updateOne,updateMany,deleteOne,deleteMany,replaceOne,countDocuments,aggregate}';

/** The filter, what stands in it, and code in it. `collection` is the path to what is searched. */
function filters(collection: string): readonly Row[] {
  return [
    ...sinks('nosql-query', `${collection}.${filtered}.Argument[0]`),
    ...sinks('nosql-query', `${collection}.${filtered}.Argument[0].any`),
    ...sinks('nosql-query', `${collection}.distinct.Argument[1]`),
    ...sinks('code', `${collection}.${filtered}.Argument[0].$where`),
  ];
}

export default [
  { packages: ['mongodb'], rows: [...filters('{MongoClient.Instance.db.ReturnValue,MongoClient.Instance.connect.ReturnValue.db.ReturnValue,MongoClient.connect.ReturnValue.db.ReturnValue,Db.Instance}.{collection,createCollection}.ReturnValue'), ...filters('Collection.Instance')] },
  { packages: ['mongoose'], rows: [...filters('{model,connection.model}.ReturnValue'), ...filters('connection.{,db.}collection.ReturnValue')] },
] satisfies readonly Library[];
