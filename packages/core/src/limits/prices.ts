/**
 * `most` acts of one person in `seconds`; of all visitors of one network together, where `visitors` says otherwise.
 * Signed-in people are counted one by one, so that an organisation behind one address never shares a limit.
 */
export type Price = { most: number; seconds: number; visitors?: number };

const TEN_MINUTES = 600;
const QUARTER_HOUR = 900;
const HOUR = 3600;

/**
 * What each kind of act may cost the others. A limit is several times what a diligent person needs, and a fraction of what
 * two cores can give.
 */
export const PRICES = {
  /** Asking the server. A page of the portal asks about six times: 500 pages in ten minutes take 3,000. */
  read: { most: 9000, seconds: TEN_MINUTES },
  /** Changing something. A form saves on request, a draft of an indication once a second at most. */
  write: { most: 900, seconds: TEN_MINUTES, visitors: 300 },
  /** A page's picture, 25 ms of a core. 500 in ten minutes is a page a second without a pause; twice that with both widths. */
  page: { most: 1200, seconds: TEN_MINUTES, visitors: 300 },
  /** A whole document, about 55 ms of a core a page. The sample room has 52 files in both languages. */
  download: { most: 120, seconds: TEN_MINUTES, visitors: 60 },
  /** A case as a workbook, one second of a core. Eight sites in three cases and two languages are 48 files. */
  workbook: { most: 60, seconds: TEN_MINUTES, visitors: 60 },
  /** A receipt or term sheet, 50 ms of the one typesetter. */
  paper: { most: 120, seconds: TEN_MINUTES, visitors: 60 },
  /** One run of the model with its checks, about 10 ms of a core. The reader's own what-ifs run in the browser. */
  model: { most: 300, seconds: TEN_MINUTES, visitors: 60 },
  /** A file taken in: up to 100 MB kept, inspected and set as pages. A whole room in both languages is 52. */
  upload: { most: 120, seconds: TEN_MINUTES },
  /** The whole record checked: it is read from beginning to end. */
  evidenceCheck: { most: 60, seconds: TEN_MINUTES },
  /** The whole record taken away: a connection to the database for up to half an hour. */
  evidenceExport: { most: 12, seconds: HOUR },
  /** A fingerprint looked up, by anybody: a committee may check a folder of papers; nobody can guess one. */
  verify: { most: 600, seconds: TEN_MINUTES },
  /** Steps of signing in and out. Visitors of one network share it: 300 people of a bank on one morning pass. */
  auth: { most: 300, seconds: QUARTER_HOUR, visitors: 900 },
  /** Sign-in links for one mail address, known or not: a mailbox is not flooded. */
  linkToAddress: { most: 5, seconds: QUARTER_HOUR },
  /** Sign-in links asked for from one network: a bank's morning passes, whoever else asks from behind its address. */
  linkFromNetwork: { most: 150, seconds: QUARTER_HOUR },
} as const satisfies Record<string, Price>;

export type PricedAct = keyof typeof PRICES;
