import { feature, mesh } from 'topojson-client';

type Topology = Parameters<typeof mesh>[0];

export interface ShapeUrls {
  readonly land: string;
  readonly borders: string;
}

self.onmessage = async ({ data }: MessageEvent<string>) => {
  self.postMessage(await convert(data).catch(() => undefined));
};

/** The map's own workers read the result by its address, so it never passes through the page. */
async function convert(url: string): Promise<ShapeUrls | undefined> {
  const response = await fetch(url);
  const world = (await response.json()) as Topology;
  const { land, countries } = world.objects;
  if (!response.ok || land === undefined || countries === undefined) {
    return undefined;
  }
  return {
    land: address(feature(world, land)),
    borders: address(mesh(world, countries as never, (a, b) => a !== b)),
  };
}

function address(shape: object): string {
  return URL.createObjectURL(new Blob([JSON.stringify(shape)], { type: 'application/geo+json' }));
}
