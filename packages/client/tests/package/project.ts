import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

export const PACKAGE = path.resolve(__dirname, '../..');
const bin = (...names: string[]) => path.join(PACKAGE, ...names);

/** Programs of the workspace. */
export const TSC = bin('node_modules/typescript/bin/tsc');
const ESBUILD = bin('node_modules/esbuild/bin/esbuild');
const PNPM = bin('../../node_modules/pnpm/bin/pnpm.cjs');

export interface Project {
  dir: string;
  /** The package as it would be published. */
  tarball: string;
  write(name: string, text: string): string;
  /** Runs a program of Node's, in the project unless told; rejects with what it printed when it fails. */
  node(args: readonly string[], cwd?: string): Promise<string>;
  /** Bundles what imports the package, minified, for a browser. */
  bundle(name: string, options?: readonly string[]): Promise<string>;
  remove(): void;
}

/**
 * An empty project that the packed package is unpacked into, with what its manifest asks for, and nothing else: no registry is needed, and a
 * dependency that the manifest lacks is missing here.
 *
 * @param besides packages of the workspace that the project has of its own
 */
export async function projectWithPackage(besides: readonly string[] = []): Promise<Project> {
  const dir = mkdtempSync(path.join(tmpdir(), 'township-package-'));
  const run = async (file: string, args: readonly string[], cwd = dir) => {
    const options = { cwd, maxBuffer: 10_000_000, timeout: 120_000 };
    const { stdout } = await exec(file, args, options).catch((error) => {
      throw new Error(`${error.message}\n${error.stdout}`);
    });
    return stdout;
  };
  const pack = await exec(process.execPath, [PNPM, 'pack', '--json', '--pack-destination', dir], {
    cwd: PACKAGE,
  });
  const tarball: string = JSON.parse(pack.stdout).filename;

  const modules = path.join(dir, 'node_modules');
  const installed = path.join(modules, '@township/client');
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(manifest.dependencies), ...besides]) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(bin('node_modules', name), path.join(modules, name));
  }
  writeFileSync(path.join(dir, 'package.json'), '{ "type": "module", "private": true }');

  return {
    dir,
    tarball,
    write(name, text) {
      writeFileSync(path.join(dir, name), text);
      return name;
    },
    node: (args, cwd) => run(process.execPath, args, cwd),
    bundle: (name, options = []) =>
      run(ESBUILD, [
        name,
        '--bundle',
        '--minify',
        '--format=esm',
        '--target=es2022',
        '--platform=browser',
        ...options,
      ]),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
