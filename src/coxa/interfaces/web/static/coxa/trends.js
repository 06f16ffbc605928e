// A picture as PNG. The server sends it as SVG from this origin, so the canvas stays readable and
// nothing leaves the machine. Without this script the SVG link beside it does.

const SHARP = 2; // twice the drawn size, so that it prints well

/** @param {string} address */
const drawn = async (address) => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * SHARP;
  canvas.height = picture.naturalHeight * SHARP;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const data = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!data) throw new Error("no picture");
  return data;
};

/** @param {Blob} data @param {string} name */
const keep = (data, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-png]"))) {
  const says = /** @type {HTMLElement} */ (button.parentElement?.querySelector("[role=status]"));
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    says.textContent = "";
    try {
      keep(await drawn(button.dataset.png ?? ""), button.dataset.name ?? "trends.png");
      says.textContent = "Saved as PNG.";
    } catch {
      says.textContent = "That did not work here. The SVG holds the same picture.";
    }
    button.disabled = false;
  });
}
