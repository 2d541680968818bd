import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '..');

export interface Example {
  heading: string;
  language: 'ts' | 'tsx';
  code: string;
}

export const readme = (): string => readFileSync(path.join(root, 'README.md'), 'utf8');

/** The README's examples, each with the heading it stands under. */
export function readExamples(): Example[] {
  return readme()
    .split(/^#+ /m)
    .flatMap((section) => {
      const heading = section.split('\n', 1)[0] ?? '';
      return [...section.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code = '']) => ({
        heading,
        language: language === 'tsx' ? ('tsx' as const) : ('ts' as const),
        code,
      }));
    });
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  skipLibCheck: true,
  types: [],
  paths: {
    '@township/client': [path.join(root, 'src/index.ts')],
    '@township/client/contract': [path.join(root, 'src/contract/index.ts')],
    '@township/client/vocabulary': [path.join(root, 'src/contract/vocabulary.ts')],
    '@township/client/react': [path.join(root, 'src/react/index.ts')],
  },
};

/** What the compiler has to say about the examples. */
export function typeErrors(examples: Example[]): string[] {
  const sources = new Map(
    examples.map(({ code, language }, i) => [path.join(root, `example-${i}.${language}`), code]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.getSourceFile = (name, version) => {
    const code = sources.get(name);
    return code === undefined
      ? getSourceFile(name, version)
      : ts.createSourceFile(name, code, version);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Runs an example with the given modules; answers what it exports. */
export async function run(
  { code, language }: Example,
  modules: Record<string, unknown>,
  console: Pick<Console, 'log' | 'warn'>,
): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { ...options, module: ts.ModuleKind.CommonJS },
    fileName: `example.${language}`,
  });
  const exported: Record<string, unknown> = {};
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  const body = new AsyncFunction('require', 'exports', 'console', outputText);
  await body((name: string) => modules[name], exported, console);
  return exported;
}
