// Forms that are read from the body of a request, field by field: what their callers send beside the MCP endpoint.
import type { Condition, Library } from '../../ir/row';
import { sources } from '../shorthand';

const isField: Condition = { at: 'Argument[0]', is: ['field'] };
const isFile: Condition = { at: 'Argument[0]', is: ['file'] };

const formidable = ['{,default.}{IncomingForm,Formidable}.Instance', '{formidable,default}.ReturnValue'];
const busboy = ['default.ReturnValue', '{default,Busboy}.Instance'];

export default [
  {
    packages: ['multiparty'],
    rows: [
      ...sources('request', '{,default.}Form.Instance.parse.Argument[1].Parameter[1]'),
      ...sources('request', '{,default.}Form.Instance.parse.Argument[1].Parameter[2].any.any.originalFilename'),
      ...sources('request', '{,default.}Form.Instance.on.Argument[1].Parameter[any]', { when: isField }),
    ],
  },
  {
    packages: ['formidable'],
    rows: formidable.flatMap((form) => [
      ...sources('request', [`${form}.parse.Argument[1].Parameter[1]`, `${form}.parse.ReturnValue.0`]),
      ...sources('request', [`${form}.parse.Argument[1].Parameter[2].any.any.originalFilename`, `${form}.parse.ReturnValue.1.any.any.originalFilename`]),
      ...sources('request', `${form}.on.Argument[1].Parameter[any]`, { when: isField }),
    ]),
  },
  // The name of a file is cut to its last step there, unless told otherwise.
  {
    packages: ['busboy', '@fastify/busboy'],
    rows: busboy.flatMap((reader) => [...sources('request', `${reader}.on.Argument[1].Parameter[any]`, { when: isField }), ...sources('request', `${reader}.on.Argument[1].Parameter[0]`, { when: isFile })]),
  },
] satisfies readonly Library[];
