// @ts-check
// One round as far as it has come. It is kept in this browser until it is logged, so that a reload
// or a phone that puts the page to sleep loses nothing. Nothing of it stands in an address.

import { doneOf, movementOf, turnsOf } from "./player_turns.js";

/** @typedef {import("./player_turns.js").Step} Step */
/** @typedef {import("./player_turns.js").Done} Done */
/** @typedef {{routine: string, title: string, runner: number, log: string, then: string[], amber: number, checked: boolean, turnS: number, steps: Step[]}} Session */
/** @typedef {"" | "finished" | "stopped" | "pain"} Ended */

const STORE = "coxa.round";
// After this long the hip may be another one, and a round begins anew.
const FRESH_MS = 4 * 3600 * 1000;
const KEPT = /** @type {const} */ (["began", "at", "turn", "level", "floor", "worst", "stepPain", "limp", "groin", "kg", "done", "ended", "words", "key"]);

/** Not on every address does a browser make one by itself. */
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export class Round {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.began = new Date().toISOString();
    this.at = 0; // which step
    this.turn = 0; // which turn of it
    this.level = 0; // 0 as planned, below easier, above harder
    this.floor = 0; // the level that pain has set for every step
    this.worst = /** @type {number | null} */ (null);
    this.stepPain = /** @type {number | null} */ (null);
    this.limp = false;
    this.groin = false;
    this.kg = "";
    this.done = /** @type {(Done | null)[]} */ ([]);
    this.ended = /** @type {Ended} */ ("");
    this.words = "";
    this.key = newKey();
  }

  get step() {
    return this.session.steps[this.at];
  }

  get movement() {
    return movementOf(this.step, this.level);
  }

  get turns() {
    return turnsOf(this.step, this.movement);
  }

  get weight() {
    return this.step.weight && this.kg.trim() ? Number(this.kg.replace(",", ".")) || null : null;
  }

  /** What a pain of this number leads to; worked out before, and looked up here. @param {number} number */
  then(number) {
    return this.session.then[number];
  }

  /** The next exercise. @param {number} index */
  begin(index) {
    this.at = index;
    this.turn = 0;
    this.level = Math.max(this.floor, -this.step.easier.length);
    this.stepPain = null;
    this.kg = this.step.loadKg === null ? "" : String(this.step.loadKg);
    this.keep();
  }

  /** This step is over. @param {string} how */
  close(how) {
    this.done[this.at] = doneOf(this.step, this.level, this.turn, this.stepPain, how, this.weight);
    this.keep();
  }

  /** @param {number} number */
  hurt(number) {
    this.worst = Math.max(this.worst ?? 0, number);
    this.stepPain = Math.max(this.stepPain ?? 0, number);
    this.keep();
  }

  /** What was not come to was skipped. @param {Ended} how @param {string} words */
  end(how, words) {
    this.session.steps.forEach((each, index) => {
      this.done[index] ??= doneOf(each, 0, 0, null, "skipped", null);
    });
    this.ended = how;
    this.words = words;
    this.keep();
  }

  /** Whose and what it is: a session that was made anew since is another one. */
  get name() {
    const { runner, routine, steps } = this.session;
    return [runner, routine, ...steps.map((each) => each.exercise)].join(" ");
  }

  keep() {
    const kept = Object.fromEntries(KEPT.map((name) => [name, this[name]]));
    try {
      localStorage.setItem(STORE, JSON.stringify({ ...kept, name: this.name, kept: Date.now() }));
    } catch {
      // Nothing may be kept in this browser; the round goes on without.
    }
  }

  /** Whether one of this session was left here not long ago; then this round is that one. */
  takeUp() {
    try {
      const kept = JSON.parse(localStorage.getItem(STORE) ?? "null");
      if (!kept || kept.name !== this.name || Date.now() - kept.kept > FRESH_MS) return false;
      for (const name of KEPT) Object.assign(this, { [name]: kept[name] });
      return this.at < this.session.steps.length;
    } catch {
      return false;
    }
  }

  /** It is logged, or begun anew. */
  static forget() {
    try {
      localStorage.removeItem(STORE);
    } catch {
      // There was nothing.
    }
  }
}
