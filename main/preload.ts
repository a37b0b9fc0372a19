import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

/**
 * The only bridge: one function over the port main hands in. The port itself, Electron and Node stay on this side
 * (security.md section 8.1).
 */
type Reply = { answer: unknown } | { failure: { reference: string } };

const engineGone: Reply = { failure: { reference: 'engine-gone' } };
const waiting = new Map<number, (reply: Reply) => void>();
let lastId = 0;
let isGone = false;

const port = new Promise<MessagePort>((resolve) => {
  // Once: a second port could only come from a second engine, and this window belongs to the first.
  ipcRenderer.once('register-port', (event: IpcRendererEvent) => {
    const [given] = event.ports;
    if (!given) return;
    given.onmessage = ({ data: { id, ...reply } }: MessageEvent<{ id: number } & Reply>) => {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    };
    given.addEventListener('close', () => {
      isGone = true;
      for (const settle of waiting.values()) settle(engineGone);
      waiting.clear();
    });
    given.start();
    resolve(given);
  });
});

async function call(name: string, input: unknown, commandId?: string): Promise<Reply> {
  const open = await port;
  if (isGone) return engineGone;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    open.postMessage({ id, name, input, commandId });
  });
}

contextBridge.exposeInMainWorld('register', { call });
