// Import page: drop files anywhere in the zone, see how far they are handed over.
// Without this script the form is a plain multi-file form.

const form = /** @type {HTMLFormElement} */ (document.getElementById("drop"));
const files = /** @type {HTMLInputElement} */ (document.getElementById("files"));
const send = /** @type {HTMLButtonElement} */ (document.getElementById("send"));
const sending = /** @type {HTMLElement} */ (document.getElementById("sending"));
const words = /** @type {HTMLElement} */ (document.getElementById("sendingwords"));
const bar = /** @type {HTMLProgressElement} */ (document.getElementById("sendingbar"));

/** @param {number} bytes */
const size = (bytes) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** @param {string} sentence */
const stop = (sentence) => {
  words.textContent = sentence;
  bar.hidden = true;
  send.disabled = false;
};

/** @param {ProgressEvent} event */
const onProgress = (event) => {
  if (!event.lengthComputable) return;
  bar.value = (event.loaded / event.total) * 100;
};

const start = () => {
  if (!files.files || !files.files.length) return;
  const data = new FormData(form);
  const total = [...files.files].reduce((sum, file) => sum + file.size, 0);
  const count = files.files.length;
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", onProgress);
  request.addEventListener("load", () => {
    if (request.status !== 200) {
      stop(request.status === 413 ? "That is too large: at most 4 GB at a time." : "That did not work, and nothing was taken in. Load the page again and try once more.");
      return;
    }
    location.assign(JSON.parse(request.responseText).where);
  });
  request.addEventListener("error", () => stop("Coxa does not answer. Is it still running?"));
  sending.hidden = false;
  bar.hidden = false;
  send.disabled = true;
  words.textContent = `Handing over ${count === 1 ? "1 file" : `${count} files`}, ${size(total)}. Stay until this is done.`;
  request.send(data);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});

for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
}
form.addEventListener("dragleave", (event) => {
  if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) form.classList.remove("over");
});
form.addEventListener("drop", (event) => {
  event.preventDefault();
  form.classList.remove("over");
  if (!event.dataTransfer || !event.dataTransfer.files.length) return;
  files.files = event.dataTransfer.files;
  start();
});

const dragwords = document.getElementById("dragwords");
if (dragwords) dragwords.hidden = false;
