const MAX_BATCH_DEPTH = 8;

/**
 * The messages inside one text frame, with batches (also nested ones) unpacked in order.
 * Returns null when the text is not a message of the protocol.
 */
export function unpack(text) {
  const root = parse(text);
  return root === null ? null : flatten(root);
}

/** The message that is the frame, as it came; null when the text is not one. */
export function parse(text) {
  if (typeof text !== 'string') {
    return null;
  }
  try {
    const value = JSON.parse(text);
    return isMessage(value) ? value : null;
  } catch {
    return null;
  }
}

/** A message, or what is inside it when it is a batch. */
export function flatten(message, depth = 0, out = []) {
  if (message.type !== 'batch') {
    out.push(message);
    return out;
  }
  if (depth === MAX_BATCH_DEPTH || !Array.isArray(message.messages)) {
    return out;
  }
  for (const inner of message.messages) {
    if (isMessage(inner)) {
      flatten(inner, depth + 1, out);
    }
  }
  return out;
}

function isMessage(value) {
  return typeof value === 'object' && value !== null && typeof value.type === 'string';
}
