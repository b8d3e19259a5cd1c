/** A marking thread: stamps, marks and encodes pages away from the event loop; see mark-page.ts. */
import { answer } from "../aside/answer.ts";
import { drawMarked, type MarkJob } from "./draw-marked.ts";

// the encoder's memory is not the thread's own to give away: a picture is small beside its pixels, and copied
answer<MarkJob, Uint8Array>(drawMarked);
