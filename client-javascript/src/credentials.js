/** Who connects: a token, or somebody who knows one. */
export class Credentials {
  #token;
  #renew;

  constructor(token, renew = typeof token === 'function' ? token : () => undefined) {
    this.#token = token;
    this.#renew = renew;
  }

  /** The token for the next connection: at once where it is known, so that nothing comes between asking and connecting. */
  current() {
    return typeof this.#token === 'function' ? this.#token() : this.#token;
  }

  /** Another one in the place of a token that runs out. */
  async renewed(expiring) {
    return this.#renew(expiring);
  }

  /** A function goes on being asked. */
  replace(token) {
    if (typeof this.#token !== 'function') {
      this.#token = token;
    }
  }
}
