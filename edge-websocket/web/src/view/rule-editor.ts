import type { AlertPriority, AlertVisibility } from 'skyspy-client';
import type { ChannelBook } from '../alerts/channel-book';
import { bodyOf, draftOf, placed, type Draft } from '../alerts/draft';
import { PRIORITIES, priorityText, severityOf, type Rule, type RuleBody } from '../alerts/rule';
import type { RuleBook } from '../alerts/rule-book';
import type { Units } from '../look/units';
import { fieldsIn, problemText, type FieldProblems } from '../session/api';
import { ConditionFields } from './condition-fields';
import { button, element, setText } from './dom';
import { choice, field, textField, tick, type Field } from './fields';
import { QuietFields } from './quiet-fields';
import { severityMark } from './severity-mark';
import { TrialPanel } from './trial-panel';

const VISIBILITIES: ReadonlyArray<readonly [AlertVisibility, string]> = [
  ['private', 'Only me'],
  ['shared', 'Those who subscribe'],
  ['public', 'Everybody'],
];

/** What the editor needs of its surroundings. */
export interface EditorContext {
  readonly book: RuleBook;
  readonly channels: ChannelBook;
  readonly units: () => Units;
  /** Leads to where channels are made. */
  readonly toChannels: () => void;
  readonly show: (hex: string) => void;
  readonly close: () => void;
}

/** Makes or changes a rule, and shows meanwhile what it would match. */
export class RuleEditor {
  readonly node: HTMLFormElement;
  readonly #draft: Draft;
  readonly #context: EditorContext;
  readonly #conditions: ConditionFields;
  readonly #trial: TrialPanel;
  readonly #fields = new Map<string, Field>();
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #save = element('button', { type: 'submit', class: 'primary' }, 'Save');
  readonly #channelBox = element('div', { class: 'ticks' });
  #channelsDrawn = -1;

  constructor(rule: RuleBody & Partial<Pick<Rule, 'id'>>, context: EditorContext) {
    this.#context = context;
    this.#draft = draftOf(rule);
    this.#conditions = new ConditionFields(this.#draft, context.units, () => this.#trial.changed());
    this.#trial = new TrialPanel(this.#draft, context.book, context.show, (problems) =>
      this.#conditions.complain(placed(problems, this.#draft)),
    );
    this.node = element(
      'form',
      { class: 'editor', novalidate: true },
      element(
        'header',
        {},
        element('h2', {}, rule.id === undefined ? 'New rule' : 'Change rule'),
        button('Leave the rule as it was', { class: 'chip' }, () => this.close(), 'Cancel'),
        this.#save,
        this.#problem,
      ),
      element('div', { class: 'columns' }, this.#form(), this.#trial.node),
    );
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#store();
    });
    void context.channels.refresh();
  }

  update(nowMs: number): void {
    this.#trial.keepUp(nowMs);
    this.#drawChannels();
  }

  close(): void {
    this.#trial.close();
    this.#context.close();
  }

  #form(): HTMLElement {
    const draft = this.#draft;
    const name = textField(
      draft.name,
      { maxlength: 100, placeholder: 'What the alert is called', required: true },
      (text) => (draft.name = text),
    );
    const cooldown = textField(
      draft.cooldown,
      { type: 'number', min: 0, max: 1440, step: 1, inputmode: 'numeric' },
      (text) => (draft.cooldown = text),
    );
    const visibility = choice(
      VISIBILITIES,
      draft.visibility,
      'Who sees it',
      (chosen) => (draft.visibility = chosen as AlertVisibility),
    );
    return element(
      'div',
      { class: 'form' },
      this.#field('name', 'Name', name),
      element('fieldset', {}, element('legend', {}, 'Conditions'), this.#conditions.node),
      this.#priorities(),
      element(
        'div',
        { class: 'pair' },
        this.#field('visibility', 'Who sees it', visibility),
        this.#field(
          'cooldown_minutes',
          'Quiet after an alert, min',
          cooldown,
          'For the same aircraft. 0: once each time it begins to match.',
        ),
      ),
      this.#schedule(),
      this.#notifications(),
      this.#note(),
    );
  }

  #priorities(): HTMLElement {
    const { priority } = this.#draft;
    const usual = PRIORITIES.some(([id]) => id === priority);
    const all = usual ? PRIORITIES : [...PRIORITIES, [priority, priorityText(priority)] as const];
    const node = element('div', { class: 'segments', role: 'radiogroup', 'aria-label': 'Priority' });
    for (const [id, label] of all) {
      const radio = element('input', { type: 'radio', name: 'priority', value: id, checked: id === priority });
      radio.addEventListener('change', () => (this.#draft.priority = id as AlertPriority));
      const severity = severityOf(id);
      node.append(element('label', { class: `priority ${severity}` }, radio, severityMark(severity), label));
    }
    return this.#field('priority', 'Priority', node);
  }

  #schedule(): HTMLElement {
    const draft = this.#draft;
    const time = (value: string, set: (text: string) => void): HTMLInputElement =>
      textField(value, { type: 'datetime-local' }, set);
    const quiet = new QuietFields(draft);
    return this.#section(
      'Schedule and quiet times',
      draft.startsAt !== '' || draft.expiresAt !== '' || draft.windows.length > 0,
      element(
        'div',
        { class: 'pair' },
        this.#field(
          'starts_at',
          'From',
          time(draft.startsAt, (text) => (draft.startsAt = text)),
          'Local time; empty: at once.',
        ),
        this.#field(
          'expires_at',
          'Until',
          time(draft.expiresAt, (text) => (draft.expiresAt = text)),
          'Empty: for ever.',
        ),
      ),
      this.#field('suppression_windows', 'Silent at these times', quiet.node),
    );
  }

  #notifications(): HTMLElement {
    const draft = this.#draft;
    const hook = textField(
      draft.apiUrl,
      { type: 'url', maxlength: 500, placeholder: 'https://…', spellcheck: 'false' },
      (text) => (draft.apiUrl = text),
    );
    return this.#section(
      'Notifications',
      draft.apiUrl !== '' || draft.channels.length > 0,
      this.#field('notification_channel_ids', 'Send matches to', this.#channelBox),
      tick(
        'Also to the channels that are for all rules',
        draft.globalChannels,
        (checked) => (draft.globalChannels = checked),
      ),
      this.#field('api_url', 'Web hook of this rule', hook, 'Each match is posted there as JSON.'),
    );
  }

  #note(): HTMLElement {
    const note = textField(this.#draft.description, { maxlength: 200 }, (text) => (this.#draft.description = text));
    return this.#field('description', 'Note', note);
  }

  #drawChannels(): void {
    const { channels } = this.#context;
    if (channels.version === this.#channelsDrawn) {
      return;
    }
    this.#channelsDrawn = channels.version;
    const own = channels.all.filter((each) => each.for_all_rules !== true);
    const chosen = this.#draft.channels;
    this.#channelBox.replaceChildren(
      ...own.map(({ id, name, channel_type: kind, enabled }) =>
        tick(
          name,
          chosen.includes(id),
          (checked) => {
            this.#draft.channels = checked
              ? [...this.#draft.channels, id]
              : this.#draft.channels.filter((each) => each !== id);
          },
          enabled ? kind : `${kind}, switched off`,
        ),
      ),
      ...(own.length > 0
        ? []
        : [
            element(
              'p',
              { class: 'none' },
              channels.loaded ? 'There are no channels yet.' : 'No channels to choose from.',
            ),
            button(
              'Leads to where channels are made',
              { class: 'chip' },
              () => this.#context.toChannels(),
              'Set up a channel',
            ),
          ]),
    );
  }

  #section(title: string, open: boolean, ...content: HTMLElement[]): HTMLElement {
    return element('details', { open }, element('summary', {}, title), ...content);
  }

  #field(name: string, label: string, control: HTMLElement, note = ''): HTMLElement {
    const made = field(label, control, note);
    this.#fields.set(name, made);
    return made.node;
  }

  async #store(): Promise<void> {
    this.#complain('', {});
    this.#save.disabled = true;
    setText(this.#save, 'Saving …');
    try {
      await this.#context.book.save(bodyOf(this.#draft), this.#draft.id);
      this.close();
    } catch (problem) {
      this.#complain(problemText(problem), fieldsIn(problem));
    } finally {
      this.#save.disabled = false;
      setText(this.#save, 'Save');
    }
  }

  /** Says what is wrong where it is, and shows the first of those places. */
  #complain(text: string, problems: FieldProblems): void {
    const all = placed(problems, this.#draft);
    setText(this.#problem, all.other === '' ? text : all.other);
    this.#conditions.complain(all);
    this.#fields.forEach((each, name) => each.complain(all.fields[name] ?? ''));
    const wrong = [...this.node.querySelectorAll<HTMLElement>('.form .problem')].find(
      (node) => node.textContent !== '',
    );
    wrong?.closest('details')?.setAttribute('open', '');
    wrong?.scrollIntoView({ block: 'center' });
  }
}
