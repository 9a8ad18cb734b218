// Packs land and the borders between countries (Natural Earth, by way of world-atlas) and lakes into files an eighth the
// size of GeoJSON; src/map/shapes.ts unpacks them. Land's grid is the one that world-atlas delivers, so nothing is lost.
// Airports are few enough to stay text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import { airports } from './airports.mjs';
import { unroll } from './antimeridian.mjs';
import { LAKE_GRID, lakes } from './lakes.mjs';
import { pack } from './shape-packer.mjs';

const DETAILS = { coarse: 'countries-50m.json', fine: 'countries-10m.json' };

mkdirSync('shapes', { recursive: true });
for (const [detail, file] of Object.entries(DETAILS)) {
  const world = JSON.parse(readFileSync(`node_modules/world-atlas/${file}`, 'utf8'));
  const { geometry } = feature(world, world.objects.land).features[0];
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  writeFileSync(`shapes/land-${detail}.bin`, pack(geometry.coordinates.map(unroll), world.transform));
  writeFileSync(`shapes/borders-${detail}.bin`, pack([borders.coordinates], world.transform));
}
writeFileSync('shapes/lakes.bin', pack(lakes(), LAKE_GRID));
writeFileSync('shapes/airports.json', JSON.stringify(airports()));
