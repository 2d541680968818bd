import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { given } from './given';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--remote-debugging-port=0',
];
const START_MS = 60_000;

interface Message {
  id?: number;
  method?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

export interface OldVisit {
  width: number;
  javaScript: boolean;
  /** The reading cookie, such as `elder-24-yellow`. */
  reading?: string;
}

/** Chromium 80 over its own protocol: Playwright asks for what it does not know. Brought by scripts/lib/old-browser.mjs. */
export class OldBrowser {
  #last = 0;
  readonly #waiting = new Map<number, (message: Message) => void>();

  private constructor(
    private readonly child: ChildProcess,
    private readonly socket: WebSocket,
  ) {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id) this.#waiting.get(message.id)?.(message);
    });
  }

  static async start(): Promise<OldBrowser> {
    const dir = given('OLD_BROWSER_DIR');
    const env = { ...process.env, LD_LIBRARY_PATH: path.join(dir, 'lib') };
    const child = spawn(path.join(dir, 'chromium'), FLAGS, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await debuggerOf(child);
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new OldBrowser(child, socket);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** What a script finds on a page that has been loaded by a new visitor. */
  async find<Found>(url: string, script: string, visit: OldVisit): Promise<Found> {
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank' });
    const attached = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    const page = (method: string, params: object = {}) =>
      this.#send(method, params, String(attached.sessionId));
    try {
      await page('Network.clearBrowserCookies');
      if (visit.reading)
        await page('Network.setCookie', { url, name: 'reading', value: visit.reading });
      const { width } = visit;
      const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: true };
      await page('Emulation.setDeviceMetricsOverride', metrics);
      await page('Emulation.setScriptExecutionDisabled', { value: !visit.javaScript });
      await page('Page.navigate', { url });
      const evaluate = async (expression: string) => {
        const answer = await page('Runtime.evaluate', { expression, returnByValue: true });
        if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
        return (answer.result as { value: unknown }).value;
      };
      const deadline = Date.now() + START_MS;
      while ((await evaluate('location.href + document.readyState')) !== `${url}complete`) {
        if (Date.now() > deadline) throw new Error(`${url} was not loaded.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      // Links change their colour within moments of the sheet's arrival.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return (await evaluate(script)) as Found;
    } finally {
      await this.#send('Target.closeTarget', { targetId });
    }
  }

  async #send(
    method: string,
    params: object,
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answer;
    this.#waiting.delete(id);
    if (error || !result) throw new Error(`${method}: ${error?.message}`);
    return result;
  }
}

async function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = () => reject(new Error(`Chromium 80 did not start:\n${output}`));
    const timer = setTimeout(fail, START_MS);
    child.once('exit', fail);
    child.stderr?.on('data', (chunk) => {
      output += String(chunk);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(output) ?? [];
      if (!address) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(address);
    });
  });
}
