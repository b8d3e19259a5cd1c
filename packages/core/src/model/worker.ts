/** A model thread: the engine run away from the event loop; see run-aside.ts. */
import { answer } from "@fabroom/documents/aside";
import { runModel } from "@fabroom/finance";
import type { ModelJob, ModelReply } from "./run-aside.ts";

answer<ModelJob, ModelReply>(({ assumptions, options }) => runModel(assumptions, options));
