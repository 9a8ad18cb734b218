/** What a key does, by the key's name; letters work unless somebody is typing. */
export type KeyActions = Readonly<Record<string, () => void>>;

export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (
      typing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (document.querySelector('dialog[open]') && event.key !== '?')
    ) {
      return;
    }
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) {
      return;
    }
    // Arrows scroll where there is text to read.
    const { view } = document.body.dataset;
    if ((view === 'clients' || view === 'acars' || view === 'alerts') && event.key.length > 1 && event.key !== 'Escape') {
      return;
    }
    const action = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (action !== undefined) {
      event.preventDefault();
      action();
    }
  });
}
