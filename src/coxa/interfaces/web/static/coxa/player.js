// @ts-check
// The guided player: one exercise a screen, sides in turn, a pain button that is always there.
// Everything it needs came with the page; without this script the steps and the form do the same.

import { Figure, phase } from "./player_figure.js";
import { doneOf, movementOf, secondsOf, turnsOf } from "./player_turns.js";
import { beep, speak, switchBy, switches } from "./player_voice.js";
import { queue } from "./routine_queue.js";
import { keepAwake } from "./player_awake.js";

/** @typedef {import("./player_turns.js").Step} Step */
/** @typedef {{routine: string, title: string, runner: number, log: string, then: string[], amber: number, checked: boolean, turnS: number, steps: Step[]}} Session */

const TICK_MS = 100;
const LAST_S = 3; // counted down by sound and voice
const SAY_EVERY_S = 10;

const el = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const session = /** @type {Session} */ (JSON.parse(el("session").textContent ?? "{}"));
const form = /** @type {HTMLFormElement} */ (el("log"));
const dialog = /** @type {HTMLDialogElement} */ (el("hurts"));
const kg = /** @type {HTMLInputElement} */ (el("p-kg"));
const figure = new Figure(el("p-figure"));
const began = new Date();

/** @type {"ready" | "work" | "turn" | "rest"} */
let phaseNow = "ready";
let paused = false;
let elapsed = 0; // seconds in this phase
let last = 0;
let spoken = -1;
let at = 0; // which step
let turn = 0; // which turn of it
let level = 0; // 0 as planned, below easier, above harder
let floor = 0; // the level that pain has set for every step
let worst = /** @type {number | null} */ (null);
let stepPain = /** @type {number | null} */ (null);
let limp = false;
/** @type {import("./player_turns.js").Done[]} */
const done = [];

const step = () => session.steps[at];
const movement = () => movementOf(step(), level);
const turns = () => turnsOf(step(), movement());
const weight = () => (step().weight && kg.value.trim() ? Number(kg.value.replace(",", ".")) || null : null);

const say = (/** @type {string} */ words) => {
  el("p-says").textContent = words;
  speak(words);
};

const sideWords = () => {
  const { side, set } = turns()[turn] ?? { side: "", set: 1 };
  const parts = [];
  if (side) parts.push(side === "left" ? "Left side" : "Right side");
  if (movement().sets > 1) parts.push(`set ${set} of ${movement().sets}`);
  return parts.join(", ");
};

const doseWords = () => {
  const { reps, seconds } = movement();
  if (reps !== null) return `${reps} times`;
  return seconds && seconds % 60 === 0 && seconds >= 60 ? `${seconds / 60} min` : `${seconds} seconds`;
};

const clock = (/** @type {number} */ seconds) => {
  const left = Math.max(0, Math.ceil(seconds));
  return left >= 60 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : String(left);
};

/** The big number, and the words under it. */
const number = () => {
  const { reps, repS } = movement();
  if (phaseNow === "ready") return reps !== null ? String(reps) : clock(secondsOf(movement()));
  if (phaseNow === "turn") return clock(session.turnS - elapsed);
  if (phaseNow === "rest") return clock(step().restS - elapsed);
  return reps !== null ? String(Math.min(reps, Math.floor(elapsed / repS))) : clock(secondsOf(movement()) - elapsed);
};

const cue = () => {
  if (paused) return "Paused.";
  if (phaseNow === "rest") return "Rest. The next set begins by itself.";
  if (phaseNow === "turn") return "Change sides.";
  const { reps, by } = movement();
  const words = reps !== null ? `of ${reps}` : "seconds left";
  return phaseNow === "ready" ? [doseWords(), by].filter(Boolean).join(". ") : words;
};

const paint = () => {
  const shown = movement();
  el("p-where").textContent = `${at + 1} of ${session.steps.length}`;
  el("p-title").textContent = shown.title;
  el("p-side").textContent = sideWords();
  el("p-number").textContent = number();
  el("p-cue").textContent = cue();
  el("p-main").textContent = phaseNow === "ready" ? "Start" : paused ? "Go on" : "Pause";
  el("p-done").textContent = phaseNow === "rest" || phaseNow === "turn" ? "Begin" : "Done";
  el("p-done").toggleAttribute("disabled", phaseNow === "ready");
  el("p-easier").toggleAttribute("disabled", -level >= step().easier.length);
  el("p-harder").toggleAttribute("disabled", level >= 0 ? level >= step().harder.length || floor < 0 : level >= floor);
  el("p-back").toggleAttribute("disabled", at === 0 && turn === 0);
};

/** The step as it stands: picture, words, weight. */
const open = () => {
  const shown = movement();
  const side = turns()[turn]?.side;
  figure.show(shown.figure, Boolean(side) && side[0] !== shown.shows, `${shown.title}: ${shown.how[0]}`);
  const lines = [...shown.how, ...step().cautions];
  el("p-how").replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  el("p-weight").toggleAttribute("hidden", !step().weight);
  paint();
};

const enter = (/** @type {typeof phaseNow} */ next) => {
  phaseNow = next;
  elapsed = 0;
  spoken = -1;
  paused = false;
  last = performance.now();
  open();
};

/** The next exercise; it waits for a tap. */
const begin = (/** @type {number} */ index) => {
  at = index;
  turn = 0;
  level = Math.max(floor, -step().easier.length);
  stepPain = null;
  kg.value = step().loadKg === null ? "" : String(step().loadKg);
  enter("ready");
  el("p-title").focus();
  say(`${movement().title}. ${doseWords()}${step().sides.length ? " a side" : ""}.`);
};

const close = (/** @type {string} */ how) => {
  done[at] = doneOf(step(), level, turn, stepPain, how, weight());
};

const next = () => {
  if (at + 1 < session.steps.length) begin(at + 1);
  else finish("finished", "");
};

/** One turn is over: the other side, a rest, or the next exercise. */
const over = () => {
  beep(880, 0.25);
  const before = turns()[turn];
  turn += 1;
  const after = turns()[turn];
  if (!after) {
    close("");
    next();
  } else if (after.set > before.set && step().restS > 0) {
    enter("rest");
    say(`Rest, ${step().restS} seconds.`);
  } else {
    enter("turn");
    say("Change sides.");
  }
};

const work = () => {
  enter("work");
  beep(660, 0.2);
  say(sideWords() || "Go.");
};

const tick = () => {
  if (phaseNow === "ready" || paused || dialog.open) {
    const idle = phaseNow === "ready" && !dialog.open;
    if (idle) figure.at(phase((performance.now() / 1000) % 3600, movement()));
    last = performance.now();
    return;
  }
  const now = performance.now();
  elapsed += (now - last) / 1000;
  last = now;
  const whole = phaseNow === "work" ? secondsOf(movement()) : phaseNow === "rest" ? step().restS : session.turnS;
  figure.at(phaseNow === "work" && movement().reps === null && movement().holdS > 0 ? 1 : phase(elapsed, movement()));
  count(whole - elapsed);
  if (elapsed < whole) paint();
  else if (phaseNow === "work") over();
  else work();
};

/** The last seconds by sound and voice; every ten seconds politely. @param {number} left */
const count = (left) => {
  const second = Math.ceil(left);
  if (second === spoken || second <= 0) return;
  spoken = second;
  if (second <= LAST_S) {
    beep(520);
    if (movement().reps === null || phaseNow !== "work") speak(String(second));
  } else if (phaseNow === "work" && movement().reps === null && second % SAY_EVERY_S === 0) {
    el("p-says").textContent = `${second} seconds left`;
  }
};

const pause = () => {
  if (phaseNow === "ready") work();
  else {
    paused = !paused;
    last = performance.now();
    paint();
  }
};

const back = () => {
  if (turn > 0) {
    turn -= 1;
    enter("ready");
  } else if (at > 0) begin(at - 1);
};

const skip = () => {
  close(turn > 0 ? "partly" : "skipped");
  next();
};

const change = (/** @type {number} */ to) => {
  level = to;
  if (!turns()[turn]) turn = Math.max(0, turns().length - 1);
  enter("ready");
  const by = movement().by;
  say(`${movement().title}. ${by ?? doseWords()}`);
};

/** What a number does was worked out before; this looks it up. */
const hurt = (/** @type {number | null} */ number, /** @type {{limps?: boolean, groin?: boolean}} */ { limps = false, groin = false } = {}) => {
  dialog.close();
  if (number !== null) {
    worst = Math.max(worst ?? 0, number);
    stepPain = Math.max(stepPain ?? 0, number);
  }
  limp ||= limps;
  if (groin) form.querySelectorAll("input[name=where][value=groin]").forEach((box) => (/** @type {HTMLInputElement} */ (box).checked = true));
  const then = limps || groin ? "end" : session.then[number ?? 0];
  if (then === "end") {
    close("hurt");
    finish("pain", limps || groin ? "That ends it for today." : `Pain above ${session.amber} ends it for today.`);
  } else if (then === "easier") {
    floor = -1;
    if (-level < step().easier.length) change(Math.min(level, 0) - 1);
    else skip();
    say(`Easier now. ${movement().title}.`);
  }
  last = performance.now();
};

/** @param {"finished" | "stopped" | "pain"} ended @param {string} words */
const finish = (ended, words) => {
  clearInterval(timer);
  speechSynthesis?.cancel?.();
  session.steps.forEach((each, index) => {
    done[index] ??= doneOf(each, 0, 0, null, "skipped", null);
  });
  const put = (/** @type {string} */ name, /** @type {string} */ value) => {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    field.disabled = false;
    field.value = value;
  };
  put("steps", JSON.stringify(done));
  put("at", began.toISOString());
  put("ended", ended);
  put("duration_s", String(Math.round((Date.now() - began.getTime()) / 1000)));
  put("pain", worst === null ? "" : String(worst));
  put("key", key());
  if (limp) /** @type {HTMLInputElement} */ (form.elements.namedItem("limp")).checked = true;
  el("player").hidden = true;
  el("finish").hidden = false;
  el("finish-words").textContent = words || "That was all of it.";
  el("finish-words").hidden = false;
  el("finish-h").textContent = ended === "pain" ? "Stopped because of pain" : ended === "stopped" ? "Ended early" : "Done";
  el("finish-h").focus();
  speak(el("finish-h").textContent ?? "");
};

/** Not on every address does a browser make one by itself. */
const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} head @param {string} words @param {boolean} care */
const end = (head, words, care) => {
  clearInterval(timer);
  for (const id of ["player", "finish", "back"]) el(id).hidden = true;
  el("over").hidden = false;
  el("over-h").textContent = head;
  el("over-words").textContent = words;
  el("over-care").toggleAttribute("hidden", !care);
  el("over-check").toggleAttribute("hidden", !care);
  el("over-h").focus();
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = /** @type {[string, string][]} */ ([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "did"));
  const hurts = worst !== null && session.then[worst] === "end";
  const sent = await queue(session.log, fields);
  const where = sent ? "It is in the log." : "Coxa cannot be reached just now. The round is kept in this browser and sent by itself later.";
  end(sent ? "Logged" : "Kept here for now", where, hurts || limp);
  addEventListener("coxa:sent", () => {
    el("over-h").textContent = "Logged";
    el("over-words").textContent = "It is in the log.";
  });
});

/** The hip before the first exercise decides how it begins. */
const start = (/** @type {number} */ number) => {
  const bone = /** @type {HTMLInputElement | null} */ (document.getElementById("p-bone"));
  if (number > 0 && bone?.checked) {
    end("The check first", "Pain there can come from the bone, so nothing is loaded before the hip check is done.", true);
    return;
  }
  const then = session.then[number];
  if (then === "end") {
    end("Not today", `Pain above ${session.amber} rests the hip today. Note it, and see what Today says.`, true);
    return;
  }
  floor = then === "easier" ? -1 : 0;
  worst = number;
  el("p-first").hidden = true;
  el("p-work").hidden = false;
  keepAwake(el("p-wake"));
  begin(0);
};

const keys = (/** @type {KeyboardEvent} */ event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (el("p-work").hidden || el("player").hidden || dialog.open || target.closest("input, summary")) return;
  if (event.key === " " && !target.closest("button")) pause();
  else if (event.key === "ArrowLeft") back();
  else if (event.key === "ArrowRight") skip();
  else return;
  event.preventDefault();
};

const timer = setInterval(tick, TICK_MS);
el("p-main").addEventListener("click", pause);
el("p-done").addEventListener("click", () => (phaseNow === "work" ? over() : work()));
el("p-back").addEventListener("click", back);
el("p-skip").addEventListener("click", skip);
el("p-easier").addEventListener("click", () => change(level - 1));
el("p-harder").addEventListener("click", () => change(level + 1));
el("p-hurts").addEventListener("click", () => dialog.showModal());
el("p-end").addEventListener("click", () => {
  if (el("p-work").hidden) history.length > 1 ? history.back() : location.assign("../");
  else {
    if (!done[at]) close(turn > 0 ? "partly" : "skipped");
    finish("stopped", "What was done until here counts.");
  }
});
for (const button of el("p-first").querySelectorAll("[data-level]"))
  button.addEventListener("click", () => start(Number(/** @type {HTMLElement} */ (button).dataset.level)));
el("p-first").querySelector("[data-limp]")?.addEventListener("click", () => end("Not today", "A limp rests the hip. Note it, and see what Today says.", true));
for (const button of dialog.querySelectorAll("[data-level]"))
  button.addEventListener("click", () => hurt(Number(/** @type {HTMLElement} */ (button).dataset.level)));
dialog.querySelector("[data-limp]")?.addEventListener("click", () => hurt(null, { limps: true }));
dialog.querySelector("[data-groin]")?.addEventListener("click", () => hurt(null, { groin: true }));
dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => {
  last = performance.now();
});
document.addEventListener("keydown", keys);
switchBy(el("p-voice"), "voice");
switchBy(el("p-sound"), "sound");
switchBy(el("p-still"), "still", () => {
  figure.still = switches.still;
  open();
});
figure.still = switches.still;

for (const each of document.querySelectorAll(".plainonly")) each.remove();
el("paper").remove();
// Now that the paper is gone, the heading of the end is the page's own.
el("finish-h").replaceWith(Object.assign(document.createElement("h1"), { id: "finish-h", tabIndex: -1 }));
el("finish").hidden = true;
el("player").hidden = false;
el("p-first").hidden = false;
const all = session.steps.flatMap((each) => [each, ...each.easier, ...each.harder]);
figure.load(all.flatMap((each) => (each.figure ? [each.figure] : [])));
