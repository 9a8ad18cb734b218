import type { Access } from '../session/access';
import type { Session } from '../session/session';
import { button, byId, element, setText } from './dom';
import { icon } from './icons';

/** The dialog to sign in with, and to see who is signed in. */
export class SignIn {
  readonly #dialog = byId('sign-in') as HTMLDialogElement;
  readonly #access: Access;
  readonly #session: Session;
  readonly #title = element('h2');
  readonly #why = element('p', { class: 'why' });
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #name = element('input', { name: 'username', autocomplete: 'username', required: true, maxlength: 150 });
  readonly #password = element('input', {
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    maxlength: 1_000,
  });
  readonly #submit = element('button', { type: 'submit', class: 'primary' }, 'Sign in');
  readonly #form: HTMLFormElement;
  readonly #account: HTMLElement;
  readonly #roles = element('dd');

  constructor(access: Access, session: Session) {
    this.#access = access;
    this.#session = session;
    this.#form = element(
      'form',
      { method: 'dialog' },
      element('label', {}, 'Name', this.#name),
      element('label', {}, 'Password', this.#password),
      this.#problem,
      this.#submit,
    );
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#try();
    });
    this.#account = element(
      'div',
      { class: 'account' },
      element('dl', {}, element('dt', {}, 'Roles'), this.#roles),
      button('Sign out', { class: 'chip' }, () => this.#signOut(), 'Sign out'),
    );
    const close = button('Close (Esc)', { class: 'round' }, () => this.#dialog.close(), icon('close'));
    this.#dialog.append(element('header', {}, this.#title, close), this.#why, this.#form, this.#account);
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
  }

  /** @param because what has happened, when something has */
  open(because?: string): void {
    const { user } = this.#session;
    setText(this.#title, user?.name ?? 'Sign in');
    setText(
      this.#why,
      user === undefined ? [because, this.#reason()].filter(Boolean).join(' ') : 'Signed in in this tab.',
    );
    setText(this.#roles, user?.roles.join(', ') || 'none');
    setText(this.#problem, '');
    this.#account.hidden = user === undefined;
    this.#form.hidden = user !== undefined || !this.#access.passwords;
    this.#password.value = '';
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    if (!this.#form.hidden) {
      (this.#name.value === '' ? this.#name : this.#password).focus();
    }
  }

  #reason(): string {
    if (!this.#access.passwords) {
      return 'This server does not take names and passwords. Ask whoever runs it how to get in.';
    }
    return this.#access.mode === 'private'
      ? 'This server shows its aircraft to people it knows.'
      : 'You see what is public. Signed in, you see what is yours.';
  }

  async #try(): Promise<void> {
    this.#busy(true);
    const result = await this.#session.signIn(this.#name.value.trim(), this.#password.value);
    this.#busy(false);
    if (result.ok) {
      this.#password.value = '';
      this.#dialog.close();
    } else {
      setText(this.#problem, result.why);
      this.#password.select();
    }
  }

  #busy(busy: boolean): void {
    this.#submit.disabled = busy;
    setText(this.#submit, busy ? 'Signing in …' : 'Sign in');
    if (busy) {
      setText(this.#problem, '');
    }
  }

  #signOut(): void {
    this.#dialog.close();
    void this.#session.signOut();
  }
}
