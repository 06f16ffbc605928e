// @ts-check
// The guided player: one exercise a screen, sides in turn, a pain button that is always there.
// Everything it needs came with the page; without this script the steps and the form do the same.

import { Figure, phase } from "./player_figure.js";
import { beep, speak, switchBy, switches } from "./player_voice.js";
import { count, opened, painted } from "./player_screen.js";
import { doseWords, sideWords, wholeOf } from "./player_words.js";
import { end, finish, prepare } from "./player_finish.js";
import { keepAwake } from "./player_awake.js";
import { mayBegin } from "./player_first.js";
import { offer } from "./player_left.js";
import { onHurts, onKeys, onTaps } from "./player_taps.js";
import { Round } from "./player_round.js";

const TICK_MS = 100;

const el = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const round = new Round(JSON.parse(el("session").textContent ?? "{}"));
const steps = round.session.steps;
const dialog = /** @type {HTMLDialogElement} */ (el("hurts"));
const figure = new Figure(el("p-figure"));

/** @type {import("./player_words.js").Clock} */
const clock = { phase: "ready", paused: false, elapsed: 0 };
let last = 0;

const say = (/** @type {string} */ words) => {
  el("p-says").textContent = words;
  speak(words);
};

const paint = () => painted(round, clock);

/** The step as it stands: picture, words, weight. */
const open = () => opened(round, clock, figure);

const enter = (/** @type {typeof clock.phase} */ next) => {
  Object.assign(clock, { phase: next, elapsed: 0, paused: false });
  count.anew();
  last = performance.now();
  round.keep();
  open();
};

/** The exercise at hand waits for a tap. */
const announce = () => {
  enter("ready");
  el("p-title").focus();
  say(`${round.movement.title}. ${doseWords(round)}${round.step.sides.length ? " a side" : ""}.`);
};

const begin = (/** @type {number} */ index) => {
  round.begin(index);
  announce();
};

const next = () => {
  if (round.at + 1 < steps.length) begin(round.at + 1);
  else stop("finished", "");
};

/** @param {import("./player_round.js").Ended} how @param {string} words */
const stop = (how, words) => {
  clearInterval(timer);
  round.end(how, words);
  finish(round);
};

/** One turn is over: the other side, a rest, or the next exercise. */
const over = () => {
  beep(880, 0.25);
  const before = round.turns[round.turn];
  round.turn += 1;
  const after = round.turns[round.turn];
  if (!after) {
    round.close("");
    next();
  } else if (after.set > before.set && round.step.restS > 0) {
    enter("rest");
    say(`Rest, ${round.step.restS} seconds.`);
  } else {
    enter("turn");
    say("Change sides.");
  }
};

const work = () => {
  enter("work");
  beep(660, 0.2);
  say(sideWords(round) || "Go.");
};

const tick = () => {
  const now = performance.now();
  if (clock.phase === "ready" || clock.paused || dialog.open) {
    if (clock.phase === "ready" && !dialog.open) figure.at(phase((now / 1000) % 3600, round.movement));
    last = now;
    return;
  }
  clock.elapsed += (now - last) / 1000;
  last = now;
  const { reps, holdS } = round.movement;
  const left = wholeOf(round, clock) - clock.elapsed;
  figure.at(clock.phase === "work" && reps === null && holdS > 0 ? 1 : phase(clock.elapsed, round.movement));
  count(left, round, clock);
  if (left > 0) paint();
  else if (clock.phase === "work") over();
  else work();
};

const pause = () => {
  if (clock.phase === "ready") return work();
  clock.paused = !clock.paused;
  last = performance.now();
  paint();
};

const back = () => {
  if (round.turn > 0) {
    round.turn -= 1;
    enter("ready");
  } else if (round.at > 0) begin(round.at - 1);
};

const skip = () => {
  round.close(round.turn > 0 ? "partly" : "skipped");
  next();
};

const change = (/** @type {number} */ to) => {
  round.level = to;
  if (!round.turns[round.turn]) round.turn = Math.max(0, round.turns.length - 1);
  enter("ready");
  say(`${round.movement.title}. ${round.movement.by ?? doseWords(round)}`);
};

/** @param {number | null} number @param {{limps?: boolean, groin?: boolean}} [more] */
const hurt = (number, { limps = false, groin = false } = {}) => {
  dialog.close();
  if (number !== null) round.hurt(number);
  round.limp ||= limps;
  round.groin ||= groin;
  const then = limps || groin ? "end" : round.then(number ?? 0);
  if (then === "end") {
    round.close("hurt");
    stop("pain", limps || groin ? "That ends it for today." : `Pain above ${round.session.amber} ends it for today.`);
  } else if (then === "easier") {
    round.floor = -1;
    if (-round.level < round.step.easier.length) change(Math.min(round.level, 0) - 1);
    else skip();
    say(`Easier now. ${round.movement.title}.`);
  }
  last = performance.now();
};

/** The hip before the first exercise decides how it begins. @param {number} number */
const start = (number) => {
  if (!mayBegin(round, number)) return;
  show();
  begin(0);
};

const show = () => {
  el("p-first").hidden = true;
  el("p-work").hidden = false;
  keepAwake(el("p-wake"));
};

const leave = () => {
  if (!el("p-work").hidden) {
    if (!round.done[round.at]) round.close(round.turn > 0 ? "partly" : "skipped");
    stop("stopped", "What was done until here counts.");
  } else if (history.length > 1) history.back();
  else location.assign("../");
};

const timer = setInterval(tick, TICK_MS);
onTaps({
  main: pause,
  done: () => (clock.phase === "work" ? over() : work()),
  back,
  skip,
  easier: () => change(round.level - 1),
  harder: () => change(round.level + 1),
  leave,
  start,
  limps: () => end("Not today", "A limp rests the hip. Note it, and see what Today says.", true),
});
onHurts(dialog, hurt, () => {
  last = performance.now();
});
onKeys(dialog, { pause, back, skip });
el("p-kg").addEventListener("input", (event) => {
  round.kg = /** @type {HTMLInputElement} */ (event.target).value;
});
switchBy(el("p-voice"), "voice");
switchBy(el("p-sound"), "sound");
switchBy(el("p-still"), "still", () => {
  figure.still = switches.still;
  open();
});
figure.still = switches.still;

prepare(round);
offer(round, {
  goOn: () => {
    show();
    announce();
  },
  ended: () => clearInterval(timer),
});
const all = steps.flatMap((each) => [each, ...each.easier, ...each.harder]);
figure.load(all.flatMap((each) => (each.figure ? [each.figure] : [])));
