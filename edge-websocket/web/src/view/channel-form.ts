import { channelProblems, settingsOf, type ChannelBook } from '../alerts/channel-book';
import type { Channel, ChannelKind } from '../alerts/rule';
import { fieldsIn, problemText, type FieldProblems } from '../session/api';
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

/** Makes or changes a channel; what it needs depends on its kind, as the server says. */
export class ChannelForm {
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
      textField(
        this.#body.name,
        { maxlength: 100, placeholder: 'What you call it' },
        (name) => (this.#body.name = name),
      ),
    );
    const kinds = book.kinds.map(({ channel_type: id }) => [id, kindText(id)] as const);
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
    this.#complain('', {});
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
      this.#complain(problemText(problem), fieldsIn(problem));
    } finally {
      this.#save.disabled = false;
    }
  }

  #complain(text: string, problems: FieldProblems): void {
    const { name, settings, other } = channelProblems(problems);
    this.#name.complain(name);
    this.#fields.forEach((each, setting) => each.complain(settings[setting] ?? ''));
    setText(this.#problem, other === '' ? text : other);
  }
}

/** What a kind of channel is called. */
export function kindText(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** What a setting is called. */
export function settingText(name: string): string {
  return SETTINGS[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}
