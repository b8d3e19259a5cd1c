export { diskFolder, diskSink, hashOf } from "./disk.ts";
export { zipFolder, zipSink } from "./zip.ts";
