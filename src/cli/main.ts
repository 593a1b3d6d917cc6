// Where the command line begins: connects it to the process and does nothing else.
import { compileSparingly } from '../runtime';
import { run } from './cli';
import { survivePipes } from './output';

compileSparingly();
survivePipes();
void run(process.argv.slice(2)).then((code) => {
  // Setting the code instead of leaving at once lets what was printed reach a slow reader.
  process.exitCode = code;
});
