// Loaded before the portal (node --import): measures how long its event loop is held, and tells it to who asks at a socket.
// Plain JavaScript, since it runs before anything else; the product itself has no code for being measured.
import { createServer } from "node:http";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const socket = process.env.BENCH_LOOP_SOCKET;
const BEAT_MS = 2;

if (isMainThread && socket) {
  delete process.env.NODE_OPTIONS;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let [gapMs, workMs] = [0, 0];
  let last = { at: performance.now(), cpu: process.threadCpuUsage() };
  setInterval(() => {
    const now = { at: performance.now(), cpu: process.threadCpuUsage() };
    const work = (now.cpu.user + now.cpu.system - last.cpu.user - last.cpu.system) / 1000;
    gapMs = Math.max(gapMs, now.at - last.at - BEAT_MS);
    workMs = Math.max(workMs, Math.min(work, now.at - last.at));
    last = now;
  }, BEAT_MS).unref();
  createServer((_request, response) => {
    response.end(JSON.stringify({ gapMs, workMs, p99Ms: delay.percentile(99) / 1e6 }));
    [gapMs, workMs] = [0, 0];
    delay.reset();
  })
    .listen(socket)
    .unref();
}
