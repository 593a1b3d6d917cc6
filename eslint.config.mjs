// How our own code is checked: strict and with types for TypeScript, plain for the scripts. Layout is nobody's rule: no formatter runs.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', '.cache/', '.test-results/', 'test/fixtures/', 'examples/', 'src/rules/index.ts', 'media/']),
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a sentence reads well as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `flatMap((x) => act(x))` and `() => void` callbacks of one line are the plainest way to write them.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Characters are what patterns and paths are made of; nothing here cuts words for people.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An empty text is no answer where a name is asked for, so `||` is meant as often as `??`.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The runners' `test` and `describe` of Mocha and Vitest return what nobody waits for.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Doubles stand in for editors and streams whose every method is asynchronous.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // What a declaration file declares is used elsewhere.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
