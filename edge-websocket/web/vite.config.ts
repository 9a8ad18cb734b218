import { defineConfig, type Plugin } from 'vite';

/** MapLibre's package denies that importing its worker does anything, so it would be left out. */
const keepMapWorker: Plugin = {
  name: 'keep-map-worker',
  transform: (_, id) => (id.endsWith('/maplibre-gl-worker.mjs') ? { moduleSideEffects: true } : undefined),
};

/** Relative addresses, so that the page works behind a proxy under any path. */
export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    license: { fileName: 'licences.md' },
  },
  worker: { format: 'es', plugins: () => [keepMapWorker] },
  server: {
    proxy: {
      '/api': 'http://localhost:8080',
      '/ws': { target: 'http://localhost:8080', ws: true },
    },
  },
});
