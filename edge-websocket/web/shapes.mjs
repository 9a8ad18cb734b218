// Unpacks land and the borders between countries (Natural Earth, by way of world-atlas) into GeoJSON that the map's own
// workers read. Three decimals are about 100 m, finer than the drawing of the coast.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';

const DETAILS = { coarse: 'countries-50m.json', fine: 'countries-10m.json' };

mkdirSync('shapes', { recursive: true });
for (const [detail, file] of Object.entries(DETAILS)) {
  const world = JSON.parse(readFileSync(`node_modules/world-atlas/${file}`, 'utf8'));
  write(`land-${detail}`, feature(world, world.objects.land));
  write(
    `borders-${detail}`,
    mesh(world, world.objects.countries, (a, b) => a !== b),
  );
}

function write(name, shape) {
  const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value);
  writeFileSync(`shapes/${name}.json`, JSON.stringify(shape, rounded));
}
