import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabaseServer } from "./open.ts";
import { withClient } from "./roles.ts";

const me = process.getuid?.();
const root = me === 0;
const nobody = 65534;
let parent: string;
let dataFolder: string;
let said: string[];

beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), "fabroom-open-"));
  chmodSync(parent, 0o755);
  dataFolder = path.join(parent, "data");
  said = [];
});
afterEach(() => rmSync(parent, { recursive: true }));

const open = () => openDatabaseServer({ dataFolder, fsync: false, log: (line) => said.push(line) });
/** As the product opens it: what was acknowledged is there after a crash. */
const openDurably = (onLost: (error: Error) => void = () => undefined) =>
  openDatabaseServer({ dataFolder, log: (line) => said.push(line), onLost });

function ask<Row extends object>(url: string, query: string): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(query)).rows);
}

/**
 * Another process that opens the data folder's database, runs a query and says one line; it then stays.
 * @param uid the user it becomes before it opens anything
 */
async function otherProduct(query: string, uid?: number): Promise<{ answer: string; child: ChildProcess }> {
  const script = `
    import { openDatabaseServer } from ${JSON.stringify(path.join(import.meta.dirname, "open.ts"))};
    import { withClient } from ${JSON.stringify(path.join(import.meta.dirname, "roles.ts"))};
    const [dataFolder, query, uid] = process.argv.slice(1);
    if (uid) { process.setgroups([]); process.setgid(Number(uid)); process.setuid(Number(uid)); }
    try {
      const { ownerUrl: url } = await openDatabaseServer({ dataFolder, log: () => undefined });
      console.log(JSON.stringify((await withClient(url, (client) => client.query(query))).rows));
    } catch (error) {
      console.log(error.code + ": " + error.message);
    }
    setInterval(() => undefined, 1000);`;
  const args = ["--input-type=module", "-e", script, dataFolder, query, ...(uid === undefined ? [] : [String(uid)])];
  const env = { ...process.env, XDG_CACHE_HOME: path.join(parent, "cache"), HOME: parent };
  const child = spawn(process.execPath, args, { cwd: "/", env, stdio: ["ignore", "pipe", "inherit"] });
  const [data] = (await once(child.stdout, "data")) as [Buffer];
  return { answer: String(data).trim(), child };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

function runningServer(): number {
  return Number(readFileSync(path.join(dataFolder, "postgres", "18", "postmaster.pid"), "utf8").split("\n")[0]);
}

describe("our own database server", () => {
  it("is reached by a closed unix socket alone, as an owner who is no superuser, and keeps its data", async () => {
    const first = await open();
    const [who] = await ask<Record<string, string>>(
      first.ownerUrl,
      `select current_user::text as role, current_setting('is_superuser') as superuser,
         current_setting('listen_addresses') as addresses, current_setting('server_version') as version,
         pg_has_role('fabroom_app', 'MEMBER')::text as app`,
    );
    expect(who).toMatchObject({ role: "fabroom_owner", superuser: "off", addresses: "", app: "true" });
    expect(who?.version).toMatch(/^18\./);
    const socketFolder = new URL(first.ownerUrl).searchParams.get("host") ?? "";
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    await ask(first.ownerUrl, "create table kept as select 42 as answer");
    await first.stop();
    expect(existsSync(socketFolder)).toBe(false);

    said.length = 0;
    const begun = performance.now();
    const second = await open();
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(await ask(second.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(said).toEqual([]);
    await second.stop();
  });

  it("survives kill -9 of its parent: the next start stops it, says so, and finds what was committed", async () => {
    const { answer, child } = await otherProduct(
      "create table kept (answer int); insert into kept values (42) returning answer",
    );
    expect(answer).not.toContain(":");
    await end(child, "SIGKILL");
    const left = runningServer();
    const server = await open();
    expect(said).toEqual([`Stopping the database server that an interrupted run left (process ${left}).`]);
    expect(await ask(server.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    await server.stop();
  });

  it("survives kill -9 of itself, and a process id that is in use again by another program", async () => {
    const { child } = await otherProduct("create table kept as select 42 as answer");
    const server = runningServer();
    await end(child, "SIGKILL");
    process.kill(server, "SIGKILL");
    const pidFile = path.join(dataFolder, "postgres", "18", "postmaster.pid");
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(String(server), String(process.pid)));
    const next = await open();
    expect(await ask(next.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    await next.stop();
  });

  it("admits its owner and superuser while it is set up, and nobody but the portal's roles while it serves", async () => {
    const server = await open();
    await ask(server.ownerUrl, "create table kept as select 42 as answer");
    await server.serve();
    for (const role of ["fabroom_owner", "postgres"])
      await expect(ask(server.ownerUrl.replace("fabroom_owner", role), "select 1")).rejects.toMatchObject({
        code: "28000",
      });
    const who = "select session_user::text as who, current_setting('is_superuser') as superuser";
    expect(await ask(server.url, who)).toEqual([{ who: "fabroom_app", superuser: "off" }]);
    expect(await ask(server.jobsUrl, who)).toEqual([{ who: "fabroom_jobs", superuser: "off" }]);
    for (const role of ["fabroom_owner", "postgres"])
      await expect(ask(server.url, `set role ${role}`)).rejects.toMatchObject({ code: "42501" });
    await server.stop();
  });

  it("takes over a data folder from before the portal had roles of its own", async () => {
    const first = await open();
    const superuser = first.ownerUrl.replace("fabroom_owner", "postgres");
    await ask(superuser, "revoke fabroom_jobs from fabroom_owner");
    await ask(superuser, "drop role fabroom_jobs");
    await ask(superuser, "alter role fabroom_app nologin");
    await ask(first.ownerUrl, "create table kept as select 42 as answer");
    await first.stop();
    const second = await open();
    expect(await ask(second.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    await second.serve();
    expect(await ask(second.jobsUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it("is refused to a second product on the same data folder, naming the first", async () => {
    const { child } = await otherProduct("select 1");
    await expect(open()).rejects.toMatchObject({ code: "folder-in-use" });
    await expect(open()).rejects.toThrow(`process ${child.pid}`);
    await end(child, "SIGKILL");
    await (await open()).stop();
  });

  it("begins again where its first start was interrupted", async () => {
    await (await open()).stop();
    const files = path.join(dataFolder, "postgres");
    const owner = statSync(files);
    rmSync(path.join(files, "18"), { recursive: true });
    mkdirSync(path.join(files, "unfinished-1"));
    chownSync(path.join(files, "unfinished-1"), owner.uid, owner.gid);
    await (await open()).stop();
    expect(readdirSync(files).sort()).toEqual(["18", "server.log"]);
  });

  it("is refused on the files of another version", async () => {
    await (await open()).stop();
    const files = path.join(dataFolder, "postgres");
    rmSync(path.join(files, "18"), { recursive: true });
    mkdirSync(path.join(files, "19"));
    await expect(open()).rejects.toMatchObject({ code: "other-version" });
  });

  it("needs a data folder that can be written", async () => {
    dataFolder = "/proc/no-such-place";
    await expect(open()).rejects.toMatchObject({ code: "folder-not-writable" });
  });
});

describe("our own database server, killed while we live", () => {
  const answers = (url: string) =>
    vi.waitFor(async () => expect(await ask(url, "select answer from kept")).toEqual([{ answer: 42 }]), {
      timeout: 15_000,
      interval: 50,
    });

  it("is back under the same address, as often as it takes, with all that was committed", async () => {
    const server = await openDurably();
    await ask(server.ownerUrl, "create table kept as select 42 as answer");
    for (const signal of ["SIGKILL", "SIGQUIT"] as const) {
      const killed = runningServer();
      process.kill(killed, signal);
      await vi.waitFor(() => expect(runningServer()).not.toBe(killed), { timeout: 10_000 });
      await answers(server.ownerUrl);
    }

    // one of its processes in a statement that neither waits nor reads: it does not notice that the head is gone
    const busy = ask(server.ownerUrl, "select count(*) from generate_series(1, 2000000000)").catch((error) => error);
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(runningServer(), "SIGKILL");
    expect(await busy).toBeInstanceOf(Error);
    await answers(server.ownerUrl);
    expect(said.filter((line) => line.includes("starting it again"))).toHaveLength(3);

    // one of its processes alone: the head sees to it
    const head = runningServer();
    await withClient(server.ownerUrl, async (client) => {
      const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
      process.kill(rows[0]?.pid ?? 0, "SIGKILL");
      await expect(client.query("select 1")).rejects.toThrow();
    }).catch(() => undefined);
    await answers(server.ownerUrl);
    expect(runningServer()).toBe(head);

    await server.stop();
    expect(existsSync(new URL(server.ownerUrl).searchParams.get("host") ?? "")).toBe(false);
  });

  it("is given up, with a reason, where it can't be started any more", async () => {
    const lost = vi.fn();
    const server = await openDurably(lost);
    // what a lost disk looks like
    rmSync(path.join(dataFolder, "postgres", "18", "global"), { recursive: true });
    process.kill(runningServer(), "SIGKILL");
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce(), { timeout: 60_000, interval: 200 });
    expect(lost.mock.calls[0]?.[0]).toMatchObject({
      code: "lost",
      message: expect.stringMatching(/^[^\n]*pg_control/),
    });
    await server.stop();
  });

  it("is stopped while it is being started again", async () => {
    const server = await openDurably();
    process.kill(runningServer(), "SIGKILL");
    await vi.waitFor(() => expect(said.join()).toContain("starting it again"));
    await server.stop();
    await (await open()).stop();
  });
});

describe("the user it runs as", () => {
  it("is another when root starts it, who may pass through the data folder but not look into it; else oneself", async () => {
    const server = await open();
    const owner = statSync(path.join(dataFolder, "postgres"));
    expect(owner.uid === me).toBe(!root);
    expect(statSync(`/proc/${runningServer()}`).uid).toBe(owner.uid);
    expect(statSync(dataFolder).mode & 0o777).toBe(root ? 0o710 : 0o700);
    await server.stop();
  });

  it("has its files elsewhere, and root is told, only where it can't enter the data folder", async () => {
    chmodSync(parent, 0o700);
    const server = await open();
    const door = path.join(dataFolder, "postgres");
    const files = realpathSync(door);
    expect(lstatSync(door).isSymbolicLink()).toBe(root);
    expect(files).toMatch(root ? /^\/var\/lib\/fabroom\/db-/ : /\/data\/postgres$/);
    expect(said.join().includes(`its files are in ${files}`)).toBe(root);
    await ask(server.ownerUrl, "create table kept as select 42 as answer");
    await server.stop();
    const again = await open();
    expect(await ask(again.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    await again.stop();
    rmSync(files, { recursive: true });
    // what is gone from elsewhere is missed; without a folder of its own it is a first start
    const next = await open().then(
      (started) => started.stop(),
      (error) => error.code,
    );
    expect(next).toBe(root ? "folder-lost" : undefined);
  });

  it("may be an ordinary one, who brings his own copy of the programs, also when root comes after him", async () => {
    const ordinary = root ? nobody : me;
    mkdirSync(dataFolder);
    if (root) for (const folder of [dataFolder, parent]) chownSync(folder, nobody, nobody);
    const { answer, child } = await otherProduct("select current_user::text as role", root ? nobody : undefined);
    expect(answer).toBe('[{"role":"fabroom_owner"}]');
    expect(statSync(path.join(dataFolder, "postgres", "18")).uid).toBe(ordinary);
    await end(child, "SIGKILL");
    const server = await open();
    expect(statSync(`/proc/${runningServer()}`).uid).toBe(ordinary);
    await server.stop();
  });
});
