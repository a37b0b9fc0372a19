import { setTimeout as pause } from 'node:timers/promises';
import { z } from '../../../shared/z.ts';

const Targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
/** An error when the page went on to another document meanwhile. */
const Reply = z.object({ result: z.object({ result: z.object({ value: z.number() }) }).optional() });

/** The page of a window that is open, or null while there is none yet. */
async function findPage(port: string, showing: string) {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
  const targets = response && Targets.parse(await response.json());
  return targets?.find(({ type, url }) => type === 'page' && url.includes(showing))?.webSocketDebuggerUrl ?? null;
}

/** Asks a page for one number as soon as there is such a page; the expression may be a promise. */
export async function numberFrom(port: string, showing: string, expression: string): Promise<number> {
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(20)) {
    const address = await findPage(port, showing);
    const answer = address === null ? null : await evaluate(address, expression);
    if (answer !== null) return answer;
  }
  throw new Error(`no window shows ${showing}`);
}

async function evaluate(address: string, expression: string): Promise<number | null> {
  const socket = new WebSocket(address);
  try {
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const reply = new Promise<string>((resolve) => {
      socket.onmessage = ({ data }) => resolve(String(data));
    });
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    return Reply.parse(JSON.parse(await reply)).result?.result.value ?? null;
  } finally {
    socket.close();
  }
}
