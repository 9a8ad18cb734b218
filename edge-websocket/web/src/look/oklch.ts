/** A colour from perceptual lightness (0–1), chroma and hue (degrees), as sRGB bytes; chroma gives way at the edge of the gamut. */
export function oklch(lightness: number, chroma: number, hueDeg: number): readonly [number, number, number] {
  for (let c = chroma; ; c -= 0.005) {
    const rgb = linear(lightness, Math.max(0, c), (hueDeg * Math.PI) / 180);
    if (c <= 0 || rgb.every((value) => value >= -1e-4 && value <= 1.0001)) {
      return rgb.map(toByte) as unknown as readonly [number, number, number];
    }
  }
}

/** Oklab to linear sRGB, matrices as published by Björn Ottosson (2020). */
function linear(lightness: number, chroma: number, hue: number): number[] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toByte(value: number): number {
  const v = Math.min(1, Math.max(0, value));
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
}
