export const CloseCode = Object.freeze({
  NORMAL: 1000,
  GOING_AWAY: 1001,
  /** There was no close frame. */
  ABNORMAL: 1006,
  HEARTBEAT_TIMEOUT: 4000,
  UNAUTHORIZED: 4001,
});

const FINAL = new Set([CloseCode.NORMAL, CloseCode.GOING_AWAY, CloseCode.UNAUTHORIZED]);

/** Whether a connection that ended with this code is worth another attempt. */
export function mayReconnect(code) {
  return !FINAL.has(code);
}
