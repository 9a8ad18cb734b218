import { defineConfig } from 'vite';

/** The client by itself, for pages of other people: one module at an address that stays. */
export default defineConfig({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    lib: { entry: '../../client-javascript/src/index.js', formats: ['es'], fileName: () => 'skyspy-client.js' },
  },
});
