import type { Log } from "@fabroom/core";
import { destination, pino } from "pino";
import { redact, redactText } from "./redact.ts";

type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/**
 * The log: one JSON line an event, to the standard output or appended to a file. Every line is redacted and is written
 * before the call returns, so that the last words of a process that dies are there.
 */
export function createLog({ level, file }: { level: LogLevel; file?: string }): Log {
  const target = destination({ dest: file ?? 1, sync: true, mkdir: true, append: true });
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, target);
  const write = (severity: "info" | "warn" | "error") => (message: string, data?: Record<string, unknown>) => {
    logger[severity](redact(data ?? {}), redactText(message));
  };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}
