// @ts-check
// One screen of the player: painted from the round and the clock, which alone say what holds.

import { beep, speak } from "./player_voice.js";
import { cueWords, numberWords, sideWords } from "./player_words.js";

/** @typedef {import("./player_round.js").Round} Round */
/** @typedef {import("./player_words.js").Clock} Clock */

const LAST_S = 3; // counted down by sound and voice
const SAY_EVERY_S = 10;
const el = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {Round} round @param {Clock} clock */
export const painted = (round, clock) => {
  const { level, floor, step } = round;
  el("p-where").textContent = `${round.at + 1} of ${round.session.steps.length}`;
  el("p-title").textContent = round.movement.title;
  el("p-side").textContent = sideWords(round);
  el("p-number").textContent = numberWords(round, clock);
  el("p-cue").textContent = cueWords(round, clock);
  el("p-main").textContent = clock.phase === "ready" ? "Start" : clock.paused ? "Go on" : "Pause";
  el("p-done").textContent = clock.phase === "rest" || clock.phase === "turn" ? "Begin" : "Done";
  el("p-done").toggleAttribute("disabled", clock.phase === "ready");
  el("p-easier").toggleAttribute("disabled", -level >= step.easier.length);
  el("p-harder").toggleAttribute("disabled", level >= 0 ? level >= step.harder.length || floor < 0 : level >= floor);
  el("p-back").toggleAttribute("disabled", round.at === 0 && round.turn === 0);
};

/** The step as it stands: picture, words, weight. @param {Round} round @param {Clock} clock @param {import("./player_figure.js").Figure} figure */
export const opened = (round, clock, figure) => {
  const shown = round.movement;
  const side = round.turns[round.turn]?.side;
  figure.show(shown.figure, Boolean(side) && side[0] !== shown.shows, `${shown.title}: ${shown.how[0]}`);
  const lines = [...shown.how, ...round.step.cautions];
  el("p-how").replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  el("p-weight").toggleAttribute("hidden", !round.step.weight);
  /** @type {HTMLInputElement} */ (el("p-kg")).value = round.kg;
  painted(round, clock);
};

let spoken = -1;

/** The last seconds by sound and voice; every ten seconds politely. @param {number} left @param {Round} round @param {Clock} clock */
export const count = (left, round, clock) => {
  const second = Math.ceil(left);
  if (second === spoken || second <= 0) return;
  spoken = second;
  const counts = clock.phase === "work" && round.movement.reps === null;
  if (second <= LAST_S) {
    beep(520);
    if (counts || clock.phase !== "work") speak(String(second));
  } else if (counts && second % SAY_EVERY_S === 0) {
    el("p-says").textContent = `${second} seconds left`;
  }
};

/** A new phase counts from its own beginning. */
count.anew = () => {
  spoken = -1;
};
