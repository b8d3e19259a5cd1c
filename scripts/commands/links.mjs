import { readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { dataFolder } from "../lib/paths.mjs";

/** Asks the running server for new sample sign-in links and prints them. */
export async function links() {
  const folder = dataFolder();
  const socket = readSocket(path.join(folder, "control.json"));
  const answer = socket && (await ask(socket));
  if (!answer) {
    console.error(`Fabroom does not run on the data folder ${folder}. Start it with: npm start`);
    return 1;
  }
  if (answer.status !== 200) {
    console.error(answer.body.error);
    return 1;
  }
  for (const { name, organisation, roles, language, url } of answer.body) {
    console.log(`${name} · ${organisation} · ${roles.join(", ")} · ${language}\n  ${url}`);
  }
  return 0;
}

function readSocket(note) {
  try {
    return JSON.parse(readFileSync(note, "utf8")).socket;
  } catch (error) {
    if (error.code === "EACCES") throw new Error(`${note} belongs to another user: run this as the user of npm start.`);
    return undefined;
  }
}

/** @returns {Promise<{ status: number, body: any } | undefined>} undefined when nobody listens */
function ask(socketPath) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path: "/links", method: "POST" }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode, body: JSON.parse(text) }));
    });
    sent.on("error", (error) => {
      if (["ECONNREFUSED", "ENOENT"].includes(error.code)) resolve(undefined);
      else reject(error);
    });
    sent.end();
  });
}
