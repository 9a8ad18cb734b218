const TOPICS = 'topics';
const RESUME = 'resume';
/** What RFC 9110 allows in a token, and so in a subprotocol. */
const SUBPROTOCOL = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The topics an address asks for by itself. */
export function topicsOf(url) {
  const text = new URL(url).searchParams.get(TOPICS) ?? '';
  return text.split(',').filter((topic) => topic !== '');
}

/**
 * How to ask for a connection: the address with topics and the token to resume by, and the credentials as subprotocols, because an
 * address ends in logs and a subprotocol does not.
 */
export function handshake({ url, topics, token, resume }) {
  const address = new URL(url);
  setOrDelete(address.searchParams, TOPICS, topics.length === 0 ? undefined : topics.join(','));
  setOrDelete(address.searchParams, RESUME, resume);
  if (token === undefined || token === null || token === '') {
    return { url: address.href, protocols: [] };
  }
  if (typeof token !== 'string' || !SUBPROTOCOL.test(token)) {
    throw new TypeError('The token holds characters that cannot be sent');
  }
  return { url: address.href, protocols: ['Bearer', token] };
}

function setOrDelete(query, name, value) {
  if (value === undefined) {
    query.delete(name);
  } else {
    query.set(name, value);
  }
}
