export type Theme = 'dark' | 'light';
export type ThemeChoice = Theme | 'auto';

const PREFERS_LIGHT = '(prefers-color-scheme: light)';

export function resolveTheme(choice: ThemeChoice): Theme {
  return choice === 'auto' ? (matchMedia(PREFERS_LIGHT).matches ? 'light' : 'dark') : choice;
}

export function onPreferredThemeChange(listener: () => void): void {
  matchMedia(PREFERS_LIGHT).addEventListener('change', listener);
}

/** Colours of what is painted rather than styled: the base map and the overlay. */
export interface MapPalette {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly graticule: string;
  readonly airport: string;
  readonly airportText: string;
  readonly ring: string;
  readonly ringText: string;
  readonly text: string;
  readonly textDim: string;
  readonly halo: string;
  readonly accent: string;
  readonly alarm: string;
}

export const MAP_PALETTE: Readonly<Record<Theme, MapPalette>> = {
  dark: {
    sea: '#0a1017',
    land: '#18212b',
    coast: '#3b4c5d',
    border: '#3a4856',
    graticule: 'rgba(150, 185, 220, 0.07)',
    airport: '#66788a',
    airportText: '#8798a9',
    ring: 'rgba(140, 165, 190, 0.30)',
    ringText: '#8fa3b7',
    text: '#e8eef4',
    textDim: '#a9b8c7',
    halo: 'rgba(8, 13, 19, 0.85)',
    accent: '#5ec8f2',
    alarm: '#ff5d5d',
  },
  light: {
    sea: '#dbe4ea',
    land: '#f4f3ef',
    coast: '#a9b6bf',
    border: '#b9bdbd',
    graticule: 'rgba(40, 70, 100, 0.08)',
    airport: '#8291a0',
    airportText: '#5c6a78',
    ring: 'rgba(70, 90, 110, 0.34)',
    ringText: '#51606e',
    text: '#17212b',
    textDim: '#45525f',
    halo: 'rgba(255, 255, 255, 0.88)',
    accent: '#006fa8',
    alarm: '#c81e1e',
  },
};
