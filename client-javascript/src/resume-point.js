const MAX_TOKEN_LENGTH = 500;

/** How far the table has come, in the server's words, and the token that makes the next connection begin there. */
export class ResumePoint {
  #token;
  #position;
  #held = false;

  /** Where the table stood at the last frame that said so; what came alone after it is in the table too. */
  get position() {
    return this.#position;
  }

  get token() {
    return this.#token;
  }

  /** Called when everything in the frame is in the table. A snapshot that says nothing is from a server that cannot resume. */
  note({ type, resume, epoch, seq }) {
    if (this.#held) {
      return;
    }
    if (typeof resume === 'string' && resume !== '' && resume.length <= MAX_TOKEN_LENGTH) {
      this.#token = resume;
      this.#position = typeof epoch === 'string' && typeof seq === 'number' ? { epoch, seq } : undefined;
    } else if (type === 'aircraft:snapshot') {
      this.#forget();
    }
  }

  /** The view changes: until the server has it, what it says is about the old one. */
  hold() {
    this.#held = true;
    this.#forget();
  }

  viewConfirmed({ view }) {
    this.#held &&= view === undefined;
  }

  /** A connection is over, and with it whatever was on the way. */
  release() {
    this.#held = false;
  }

  #forget() {
    this.#token = undefined;
    this.#position = undefined;
  }
}
