declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs';

declare module '*.bin?url' {
  const url: string;
  export default url;
}
