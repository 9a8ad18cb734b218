export { AircraftTable } from './aircraft-table.js';
export { CloseCode, mayReconnect } from './close-codes.js';
export { MessageQueue } from './message-queue.js';
export { RequestError } from './requests.js';
export { SkySpyClient } from './client.js';
export { reconnectDelayMs } from './backoff.js';
export { unpack } from './messages.js';
