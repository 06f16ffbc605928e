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

/** @param {Waiting} waiting @returns {Promise<"sent" | "refused" | "later">} */
const post = async (waiting) => {
  const token = document.querySelector("input[name=csrfmiddlewaretoken]");
  const data = new FormData();
  for (const [name, value] of waiting.fields) data.append(name, value);
  if (token instanceof HTMLInputElement) data.set("csrfmiddlewaretoken", token.value);
  try {
    const answer = await fetch(waiting.url, { method: "POST", body: data, headers: { Accept: "application/json" } });
    if (answer.ok) return "sent";
    return answer.status === 400 || answer.status === 404 ? "refused" : "later";
  } catch {
    return "later";
  }
};

let busy = false;

/** Send what waits. @returns {Promise<boolean>} whether nothing is left */
export const send = async () => {
  if (busy) return false;
  busy = true;
  let refused = 0;
  for (const waiting of mine()) {
    const came = await post(waiting);
    if (came === "later") break;
    if (came === "refused") refused += 1;
    const key = JSON.stringify(waiting);
    keep(all().filter((each) => JSON.stringify(each) !== key));
  }
  busy = false;
  show(refused ? "A round could not be read and was not kept." : "");
  const clear = mine().length === 0 && refused === 0;
  if (clear) dispatchEvent(new Event("coxa:sent"));
  return clear;
};

/** Put a round in the queue and try to send it. @param {string} url @param {[string, string][]} fields */
export const queue = async (url, fields) => {
  const waiting = { runner, url, fields };
  try {
    keep([...all(), waiting]);
  } catch {
    return (await post(waiting)) === "sent"; // nothing may be kept in this browser
  }
  show();
  return send();
};

button?.addEventListener("click", send);
addEventListener("online", send);
setInterval(() => mine().length && send(), AGAIN_MS);
show();
if (mine().length) send();
