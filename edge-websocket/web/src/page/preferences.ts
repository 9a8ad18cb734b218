import type { State } from './state';

const KEY = 'skyspy.preferences';

type Preferences = Pick<State, 'theme' | 'units' | 'labels' | 'trails' | 'reports' | 'sound' | 'alertSound'>;

/** What stays the same from visit to visit; a browser that keeps nothing starts with the defaults. */
export function loadPreferences(): Partial<Preferences> {
  let stored: Record<string, unknown>;
  try {
    stored = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
  const { theme, units, labels, trails, reports, sound, alertSound } = stored;
  return {
    ...(theme === 'dark' || theme === 'light' || theme === 'auto' ? { theme } : {}),
    ...(units === 'aviation' || units === 'metric' ? { units } : {}),
    ...(typeof labels === 'boolean' ? { labels } : {}),
    ...(trails === 'selected' || trails === 'all' ? { trails } : {}),
    ...(typeof reports === 'boolean' ? { reports } : {}),
    ...(typeof sound === 'boolean' ? { sound } : {}),
    ...(typeof alertSound === 'boolean' ? { alertSound } : {}),
  };
}

export function savePreferences({ theme, units, labels, trails, reports, sound, alertSound }: State): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, units, labels, trails, reports, sound, alertSound }));
  } catch {
    // Storage is off or full: the choices last until the page is closed.
  }
}
