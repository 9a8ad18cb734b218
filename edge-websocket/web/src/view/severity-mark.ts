import type { Severity } from '../safety/incidents';

const SVG = 'http://www.w3.org/2000/svg';

/** Shape as well as colour says how grave: octagon, diamond, triangle, circle. */
const SHAPES: Readonly<Record<Severity, string>> = {
  critical: 'M5 0h6l5 5v6l-5 5H5l-5-5V5Z',
  high: 'M8 0l8 8-8 8-8-8Z',
  medium: 'M8 1l8 14H0Z',
  low: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
};

export function severityMark(severity: Severity): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'severity');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', severity);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[severity]);
  svg.append(path);
  return svg;
}
