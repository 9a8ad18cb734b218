import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import type { AddProtocolAction } from 'maplibre-gl';
import type { Geometry } from 'geojson';
import bordersCoarse from '../../shapes/borders-coarse.bin?url';
import bordersFine from '../../shapes/borders-fine.bin?url';
import lakes from '../../shapes/lakes.bin?url';
import landCoarse from '../../shapes/land-coarse.bin?url';
import landFine from '../../shapes/land-fine.bin?url';
import { unpack, type Groups } from './shapes';

// MapLibre's worker, which also reads our packed shapes, so that the page does not stand still meanwhile.

const FILES: Readonly<Record<string, { url: string; geometry: (groups: Groups) => Geometry }>> = {
  'shapes://land-coarse': { url: landCoarse, geometry: areas },
  'shapes://land-fine': { url: landFine, geometry: areas },
  'shapes://lakes': { url: lakes, geometry: areas },
  'shapes://borders-coarse': { url: bordersCoarse, geometry: borders },
  'shapes://borders-fine': { url: bordersFine, geometry: borders },
};

const { addProtocol } = self as unknown as { addProtocol(name: string, action: AddProtocolAction): void };

addProtocol('shapes', async ({ url }, { signal }) => {
  const file = FILES[url];
  if (file === undefined) {
    throw new Error(`No shapes at ${url}`);
  }
  const response = await fetch(file.url, { signal });
  if (!response.ok) {
    throw new Error(`The base map cannot be loaded: ${response.status} ${file.url}`);
  }
  return { data: file.geometry(unpack(await response.arrayBuffer())) };
});

function areas(groups: Groups): Geometry {
  return { type: 'MultiPolygon', coordinates: groups };
}

function borders(groups: Groups): Geometry {
  return { type: 'MultiLineString', coordinates: groups.flat() };
}
