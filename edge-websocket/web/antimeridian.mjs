// Land that reaches over the date line comes as a ring that jumps from 180° to -180°, and a flat map would draw the jump
// all across the world.

/** The polygon with rings that go on beyond 180° instead of jumping, and land to the pole where the coast goes around it. */
export function unroll([outer, ...holes]) {
  const coast = closeOverPole(unrollRing(outer));
  const west = Math.min(...lons(coast));
  const inner = holes.map(unrollRing).filter((hole) => !goesAround(hole));
  return [coast, ...inner.map((hole) => shiftEastOf(west, hole))];
}

function unrollRing(ring) {
  let turn = 0;
  return ring.map(([lon, lat], index) => {
    const step = index === 0 ? 0 : lon - ring[index - 1][0];
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [lon + turn, lat];
  });
}

function goesAround(ring) {
  return Math.abs(ring.at(-1)[0] - ring[0][0]) > 180;
}

function closeOverPole(ring) {
  if (!goesAround(ring)) {
    return ring;
  }
  const [first, last] = [ring[0], ring.at(-1)];
  const pole = first[1] < 0 ? -90 : 90;
  return [...ring, [last[0], pole], [first[0], pole], first];
}

function shiftEastOf(west, ring) {
  const shift = Math.min(...lons(ring)) < west ? 360 : 0;
  return ring.map(([lon, lat]) => [lon + shift, lat]);
}

function lons(ring) {
  return ring.map(([lon]) => lon);
}
