import { Inbox } from '../datalink/inbox';
import { ReportedPlaces } from '../datalink/reported';
import { DatalinkFeed } from '../feed/datalink-feed';
import { Feed } from '../feed/feed';
import { fetchStatus, type ServerStatus } from '../feed/status';
import { placeOf } from '../clients/snippets';
import { onPreferredThemeChange, resolveTheme } from '../look/theme';
import { conflictsAmong } from '../map/conflict-painter';
import type { MapView } from '../map/map-view';
import { fetchAccess, type Access } from '../session/access';
import { Api } from '../session/api';
import { Session } from '../session/session';
import { passes } from '../sky/filter';
import type { Flight } from '../sky/flight';
import type { LatLon } from '../sky/geo';
import { sortFlights } from '../sky/order';
import { Alarm } from '../safety/alarm';
import { Incidents } from '../safety/incidents';
import { SafetyFeed } from '../safety/safety-feed';
import { match } from '../sky/search';
import { Sky } from '../sky/sky';
import { AltitudeScale } from '../view/altitude-scale';
import { ClientsView } from '../view/clients-view';
import { Controls, toggleLabels, toggleReports, toggleTrails } from '../view/controls';
import { DatalinkSummary } from '../view/datalink-summary';
import { DatalinkView } from '../view/datalink-view';
import { DetailsPanel, toggleFollow } from '../view/details-panel';
import { byId } from '../view/dom';
import { EmergencyBar } from '../view/emergency-bar';
import { Help } from '../view/help';
import { ListView } from '../view/list-view';
import { Notice } from '../view/notice';
import { Rail } from '../view/rail';
import { SafetyView } from '../view/safety-view';
import { SearchBox } from '../view/search-box';
import { toggleTheme, toggleUnits, TopBar } from '../view/top-bar';
import { AlertDesk } from './alert-desk';
import { exposeDiagnostics } from './diagnostics';
import { Door } from './door';
import { listenToKeys } from './keyboard';
import { MapHost } from './map-host';
import { loadPreferences, savePreferences } from './preferences';
import { Store, type State } from './state';
import { formatAddress, formatPath, parseAddress, type Camera } from './url';

const REFRESH_MS = 500;
const PLACE_ZOOM = 7;

/** Puts the parts of the page together and keeps them up with the sky, twice a second and on every choice. */
export class App {
  readonly #base: URL;
  readonly #door: Door;
  readonly #sky = new Sky();
  readonly #store: Store;
  readonly #feed: Feed;
  readonly #inbox = new Inbox();
  readonly #reported = new ReportedPlaces(this.#inbox);
  readonly #datalink: DatalinkView;
  readonly #summary: DatalinkSummary;
  readonly #host: MapHost;
  readonly #rail: Rail;
  readonly #search: SearchBox;
  readonly #topBar: TopBar;
  readonly #list: ListView;
  readonly #details: DetailsPanel;
  readonly #scale: AltitudeScale;
  readonly #controls: Controls;
  readonly #emergency: EmergencyBar;
  readonly #notice: Notice;
  readonly #help: Help;
  readonly #clients: ClientsView;
  readonly #incidents = new Incidents();
  readonly #safety: SafetyView;
  readonly #alerts: AlertDesk;
  #incidentsDrawn = -1;

  static async start(base: URL): Promise<App> {
    const address = parseAddress(location.hash, location.pathname);
    const store = new Store({ ...loadPreferences(), ...address.state });
    document.documentElement.dataset['theme'] = resolveTheme(store.state.theme);
    const [status, access] = await Promise.all([fetchStatus(base), fetchAccess(base)]);
    return new App(base, store, address.camera, status, access);
  }

  private constructor(base: URL, store: Store, camera: Camera | undefined, status: ServerStatus, access: Access) {
    this.#base = base;
    const session = new Session(base, tabStorage());
    this.#store = store;
    this.#feed = new Feed(base, this.#sky, session);
    const datalink = new DatalinkFeed(base, this.#inbox, session);
    this.#door = new Door(access, session, this.#feed, datalink);
    this.#host = new MapHost(this.#sky, store, camera, status, () => this.#reported.of(store.state, Date.now()));
    const show = (flight: Flight): void => this.#show(flight);
    this.#help = new Help(store, status.version);
    this.#search = new SearchBox(this.#sky, store, show);
    this.#topBar = new TopBar(
      store,
      this.#search,
      () => this.#help.toggle(),
      () => this.#door.signIn(),
    );
    this.#rail = new Rail(store);
    this.#list = new ListView(store);
    this.#details = new DetailsPanel(store, status.location, () => this.#showSelected());
    this.#scale = new AltitudeScale(store);
    this.#controls = new Controls(store, this.#host);
    this.#emergency = new EmergencyBar(show);
    this.#notice = new Notice(store, this.#door);
    this.#datalink = new DatalinkView(store, this.#inbox, datalink, this.#sky, (hex, place) => this.#showPlace(hex, place));
    this.#summary = new DatalinkSummary(store, this.#inbox);
    this.#clients = new ClientsView(placeOf(base, access.mode));
    this.#safety = this.#makeSafety();
    this.#alerts = new AlertDesk(store, this.#feed, new Api(base, session), this.#door, (hex) => this.#choose(hex));
    this.#listen();
    exposeDiagnostics(
      this.#feed,
      this.#sky,
      store,
      (): MapView | undefined => this.#host.view,
      () => this.#datalinkFigures(),
      () => this.#alerts.figures,
    );
    this.#door.begin();
    this.#refresh();
    setInterval(() => this.#refresh(), REFRESH_MS);
  }

  #makeSafety(): SafetyView {
    const store = this.#store;
    const alarm = new Alarm();
    const feed = new SafetyFeed(this.#feed, this.#incidents);
    feed.onBegin(({ severity }) => {
      if (store.state.sound) {
        alarm.sound(severity);
      }
      this.#refresh();
    });
    document.addEventListener('pointerdown', () => store.state.sound && alarm.wake());
    return new SafetyView(store, this.#incidents, {
      show: (hex) => this.#choose(hex),
      acknowledge: (id) => feed.acknowledge(id),
      mayAcknowledge: () => this.#door.may('safety.acknowledge'),
      sound: (on) => on && alarm.wake(),
    });
  }

  #listen(): void {
    const store = this.#store;
    store.onChange((state, before) => this.#changed(state, before));
    this.#door.onChange(() => {
      store.select(undefined);
      this.#alerts.clear();
    });
    this.#host.onMoved(() => this.#writeAddress());
    onPreferredThemeChange(() => this.#refresh());
    window.addEventListener('hashchange', () => this.#readAddress());
    new ResizeObserver(() => this.#host.resize()).observe(byId('stage'));
    listenToKeys({
      '/': () => this.#search.focus(),
      '?': () => this.#help.toggle(),
      ArrowDown: () => this.#step(1),
      ArrowUp: () => this.#step(-1),
      Enter: () => this.#showSelected(),
      Escape: () => store.select(undefined),
      f: () => toggleFollow(store),
      t: () => toggleTheme(store),
      u: () => toggleUnits(store),
      l: () => toggleLabels(store),
      r: () => toggleTrails(store),
      m: () => store.set({ view: 'map' }),
      v: () => store.set({ view: 'list' }),
      a: () => store.set({ view: 'acars' }),
      s: () => store.set({ view: 'safety' }),
      e: () => store.set({ view: 'alerts' }),
      c: () => store.set({ view: 'clients' }),
      d: () => toggleReports(store),
      h: () => this.#host.home(),
      '+': () => this.#host.zoom(1),
      '-': () => this.#host.zoom(-1),
    });
  }

  #changed(state: State, before: State): void {
    savePreferences(state);
    this.#writeAddress();
    this.#refresh();
    if (state.view !== before.view) {
      this.#host.resize();
    }
  }

  #refresh(): void {
    const { state } = this.#store;
    const now = new Date();
    const counts = {
      shown: [...this.#sky].filter((flight) => passes(flight.altitude, state.filter)).length,
      all: this.#sky.size,
    };
    document.documentElement.dataset['theme'] = resolveTheme(state.theme);
    document.body.dataset['view'] = state.view;
    byId('map-view').hidden = state.view !== 'map';
    byId('list-view').hidden = state.view !== 'list';
    byId('acars-view').hidden = state.view !== 'acars';
    byId('safety-view').hidden = state.view !== 'safety';
    byId('alerts-view').hidden = state.view !== 'alerts';
    byId('clients-view').hidden = state.view !== 'clients';
    this.#rail.update(state.view);
    this.#topBar.update(this.#feed, counts, now);
    this.#topBar.updateAccount(this.#door);
    const selected = this.#sky.get(state.selected);
    this.#notice.update(this.#feed, counts, selected !== undefined);
    this.#controls.update(this.#store);
    this.#scale.update(this.#sky);
    this.#details.update(selected, now.getTime());
    this.#summary.update(selected?.hex, now.getTime());
    document.body.classList.toggle('with-details', selected !== undefined);
    if (state.view === 'clients') {
      this.#clients.update(this.#feed.frames, now.getTime());
    }
    if (state.view === 'acars') {
      this.#datalink.update(now.getTime());
    }
    if (state.view === 'list') {
      this.#list.update(this.#listed(), now.getTime());
    }
    this.#emergency.update(this.#sky, state.units);
    this.#refreshSafety(now.getTime());
    this.#alerts.refresh(this.#rail, now.getTime());
    this.#host.refresh();
    document.title = this.#sky.size === 0 ? 'SkySpy' : `SkySpy · ${counts.shown} aircraft`;
  }

  #refreshSafety(nowMs: number): void {
    const { active, version } = this.#incidents;
    this.#rail.count('safety', active.length, active[0]?.severity ?? '');
    if (version !== this.#incidentsDrawn && this.#host.view !== undefined) {
      this.#incidentsDrawn = version;
      this.#host.view.conflicts = conflictsAmong(active);
    }
    if (this.#store.state.view === 'safety') {
      this.#safety.update(nowMs, this.#door.mayRead('safety'));
    }
  }

  #listed(): Flight[] {
    const { filter, query, sort } = this.#store.state;
    const passing = [...this.#sky].filter(
      (flight) => passes(flight.altitude, filter) && (query === '' || match(flight, query) > 0),
    );
    return sortFlights(passing, sort);
  }

  #step(by: number): void {
    const listed = this.#listed();
    const index = listed.findIndex(({ hex }) => hex === this.#store.state.selected);
    const next =
      listed[index < 0 ? (by > 0 ? 0 : listed.length - 1) : Math.min(listed.length - 1, Math.max(0, index + by))];
    if (next !== undefined) {
      this.#store.select(next.hex);
      this.#list.reveal(next.hex);
    }
  }

  #show(flight: Flight): void {
    this.#store.set({ view: 'map', selected: flight.hex, follow: false });
    this.#host.show(flight);
  }

  /** Where an aircraft is, or said it was; one that only talks is not in the sky of the page. */
  #showPlace(hex: string | undefined, place: LatLon | undefined): void {
    const flight = this.#sky.get(hex);
    if (flight?.position !== undefined) {
      this.#show(flight);
    } else if (place !== undefined) {
      this.#store.set({ view: 'map', selected: undefined, follow: false, reports: true });
      this.#host.look({ ...place, zoom: PLACE_ZOOM });
    }
  }

  #datalinkFigures(): Record<string, number> {
    const { reports, route } = this.#reported.of(this.#store.state, Date.now());
    return { messages: this.#inbox.size, cards: this.#datalink.shown, places: reports.length, route: route.length };
  }

  #choose(hex: string): void {
    this.#store.select(hex);
    this.#showSelected();
  }

  #showSelected(): void {
    const flight = this.#sky.get(this.#store.state.selected);
    if (flight !== undefined) {
      this.#show(flight);
    }
  }

  /** Somebody put another link into the same tab. */
  #readAddress(): void {
    const { state, camera } = parseAddress(location.hash, location.pathname);
    if (camera !== undefined) {
      this.#host.look(camera);
    }
    this.#store.set({ view: 'map', selected: undefined, follow: false, query: '', ...state });
  }

  #writeAddress(): void {
    const { state } = this.#store;
    const wanted = new URL(formatPath(state) + location.search + formatAddress(state, this.#host.camera), this.#base);
    if (wanted.href !== location.href) {
      history.replaceState(null, '', wanted);
    }
  }
}

/** Undefined where the browser keeps nothing for pages. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
