import type { ChannelBook } from '../alerts/channel-book';
import type { Channel } from '../alerts/rule';
import { problemText } from '../session/api';
import { ChannelForm, kindText, settingText } from './channel-form';
import { button, element, setText } from './dom';
import { sureToDelete } from './fields';

/** Where alerts are sent besides this page. */
export class ChannelList {
  readonly node = element('div', { class: 'channels' });
  readonly #book: ChannelBook;
  readonly #mayManageAll: () => boolean;
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #list = element('ul', { 'aria-label': 'Notification channels' });
  readonly #empty = element('p', { class: 'calm' });
  readonly #form = element('div', {});
  readonly #add: HTMLButtonElement;
  readonly #results = new Map<number, { readonly good: boolean; readonly text: string }>();
  #deleting: number | undefined;
  #drawn = '';

  constructor(book: ChannelBook, mayManageAll: () => boolean) {
    this.#book = book;
    this.#mayManageAll = mayManageAll;
    this.#add = button('Add a channel', { class: 'primary' }, () => this.#edit(undefined), 'Add channel');
    this.node.append(
      element(
        'div',
        { class: 'filters' },
        element('p', { class: 'lead' }, 'Alerts reach people who are not looking, too. Secrets are never shown again.'),
        element('span', { class: 'space' }),
        this.#add,
      ),
      this.#problem,
      this.#form,
      this.#list,
      this.#empty,
    );
  }

  /** Somebody else looks. */
  clear(): void {
    this.#results.clear();
    this.#form.replaceChildren();
    setText(this.#problem, '');
  }

  update(): void {
    const { all, loaded, obstacle } = this.#book;
    const drawn = JSON.stringify([all, [...this.#results], this.#deleting]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#list.replaceChildren(...all.map((channel) => this.#row(channel)));
    }
    this.#add.hidden = obstacle !== undefined || this.#form.childElementCount > 0;
    const calm = loaded ? 'There are no channels yet.' : 'Asking the server for its channels.';
    const editing = this.#form.childElementCount > 0;
    setText(this.#empty, all.length > 0 || editing ? '' : obstacle === undefined ? calm : obstacleText(obstacle));
  }

  #row(channel: Channel): HTMLElement {
    const { id, name, channel_type: kind, enabled, verified } = channel;
    const result = this.#results.get(id);
    const tags = [
      kindText(kind),
      ...(channel.for_all_rules === true ? ['For all rules'] : []),
      ...(enabled ? [] : ['Off']),
      verified ? 'Tested' : 'Not tested',
    ];
    return element(
      'li',
      { class: 'channel', 'data-id': id },
      element(
        'div',
        { class: 'what' },
        element(
          'div',
          { class: 'title' },
          element('b', {}, name),
          ...tags.map((text) => element('span', { class: text === 'Tested' ? 'tag good' : 'tag' }, text)),
        ),
        ...settingsText(channel),
        ...(result === undefined
          ? []
          : [element('p', { class: result.good ? 'good' : 'problem', role: 'status' }, result.text)]),
      ),
      element('div', { class: 'actions' }, ...this.#actions(channel)),
    );
  }

  #actions(channel: Channel): HTMLElement[] {
    const { id, name } = channel;
    if (this.#deleting === id) {
      return sureToDelete(
        name,
        () => this.#remove(id),
        () => this.#ask(undefined),
      );
    }
    const test: HTMLButtonElement = button(
      `Send a test message to ${name}`,
      { class: 'chip' },
      () => void this.#test(id, test),
      'Test',
    );
    return [
      test,
      button(`Change ${name}`, { class: 'chip' }, () => this.#edit(channel), 'Edit'),
      button(`Delete ${name}`, { class: 'chip' }, () => this.#ask(id), 'Delete'),
    ];
  }

  async #test(id: number, node: HTMLButtonElement): Promise<void> {
    node.disabled = true;
    setText(node, 'Sending …');
    try {
      await this.#book.test(id);
      this.#results.set(id, { good: true, text: 'The test message was delivered.' });
    } catch (problem) {
      this.#results.set(id, { good: false, text: problemText(problem) });
    }
    node.disabled = false;
    setText(node, 'Test');
    this.update();
  }

  #ask(id: number | undefined): void {
    this.#deleting = id;
    this.update();
  }

  #remove(id: number): void {
    this.#deleting = undefined;
    setText(this.#problem, '');
    this.#book
      .remove(id)
      .catch((problem: unknown) => setText(this.#problem, problemText(problem)))
      .finally(() => this.update());
  }

  #edit(channel: Channel | undefined): void {
    const form = new ChannelForm(this.#book, channel, this.#mayManageAll(), () => {
      this.#form.replaceChildren();
      if (channel !== undefined) {
        this.#results.delete(channel.id);
      }
      this.update();
    });
    this.#form.replaceChildren(form.node);
    form.node.scrollIntoView({ block: 'nearest' });
    this.update();
  }
}

function settingsText({ settings = {} }: Channel): HTMLElement[] {
  const shown = Object.entries(settings).map(([name, value]) => `${settingText(name)} ${value}`);
  return shown.length === 0 ? [] : [element('p', { class: 'facts' }, shown.join(' · '))];
}

function obstacleText(obstacle: string): string {
  switch (obstacle) {
    case 'signedOut':
      return 'Channels belong to people. Sign in to have some.';
    case 'forbidden':
      return 'Your account may not have channels.';
    case 'missing':
      return 'This server sends no notifications.';
    default:
      return 'The server cannot be reached.';
  }
}
