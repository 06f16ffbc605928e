// @ts-check
// What the player says: side and set, dose, the big number, and the line under it.

import { secondsOf } from "./player_turns.js";

/** @typedef {import("./player_round.js").Round} Round */
/** @typedef {{phase: "ready" | "work" | "turn" | "rest", paused: boolean, elapsed: number}} Clock */

/** @param {Round} round */
export const sideWords = (round) => {
  const { side, set } = round.turns[round.turn] ?? { side: "", set: 1 };
  const parts = [];
  if (side) parts.push(side === "left" ? "Left side" : "Right side");
  if (round.movement.sets > 1) parts.push(`set ${set} of ${round.movement.sets}`);
  return parts.join(", ");
};

/** @param {Round} round */
export const doseWords = (round) => {
  const { reps, seconds } = round.movement;
  if (reps !== null) return `${reps} times`;
  return seconds && seconds % 60 === 0 && seconds >= 60 ? `${seconds / 60} min` : `${seconds} seconds`;
};

const countdown = (/** @type {number} */ seconds) => {
  const left = Math.max(0, Math.ceil(seconds));
  return left >= 60 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : String(left);
};

/** How long the phase lasts. @param {Round} round @param {Clock} clock */
export const wholeOf = (round, clock) => {
  if (clock.phase === "rest") return round.step.restS;
  return clock.phase === "turn" ? round.session.turnS : secondsOf(round.movement);
};

/** The big number. @param {Round} round @param {Clock} clock */
export const numberWords = (round, clock) => {
  const { reps, repS } = round.movement;
  if (clock.phase === "ready") return reps !== null ? String(reps) : countdown(secondsOf(round.movement));
  if (clock.phase === "work" && reps !== null) return String(Math.min(reps, Math.floor(clock.elapsed / repS)));
  return countdown(wholeOf(round, clock) - clock.elapsed);
};

/** @param {Round} round @param {Clock} clock */
export const cueWords = (round, clock) => {
  if (clock.paused) return "Paused.";
  if (clock.phase === "rest") return "Rest. The next set begins by itself.";
  if (clock.phase === "turn") return "Change sides.";
  const { reps, by } = round.movement;
  if (clock.phase === "ready") return [doseWords(round), by].filter(Boolean).join(". ");
  return reps !== null ? `of ${reps}` : "seconds left";
};
