import type { FileHandle } from "../files.ts";
import type { ByLanguage, LanguageTag, Localised } from "./localised.ts";
import type { Partner, PictureEntry, PortableBenchmark, PortableFact, PortableFigure, Tranche } from "./parts.ts";
import type { Access, Group, IndicationRow, Organisation } from "./people.ts";
import type { ChapterText } from "./pitch.ts";
import type { PortableQuestion } from "./question.ts";
import type { MarketRow, RoomRow } from "./room.ts";
import type { RaiseSettings } from "./settings.ts";
import type { RegisterLine, SiteCase, SiteFile } from "./site.ts";

export type PortableSite = SiteFile & {
  slug: string;
  case: SiteCase;
  /** As the engine takes it: `validateAssumptions` has looked at it. */
  assumptions: unknown;
  register: RegisterLine[];
};

export type PortableChapter = { key: string; chart: string; text: ByLanguage<ChapterText> };

export type PortableAgreement = { version: number; document: string; points: Localised[]; text: Localised };

export type PortableNode = Omit<RoomRow, "file"> & {
  /** The document by language; null for a folder. */
  files: ByLanguage<FileHandle> | null;
};

export type PortablePicture = Omit<PictureEntry, "file"> & { file: FileHandle };

export type PortablePeople = {
  groups: Group[];
  organisations: Organisation[];
  access: Access;
  indications: IndicationRow[];
};

/** A whole raise as its folder holds it. Lists are in the order in which readers meet them. */
export type PortableRaise = {
  settings: RaiseSettings;
  tranches: Tranche[];
  figures: PortableFigure[];
  facts: PortableFact[];
  benchmarks: PortableBenchmark[];
  partners: Partner[];
  market: MarketRow[];
  sites: PortableSite[];
  chapters: PortableChapter[];
  agreements: PortableAgreement[];
  room: PortableNode[];
  pictures: PortablePicture[];
  questions: PortableQuestion[];
  people: PortablePeople;
};

export type {
  Access,
  ByLanguage,
  ChapterText,
  Group,
  IndicationRow,
  LanguageTag,
  Localised,
  MarketRow,
  Organisation,
  Partner,
  PortableBenchmark,
  PortableFact,
  PortableFigure,
  PortableQuestion,
  RaiseSettings,
  RegisterLine,
  RoomRow,
  SiteCase,
  SiteFile,
  Tranche,
};
