/** A WebSocket whose other end is the test. */
export function fakeSockets(onSent = () => {}) {
  const opened = [];
  class FakeSocket {
    readyState = 0;
    sent = [];
    constructor(url, protocols) {
      this.url = url;
      this.protocols = protocols;
      opened.push(this);
    }
    send(text) {
      this.sent.push(JSON.parse(text));
      onSent(this, JSON.parse(text));
    }
    close(code, reason) {
      this.readyState = 3;
      this.closedWith = { code, reason };
    }
    accept() {
      this.readyState = 1;
      this.onopen({});
    }
    deliver(message) {
      this.onmessage({ data: typeof message === 'string' ? message : JSON.stringify(message) });
    }
    drop(code, reason = '') {
      this.readyState = 3;
      this.onclose({ code, reason });
    }
    actions() {
      return this.sent.map((message) => message.action);
    }
  }
  return { FakeSocket, opened, last: () => opened.at(-1) };
}
