import type { BenchCase } from "../bench-case.ts";
import { browser } from "./browser.ts";
import { hostile } from "./hostile.ts";
import { model } from "./model.ts";
import { network } from "./network.ts";
import { pageImage } from "./page.ts";
import { room } from "./room.ts";
import { termSheetPaper } from "./term-sheet.ts";
import { workbook } from "./workbook.ts";

export const cases: readonly BenchCase[] = [
  model,
  workbook,
  network,
  pageImage,
  termSheetPaper,
  room,
  browser,
  hostile,
];
