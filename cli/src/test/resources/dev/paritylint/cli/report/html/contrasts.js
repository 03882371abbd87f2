// Every text that is seen and has less contrast to what lies behind it than WCAG 2.2, 1.4.3 asks for.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = (color) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const light = ([r, g, b]) => {
  const linear = [r, g, b].map((part) => part / 255).map((p) => (p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
const behind = (element) => {
  if (element.tagName === "text") {
    const box = element.closest(".cell")?.querySelector(".box");
    const filled = box && getComputedStyle(box).fill !== "none" ? box : null;
    const center = element.getBoundingClientRect();
    const card = [...element.ownerSVGElement.querySelectorAll(".card")].find((one) => {
      const at = one.getBoundingClientRect();
      return at.top <= center.top && at.bottom >= center.bottom;
    });
    if (filled ?? card) {
      return rgba(getComputedStyle(filled ?? card).fill);
    }
  }
  for (let one = element; one; one = one.parentElement) {
    const color = rgba(getComputedStyle(one).backgroundColor);
    if (color[3] === 255) {
      return color;
    }
  }
  return [255, 255, 255, 255];
};
const faint = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let seen = 0;
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || /^(SCRIPT|STYLE|title|desc)$/.test(element.tagName) || !element.checkVisibility()) {
    continue;
  }
  seen += 1;
  const style = getComputedStyle(element);
  const one = light(rgba(element.tagName === "text" ? style.fill : style.color));
  const other = light(behind(element));
  const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  if (ratio < 4.5) {
    faint.add(element.tagName + "." + (element.className.baseVal ?? element.className) + ": " + ratio.toFixed(2) + " " + walker.currentNode.data.trim().slice(0, 30));
  }
}
if (seen < 100) {
  faint.add("only " + seen + " texts were seen");
}
return [...faint];
