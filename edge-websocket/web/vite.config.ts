import { defineConfig } from 'vite';

/** Relative addresses, so that the page works behind a proxy under any path. */
export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    license: { fileName: 'licences.md' },
    rollupOptions: {
      output: {
        // Some web servers do not know that .mjs is JavaScript; then the browser refuses the map's worker.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.mjs') ? 'assets/[hash].js' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://localhost:8080',
      '/ws': { target: 'http://localhost:8080', ws: true },
    },
  },
});
