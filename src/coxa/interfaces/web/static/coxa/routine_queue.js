// @ts-check
// Rounds that are done and not yet sent. They wait in this browser, and are sent when Coxa can be
// reached; the same round sent twice is kept once, by its key.

/** @typedef {{runner: string, url: string, fields: [string, string][]}} Waiting */

const STORE = "coxa.rounds";
const AGAIN_MS = 20_000;
const box = document.getElementById("unsent");
const words = document.getElementById("unsentwords");
const button = document.getElementById("unsentsend");
const runner = box?.dataset.runner ?? "";

/** @returns {Waiting[]} */
const all = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]");
  } catch {
    return [];
  }
};

/** @param {Waiting[]} waiting */
const keep = (waiting) => localStorage.setItem(STORE, JSON.stringify(waiting));

const mine = () => all().filter((each) => each.runner === runner);

const show = (/** @type {string} */ said = "") => {
  const count = mine().length;
  if (!box || !words) return;
  box.hidden = count === 0 && !said;
  const kept = count === 1 ? "1 round is" : `${count} rounds are`;
  words.textContent = said || `${kept} kept in this browser and not sent yet.`;
  button?.toggleAttribute("hidden", count === 0);
};

/** What came of it, and the address that takes it back. @typedef {{came: "sent" | "refused" | "later", undo: string}} Answer */
/** @param {Waiting} waiting @returns {Promise<Answer>} */
const post = async (waiting) => {
  const token = document.querySelector("input[name=csrfmiddlewaretoken]");
  const data = new FormData();
  for (const [name, value] of waiting.fields) data.append(name, value);
  if (token instanceof HTMLInputElement) data.set("csrfmiddlewaretoken", token.value);
  try {
    const answer = await fetch(waiting.url, { method: "POST", body: data, headers: { Accept: "application/json" } });
    if (answer.ok) return { came: "sent", undo: (await answer.json()).undo ?? "" };
    return { came: answer.status === 400 || answer.status === 404 ? "refused" : "later", undo: "" };
  } catch {
    return { came: "later", undo: "" };
  }
};

let busy = false;

/** Send what waits. @returns {Promise<{all: boolean, undo: string}>} whether nothing is left, and how the last is taken back */
export const send = async () => {
  if (busy) return { all: false, undo: "" };
  busy = true;
  let refused = 0;
  let undo = "";
  for (const waiting of mine()) {
    const answer = await post(waiting);
    if (answer.came === "later") break;
    if (answer.came === "refused") refused += 1;
    undo = answer.undo;
    const key = JSON.stringify(waiting);
    keep(all().filter((each) => JSON.stringify(each) !== key));
  }
  busy = false;
  show(refused ? "A round could not be read and was not kept." : "");
  const clear = mine().length === 0 && refused === 0;
  if (clear) dispatchEvent(new CustomEvent("coxa:sent", { detail: undo }));
  return { all: clear, undo: clear ? undo : "" };
};

/** Put a round in the queue and try to send it. @param {string} url @param {[string, string][]} fields */
export const queue = async (url, fields) => {
  const waiting = { runner, url, fields };
  try {
    keep([...all(), waiting]);
  } catch {
    const answer = await post(waiting); // nothing may be kept in this browser
    return { all: answer.came === "sent", undo: answer.undo };
  }
  show();
  return send();
};

/** Take a round out that was not sent yet. @param {string} key */
export const drop = (key) => {
  keep(all().filter((each) => !each.fields.some(([name, value]) => name === "key" && value === key)));
  show();
};

button?.addEventListener("click", send);
addEventListener("online", send);
setInterval(() => mine().length && send(), AGAIN_MS);
show();
if (mine().length) send();
