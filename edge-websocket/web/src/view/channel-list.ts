import { settingsOf, type ChannelBook } from '../alerts/channel-book';
import type { Channel, ChannelKind } from '../alerts/rule';
import { ApiProblem, problemText } from '../session/api';
import { button, element, setText } from './dom';
import { choice, field, textField, tick, type Field } from './fields';

const KINDS: Readonly<Record<string, string>> = {
  webhook: 'Web hook',
  ntfy: 'ntfy',
  discord: 'Discord',
  slack: 'Slack',
  email: 'E-mail',
};

const SETTINGS: Readonly<Record<string, string>> = { url: 'Address', to: 'To' };

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
      KINDS[kind] ?? kind,
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
        ...(result === undefined ? [] : [element('p', { class: result.good ? 'good' : 'problem', role: 'status' }, result.text)]),
      ),
      element('div', { class: 'actions' }, ...this.#actions(channel)),
    );
  }

  #actions(channel: Channel): HTMLElement[] {
    const { id, name } = channel;
    if (this.#deleting === id) {
      return [
        element('span', { class: 'sure' }, 'Delete it for good?'),
        button(`Delete ${name}`, { class: 'chip danger' }, () => this.#remove(id), 'Delete'),
        button('Keep it', { class: 'chip' }, () => this.#ask(undefined), 'Keep'),
      ];
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

/** Makes or changes a channel; what it needs depends on its kind, as the server says. */
class ChannelForm {
  readonly node = element('form', { class: 'channel-form', novalidate: true });
  readonly #book: ChannelBook;
  readonly #channel: Channel | undefined;
  readonly #close: () => void;
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #settings = element('div', { class: 'settings' });
  readonly #save = element('button', { type: 'submit', class: 'primary' }, 'Save');
  readonly #fields = new Map<string, Field>();
  readonly #name: Field;
  #kind: ChannelKind | undefined;
  #typed: Record<string, string> = {};
  #body: { name: string; enabled: boolean; forAll: boolean };

  constructor(book: ChannelBook, channel: Channel | undefined, mayManageAll: boolean, onClose: () => void) {
    this.#book = book;
    this.#channel = channel;
    this.#close = onClose;
    this.#body = {
      name: channel?.name ?? '',
      enabled: channel?.enabled ?? true,
      forAll: channel?.for_all_rules ?? false,
    };
    this.#name = field(
      'Name',
      textField(this.#body.name, { maxlength: 100, placeholder: 'What you call it' }, (name) => (this.#body.name = name)),
    );
    const kinds = book.kinds.map(({ channel_type: id }) => [id, KINDS[id] ?? id] as const);
    const chosen = channel?.channel_type ?? kinds[0]?.[0] ?? 'webhook';
    const kind = choice(kinds, chosen, 'Kind', (id) => this.#choose(id));
    kind.disabled = channel !== undefined;
    this.node.append(
      element('h2', {}, channel === undefined ? 'New channel' : 'Change channel'),
      this.#problem,
      element('div', { class: 'pair' }, this.#name.node, field('Kind', kind).node),
      this.#settings,
      tick('Send to it', this.#body.enabled, (enabled) => (this.#body.enabled = enabled)),
      ...(mayManageAll
        ? [
            tick(
              'For all rules',
              this.#body.forAll,
              (forAll) => (this.#body.forAll = forAll),
              'Gets the matches of every rule that uses such channels',
            ),
          ]
        : []),
      element(
        'div',
        { class: 'buttons' },
        this.#save,
        button('Leave it as it was', { class: 'chip' }, onClose, 'Cancel'),
      ),
    );
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#store();
    });
    this.#choose(chosen);
  }

  #choose(id: string): void {
    const shown = this.#channel?.settings ?? {};
    this.#kind = this.#book.kinds.find(({ channel_type: each }) => each === id);
    this.#typed = {};
    this.#fields.clear();
    const settings = this.#kind?.settings ?? [];
    this.#settings.replaceChildren(
      ...settings.map(({ name, required, secret, description }) => {
        const kept = secret && (shown[name] ?? '') !== '';
        this.#typed[name] = secret ? '' : (shown[name] ?? '');
        const input = textField(
          this.#typed[name],
          {
            type: secret && name !== 'url' ? 'password' : 'text',
            autocomplete: secret ? 'new-password' : 'off',
            spellcheck: 'false',
            placeholder: kept ? 'As it is; type to change it' : required ? 'Needed' : '',
          },
          (value) => (this.#typed[name] = value),
        );
        const made = field(settingText(name), input, description);
        this.#fields.set(name, made);
        return made.node;
      }),
    );
  }

  async #store(): Promise<void> {
    if (this.#kind === undefined) {
      return;
    }
    this.#complain({});
    this.#save.disabled = true;
    const { name, enabled, forAll } = this.#body;
    try {
      await this.#book.save(
        {
          name: name.trim(),
          channel_type: this.#kind.channel_type,
          settings: settingsOf(this.#kind, this.#typed, this.#channel?.settings ?? {}),
          enabled,
          for_all_rules: forAll,
        },
        this.#channel?.id,
      );
      this.#close();
    } catch (problem) {
      setText(this.#problem, problemText(problem));
      if (problem instanceof ApiProblem) {
        this.#complain(problem.fields);
      }
    } finally {
      this.#save.disabled = false;
    }
  }

  /** Problems of settings come as `url` or `settings.url`. */
  #complain(problems: Readonly<Record<string, readonly string[]>>): void {
    const of = (name: string): string => [...(problems[name] ?? []), ...(problems[`settings.${name}`] ?? [])].join(' ');
    this.#name.complain(of('name'));
    this.#fields.forEach((each, name) => each.complain(of(name)));
    const rest = Object.entries(problems).filter(([name]) => name !== 'name' && !this.#fields.has(name.replace('settings.', '')));
    setText(this.#problem, rest.length > 0 ? rest.flatMap(([, texts]) => texts).join(' ') : '');
  }
}

function settingText(name: string): string {
  return SETTINGS[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
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
