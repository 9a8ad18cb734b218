/** The sockets of the server: path, what comes, topics. The order is that of the API reference. */
export const ENDPOINTS: ReadonlyArray<readonly [path: string, what: string, topics: string]> = [
  ['/ws/all/', 'Everything in one connection', 'aircraft safety alerts acars airspace notams audio stats'],
  ['/ws/aircraft/', 'Aircraft and their changes', 'aircraft stats all'],
  ['/ws/airspace/', 'Advisories, boundaries, weather', 'advisories boundaries all'],
  ['/ws/safety/', 'Emergencies, TCAS, conflicts', 'events tcas emergency all'],
  ['/ws/acars/', 'ACARS and VDL2 messages', 'messages acars vdlm2 hfdl imsl irdm link all'],
  ['/ws/audio/', 'Radio and what was said', 'transmissions transcriptions all'],
  ['/ws/alerts/', 'Alerts of your rules', 'alerts triggers all'],
  ['/ws/notams/', 'NOTAMs and flight restrictions', 'notams tfrs all'],
  ['/ws/stats/', 'Statistics, in words of its own', 'each kind of statistics, all'],
  ['/ws/cannonball/', 'What is over you while you move', 'threats all'],
];
