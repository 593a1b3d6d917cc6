// Packages that send mail: what is attached by its path or address leaves the machine.
import type { Library } from '../../ir/row';
import { addresses, sinks } from '../shorthand';

const message = 'createTransport.ReturnValue.sendMail.Argument[0]';

export default [
  { packages: ['nodemailer'], rows: [...sinks('file-path', `${message}.{attachments.any,html,text}.path`), ...addresses(`${message}.attachments.any.href`)] },
] satisfies readonly Library[];
