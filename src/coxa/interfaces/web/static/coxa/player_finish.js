// @ts-check
// The end of a round: what was done goes into the form, is logged, and can be taken back.

import { drop, queue } from "./routine_queue.js";
import { newKey, Round } from "./player_round.js";
import { speak } from "./player_voice.js";

const el = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (el("log"));
const HEADS = { finished: "Done", stopped: "Ended early", pain: "Stopped because of pain" };
const LOGGED = ["Logged", "It is in the log."];

/** @param {string} name @param {string} value */
const put = (name, value) => {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  field.disabled = false;
  field.value = value;
};

/** The form, filled with what was done. @param {Round} round */
export const finish = (round) => {
  speechSynthesis?.cancel?.();
  put("steps", JSON.stringify(round.done));
  put("at", round.began);
  put("ended", round.ended || "finished");
  put("duration_s", String(Math.round((Date.now() - Date.parse(round.began)) / 1000)));
  put("pain", round.worst === null ? "" : String(round.worst));
  put("key", round.key);
  if (round.limp) /** @type {HTMLInputElement} */ (form.elements.namedItem("limp")).checked = true;
  if (round.groin) form.querySelectorAll("input[name=where][value=groin]").forEach((box) => (/** @type {HTMLInputElement} */ (box).checked = true));
  show(HEADS[round.ended || "finished"], round.words || "That was all of it.");
  speak(el("finish-h").textContent ?? "");
};

/** @param {string} head @param {string} words */
const show = (head, words) => {
  el("player").hidden = true;
  el("over").hidden = true;
  el("finish").hidden = false;
  el("finish-h").textContent = head;
  el("finish-words").textContent = words;
  el("finish-words").hidden = false;
  el("finish-h").focus();
};

/** Nothing more to do here. @param {string} head @param {string} words @param {boolean} care */
export const end = (head, words, care) => {
  for (const id of ["player", "finish", "back"]) el(id).hidden = true;
  el("over").hidden = false;
  say(head, words);
  el("over-care").toggleAttribute("hidden", !care);
  el("over-check").toggleAttribute("hidden", !care);
  el("over-h").focus();
};

/** @param {string} head @param {string} words */
const say = (head, words) => {
  el("over-h").textContent = head;
  el("over-words").textContent = words;
};

const token = () => {
  const field = form.querySelector("input[name=csrfmiddlewaretoken]");
  return field instanceof HTMLInputElement ? field.value : "";
};

/** Taken back, the form is there again: to be changed, or left. @param {Round} round @param {string} undo */
const takeBack = async (round, undo) => {
  if (undo) {
    const data = new FormData();
    data.set("csrfmiddlewaretoken", token());
    try {
      const answer = await fetch(undo, { method: "POST", body: data, headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      say("Still logged", "Coxa cannot be reached just now, so it was not taken back.");
      return;
    }
  } else drop(round.key);
  round.key = newKey(); // what is logged again is another round
  put("key", round.key);
  round.keep();
  show("Taken back", "Change it and log it again, or leave it.");
};

/** The page as the script has it, without the form on paper. @param {Round} round */
export const prepare = (round) => {
  for (const each of document.querySelectorAll(".plainonly")) each.remove();
  el("paper").remove();
  // Now that the paper is gone, the heading of the end is the page's own.
  el("finish-h").replaceWith(Object.assign(document.createElement("h1"), { id: "finish-h", tabIndex: -1 }));
  el("finish").hidden = true;
  el("player").hidden = false;
  el("p-first").hidden = false;
  logBy(round);
};

/** Log it, say so, and offer the way back. @param {Round} round */
const logBy = (round) => {
  let undo = "";
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = /** @type {[string, string][]} */ ([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "did"));
    const hurts = round.worst !== null && round.then(round.worst) === "end";
    const sent = await queue(round.session.log, fields);
    undo = sent.undo;
    Round.forget();
    if (sent.all) end(LOGGED[0], LOGGED[1], hurts || round.limp);
    else end("Kept here for now", "Coxa cannot be reached just now. The round is kept in this browser and sent by itself later.", hurts || round.limp);
    el("over-undo").hidden = false;
  });
  addEventListener("coxa:sent", (event) => {
    undo = /** @type {CustomEvent<string>} */ (event).detail || undo;
    if (!el("over").hidden && el("over-h").textContent === "Kept here for now") say(LOGGED[0], LOGGED[1]);
  });
  el("over-undo").addEventListener("click", () => takeBack(round, undo));
};
