// @ts-check
// A beat for each step. The tones are laid ahead on the audio clock, so that a busy page does not
// make them late. Switching it on takes a tap; nothing sounds by itself.

import { keepAwake } from "./player_awake.js";

const AHEAD_S = 0.3;
const LOOK_MS = 100;

const button = /** @type {HTMLButtonElement} */ (document.getElementById("beat"));
const shown = /** @type {HTMLElement} */ (document.getElementById("beatcount"));
const wake = /** @type {HTMLElement} */ (document.getElementById("beatwake"));

/** @type {AudioContext | undefined} */
let audio;
let next = 0;
let began = 0;
/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;

const chosen = () => {
  const box = document.querySelector("input[name=spm]:checked");
  return box instanceof HTMLInputElement ? Number(box.value) : 0;
};

const tone = (/** @type {AudioContext} */ on, /** @type {number} */ at) => {
  const source = on.createOscillator();
  const loud = on.createGain();
  source.frequency.value = 900;
  loud.gain.setValueAtTime(0.25, at);
  loud.gain.exponentialRampToValueAtTime(0.001, at + 0.05);
  source.connect(loud).connect(on.destination);
  source.start(at);
  source.stop(at + 0.06);
};

const look = () => {
  if (!audio || !chosen()) return;
  while (next < audio.currentTime + AHEAD_S) {
    tone(audio, next);
    next += 60 / chosen();
  }
  const seconds = Math.floor(audio.currentTime - began);
  shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const stop = () => {
  clearInterval(timer);
  timer = undefined;
  button.textContent = "Start";
};

button.addEventListener("click", async () => {
  if (timer) return stop();
  audio ??= new AudioContext();
  await audio.resume();
  began = audio.currentTime;
  next = began + 0.05;
  timer = setInterval(look, LOOK_MS);
  button.textContent = "Stop";
  keepAwake(wake);
});

/** @type {HTMLElement} */ (document.getElementById("beating")).hidden = false;
