import type { DatalinkFeed } from '../feed/datalink-feed';
import type { Feed } from '../feed/feed';
import { mayRead, type Access } from '../session/access';
import type { Session } from '../session/session';
import type { Account } from '../view/notice';
import { SignIn } from '../view/sign-in';

/** Lets people in: asks for a name where there must be one, and begins anew when somebody else looks. */
export class Door implements Account {
  readonly #access: Access;
  readonly #session: Session;
  readonly #feed: Feed;
  readonly #datalink: DatalinkFeed;
  readonly #dialog: SignIn;

  constructor(access: Access, session: Session, feed: Feed, datalink: DatalinkFeed) {
    this.#access = access;
    this.#session = session;
    this.#feed = feed;
    this.#datalink = datalink;
    this.#dialog = new SignIn(access, session);
    feed.onRefused(() => this.#refused());
  }

  /** Who is signed in. */
  get name(): string | undefined {
    return this.#session.user?.name;
  }

  get open(): boolean {
    return this.#access.passwords;
  }

  /** Whether signing in changes anything here. */
  get useful(): boolean {
    return this.#access.mode !== 'public';
  }

  mayRead(feature: string): boolean {
    return mayRead(this.#access, this.#session.user, feature);
  }

  /** Whether somebody may do something, as far as the page can tell; the server decides. */
  may(permission: string): boolean {
    return this.#access.mode === 'public' || this.#session.user?.permissions.includes(permission) === true;
  }

  signIn(): void {
    this.#dialog.open();
  }

  /** A server that lets nobody in without a name is not asked without one. */
  begin(): void {
    if (this.#mayConnect) {
      this.#feed.start();
      this.#startDatalink(false);
    } else {
      this.#feed.withhold();
      this.#dialog.open();
    }
  }

  onChange(listener: () => void): void {
    this.#session.onChange(() => {
      this.#feed.restart(this.#mayConnect);
      this.#startDatalink(true);
      if (!this.#mayConnect) {
        this.#dialog.open();
      }
      listener();
    });
  }

  /** Where somebody may not see messages there is nothing to ask for. */
  #startDatalink(anew: boolean): void {
    const connect = this.#mayConnect && this.mayRead('acars');
    if (anew) {
      this.#datalink.restart(connect);
    } else if (connect) {
      this.#datalink.start();
    }
  }

  get #mayConnect(): boolean {
    return this.#access.mode !== 'private' || this.#session.user !== undefined;
  }

  /** The token that was shown is worth nothing any more, or there was none and there must be one. */
  #refused(): void {
    this.#session.end();
    this.#dialog.open('The server has signed you out.');
  }
}
