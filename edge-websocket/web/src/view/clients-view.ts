import { ENDPOINTS } from '../clients/endpoints';
import { snippets, type Place, type Snippet } from '../clients/snippets';
import type { FrameLog } from '../feed/frame-log';
import { codeBlock, copyText } from './code-block';
import { button, byId, element } from './dom';
import { FrameBox } from './frame-box';

const COPIED_FOR_MS = 2_000;

/** How to connect something of one's own, and what it would be sent. */
export class ClientsView {
  readonly #node = byId('clients-view');
  readonly #frames: FrameBox;
  readonly #tabs = new Map<string, HTMLButtonElement>();
  readonly #panel = element('div', { class: 'panel', role: 'tabpanel', id: 'snippet' });

  constructor(place: Place) {
    const all = snippets(place);
    this.#frames = new FrameBox();
    const tabs = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Ways to connect' });
    all.forEach((snippet, index) => tabs.append(this.#tab(snippet, all, index)));
    this.#node.append(
      element(
        'div',
        { class: 'columns' },
        element(
          'div',
          { class: 'how' },
          element('h2', {}, 'Connect a client'),
          element('p', { class: 'lead' }, ...leadOf(place)),
          tabs,
          this.#panel,
          endpoints(place),
        ),
        this.#frames.node,
      ),
    );
    this.#choose(all[0] as Snippet);
  }

  update(frames: FrameLog, nowMs: number): void {
    this.#frames.update(frames, nowMs);
  }

  #tab(snippet: Snippet, all: readonly Snippet[], index: number): HTMLButtonElement {
    const tab = element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${snippet.id}`, 'aria-controls': 'snippet' },
      snippet.name,
    );
    tab.addEventListener('click', () => this.#choose(snippet));
    tab.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = all[(index + step + all.length) % all.length];
      if (step !== 0 && next !== undefined) {
        this.#choose(next);
        this.#tabs.get(next.id)?.focus();
      }
    });
    this.#tabs.set(snippet.id, tab);
    return tab;
  }

  #choose({ id, needs, code }: Snippet): void {
    this.#tabs.forEach((tab, name) => {
      tab.setAttribute('aria-selected', String(name === id));
      tab.tabIndex = name === id ? 0 : -1;
    });
    this.#panel.setAttribute('aria-labelledby', `tab-${id}`);
    this.#panel.replaceChildren(
      element('div', { class: 'needs' }, element('p', {}, needs), copyButton(code)),
      codeBlock(code),
    );
  }
}

function copyButton(code: string): HTMLButtonElement {
  const node = button('Copy this code', { class: 'chip copy' }, () => void copy(), 'Copy');
  const copy = async (): Promise<void> => {
    node.textContent = (await copyText(code)) ? 'Copied' : 'Select and copy';
    setTimeout(() => (node.textContent = 'Copy'), COPIED_FOR_MS);
  };
  return node;
}

function leadOf({ ws, mode }: Place): Array<Node | string> {
  const who = {
    public: 'Nobody needs a token here.',
    hybrid: 'Without a token it shows what is public; with one, what the token may see.',
    private: 'It wants a token: yours from signing in, or an API key.',
  }[mode];
  return ['This server speaks WebSocket at ', element('code', {}, `${ws}ws/all/`), `. ${who}`];
}

function endpoints({ ws }: Place): HTMLElement {
  const path = new URL(ws).pathname.replace(/\/$/, '');
  return element(
    'section',
    { class: 'endpoints' },
    element('h3', {}, 'Endpoints'),
    element(
      'dl',
      {},
      ...ENDPOINTS.flatMap(([endpoint, what, topics]) => [
        element('dt', {}, element('code', {}, path + endpoint)),
        element('dd', {}, what, element('small', {}, topics)),
      ]),
    ),
    element(
      'p',
      { class: 'note' },
      'Pages that come from elsewhere must be allowed: ',
      element('code', {}, 'skyspy.edge.allowed-origins'),
      '.',
    ),
  );
}
