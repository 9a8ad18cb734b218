import { runnerImport } from 'vite';

/** A TypeScript module of the page, as the build would compile it. */
export async function load(path) {
  const { module } = await runnerImport(new URL(`../src/${path}`, import.meta.url).pathname, {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
