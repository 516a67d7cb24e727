/** The page's connection to its server. */
import { jsonText } from '../../json-text.js';
import type { FromPage, ToPage } from '../messages.js';

export interface Connection {
  send(message: FromPage): void;
}

/** Opens the connection. `heard` receives each message, and `lost` is called when the server is gone. */
export function connect(heard: (message: ToPage) => void, lost: () => void): Connection {
  const socket = new WebSocket(`ws://${location.host}`);
  socket.addEventListener('message', ({ data }) => heard(JSON.parse(String(data)) as ToPage));
  socket.addEventListener('close', lost);
  return { send: (message) => socket.send(jsonText(message)) };
}
