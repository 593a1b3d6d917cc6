// Packages that tell whether a text has a form, or is one of several: what has it is harmless as far as the form goes.
import type { GuardRow, Library } from '../../ir/row';
import { expand } from '../shorthand';

/** `all` where the form has letters, digits and dashes only. */
function forms(spares: GuardRow['spares'], at: string): readonly GuardRow[] {
  return expand(at).map((path) => ({ guard: 'form', at: path, value: 'Argument[0]', spares: spares ?? [] }));
}

const plain = '{isUUID,isULID,isAlpha,isAlphanumeric,isHexadecimal,isMongoId,isInt,isNumeric,isDecimal,isFloat,isOctal,isPort,isMD5,isHash,isBoolean,isISO31661Alpha2,isISO31661Alpha3,isISO4217,isLuhnNumber}';

export default [
  {
    packages: ['validator'],
    rows: [
      ...expand('{,default.}isIn').map((at): GuardRow => ({ guard: 'membership', at, value: 'Argument[0]', against: 'Argument[1]' })),
      ...expand('{,default.}equals').map((at): GuardRow => ({ guard: 'equality', at, value: 'Argument[0]', against: 'Argument[1]' })),
      ...expand('{,default.}matches').map((at): GuardRow => ({ guard: 'pattern', at, value: 'Argument[0]', against: 'Argument[1]' })),
      ...forms('all', `{,default.}${plain}`),
      ...forms(['shell-command', 'program', 'file-path', 'url-path', 'sql', 'code'], '{,default.}{isIP,isSemVer,isSlug,isFQDN}'),
    ],
  },
  { packages: ['uuid'], rows: forms('all', 'validate') },
  { packages: ['is-uuid', 'uuid-validate', 'is-number', 'is-alphanumerical'], rows: forms('all', '{default,v4,anyNonNil}') },
  { packages: ['safe-regex', 'safe-regex2'], rows: forms(['pattern'], 'default') },
  { packages: ['semver'], rows: forms(['shell-command', 'program', 'file-path', 'url-path', 'sql', 'code'], '{,default.}valid') },
] satisfies readonly Library[];
