// As much of the libraries' types as the cases of the fixes need; the libraries themselves are not installed.
declare module 'execa' {
  interface Options {
    readonly cwd?: string;
    readonly shell?: boolean;
  }
  type Run = (file: string, args?: readonly string[], options?: Options) => Promise<{ readonly stdout: string }>;
  type RunLine = (command: string, options?: Options) => Promise<{ readonly stdout: string }>;
  const execa: Run & { readonly execa: Run; readonly execaCommand: RunLine; readonly command: RunLine };
  export = execa;
}

declare module 'axios' {
  const axios: (config: { readonly method: string; readonly url: string }) => Promise<{ readonly data: unknown }>;
  export = axios;
}
