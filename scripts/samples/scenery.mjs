// What the scenes are made of: light, hills, plants, people from behind. Colours fall off softly; faces are never drawn.
import { C, random, tidy } from "./kit.mjs";

export const W = 2000;
export const H = 1333;

/** A scene of 2000 × 1333 (or another size) with the blurs and gradients that all scenes use. */
export function scene(body, { width = W, height = H, defs = "" } = {}) {
  return tidy(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <defs>${[6, 14, 30, 70].map((b) => `<filter id="b${b}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${b}"/></filter>`).join("")}
    <radialGradient id="vignette" cx=".5" cy=".46" r=".78"><stop offset=".55" stop-color="#3a2c18" stop-opacity="0"/><stop offset="1" stop-color="#2b2414" stop-opacity=".2"/></radialGradient>
    ${defs}</defs>${body}<rect width="${width}" height="${height}" fill="url(#vignette)"/></svg>`);
}

/** A gradient from top to bottom; `stops` are `[offset, colour, opacity?]`. */
export const down = (id, ...stops) => gradient(id, 'x1="0" y1="0" x2="0" y2="1"', stops);
/** A gradient from left to right. */
export const across = (id, ...stops) => gradient(id, 'x1="0" y1="0" x2="1" y2="0"', stops);
/** A round gradient. */
export const round = (id, ...stops) =>
  `<radialGradient id="${id}">${stops.map(stop).join("")}</radialGradient>`;
const stop = ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
const gradient = (id, axis, stops) => `<linearGradient id="${id}" ${axis}>${stops.map(stop).join("")}</linearGradient>`;

/** A range of hills across the picture: a smooth line through random heights, filled to the bottom. */
export function hills(seed, y, swing, fill, { width = W, bottom = H, step = 190, from = -60 } = {}) {
  const next = random(seed);
  const points = [];
  for (let x = from; x <= width + step * 2; x += step) points.push([x, y - next() * swing]);
  let d = `M${points[0][0]},${bottom} L${points[0].join(",")}`;
  for (let i = 1; i < points.length; i++) {
    const [px, py] = points[i - 1];
    const [x, py2] = points[i];
    d += ` C${px + step / 2},${py} ${x - step / 2},${py2} ${x},${py2}`;
  }
  return `<path d="${d} L${width + step * 2},${bottom} Z" fill="${fill}"/>`;
}

/** Sky, sun and three ranges of hills, the clinic's landscape. `y` is the horizon. */
export const landscapeDefs =
  down("sky", [0, "#bcd9d8"], [0.55, "#e8ecdf"], [1, "#fbe6c6"]) +
  down("far", [0, "#a8c4c3"], [1, "#c9d8cf"]) +
  down("middle", [0, "#7fa9a0"], [1, "#b4cdbd"]) +
  down("near", [0, "#4f8578"], [1, "#86ab94"]) +
  round("sun", [0, "#fffbe9", 1], [0.25, "#fff1cf", 0.8], [1, "#fff1cf", 0]);
export const landscape = (y, seed = 5, sunX = 1380) =>
  `<rect width="${W}" height="${H}" fill="url(#sky)"/><circle cx="${sunX}" cy="${y - 210}" r="330" fill="url(#sun)"/><circle cx="${sunX}" cy="${y - 210}" r="66" fill="#fffaf0"/>` +
  hills(seed, y + 10, 230, "url(#far)") + hills(seed + 1, y + 70, 170, "url(#middle)", { step: 260 }) + hills(seed + 2, y + 130, 120, "url(#near)", { step: 330 });

/** A soft shadow on the floor. */
export const shadow = (x, y, rx, ry, opacity = 0.28) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#1c2b27" opacity="${opacity}" filter="url(#b14)"/>`;

/** A date palm; the trunk leans a little. */
export function palm(x, y, s, seed = 1) {
  const next = random(seed);
  let leaves = "";
  for (let i = 0; i < 13; i++) {
    const a = Math.PI * (1.04 + (i / 12) * 0.92) + (next() - 0.5) * 0.12;
    const r = 150 + next() * 40;
    const [ex, ey] = [Math.cos(a) * r, Math.sin(a) * r * 0.62 + 76];
    const [mx, my] = [Math.cos(a) * r * 0.62, Math.sin(a) * r * 0.86 - 20];
    leaves += `<path d="M0,0 Q${mx},${my} ${ex},${ey} Q${mx * 0.86},${my + 36} 0,0 Z" fill="${i % 3 ? "#3c7566" : "#5c927c"}"/>`;
  }
  return `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-14,0 Q-4,-190 22,-372 L42,-370 Q26,-190 22,0 Z" fill="#9b7b56"/><path d="M4,-20 Q10,-190 32,-368" stroke="#7f6344" stroke-width="8" stroke-dasharray="5 15" fill="none"/>
    <g transform="translate(32 -376)">${leaves}</g></g>`;
}

/** A potted plant with broad leaves. */
export function potted(x, y, s, pot = "#c9a27c") {
  let out = "";
  [-66, -40, -14, 12, 38, 64].forEach((a, i) => {
    const h = 190 + (i % 3) * 46;
    out += `<path transform="rotate(${a})" d="M0,0 C-34,${-h * 0.4} -30,${-h * 0.8} 0,${-h} C30,${-h * 0.8} 34,${-h * 0.4} 0,0 Z" fill="${i % 2 ? "#3f7c6d" : "#5f9784"}"/><path transform="rotate(${a})" d="M0,-20 V${-h + 34}" stroke="#d5e6da" stroke-width="3" opacity=".4"/>`;
  });
  return `<g transform="translate(${x} ${y}) scale(${s})">${shadow(0, 128, 92, 14)}<g transform="translate(0 6)">${out}</g><path d="M-66,0 H66 L50,128 H-50 Z" fill="${pot}"/><path d="M-66,0 H66 L62,26 H-62 Z" fill="#fff" opacity=".2"/></g>`;
}

/**
 * A person seen from behind, standing or walking on `y`. `wear`: shirt, trousers or a long coat (`long`), hair or
 * `scarf`; `step` opens the legs; `sticks` are crutches; `rails` spreads the arms to a bar on each side.
 */
export function walker(x, y, s, { shirt = C.teal, trousers = "#3b4c50", skin = "#c99a78", hair = "#3a2d26", scarf, long = false, step = 14, sticks = false, rails = false, bag } = {}) {
  const shade = (d) => `<path d="${d}" fill="#10231f" opacity=".13"/>`;
  const shoe = (fx, fy) => `<path d="M${fx - 20},${fy} Q${fx - 22},${fy - 26} ${fx},${fy - 26} Q${fx + 22},${fy - 26} ${fx + 20},${fy} Z" fill="#2e3735"/>`;
  const legs = `${shoe(-30 - step / 2, -step * 0.9)}${shoe(30 + step / 2, 0)}
    <path d="M-56,-300 L-${50 + step / 2},${-22 - step} H-${10 + step / 2} L-2,-260 L${10 + step / 2},-20 H${50 + step / 2} L56,-300 Z" fill="${trousers}"/>${shade(`M-56,-300 L-${50 + step / 2},${-22 - step} H-${10 + step / 2} L-2,-280 Z`)}`;
  const coat = `<path d="M-66,-420 L-84,-92 Q0,-70 84,-92 L66,-420 Z" fill="${shirt}"/>${shade("M-66,-420 L-84,-92 Q-50,-82 -20,-80 L-6,-330 Z")}`;
  const torso = `<path d="M-62,-270 C-66,-360 -84,-430 -78,-486 C-74,-518 -40,-530 0,-530 C40,-530 74,-518 78,-486 C84,-430 66,-360 62,-270 Q0,-254 -62,-270 Z" fill="${shirt}"/>${shade("M-62,-270 C-66,-360 -84,-430 -78,-486 C-76,-504 -64,-516 -46,-522 C-58,-440 -34,-340 -30,-261 Z")}`;
  const out = sticks ? 44 : 12;
  const arm = (side) => rails
    ? `<path d="M${side * 70},-492 L${side * 122},-400 L${side * 172},-322" stroke="${shirt}" stroke-width="38" stroke-linecap="round" stroke-linejoin="round" fill="none"/><circle cx="${side * 182}" cy="-306" r="20" fill="${skin}"/>`
    : `<path d="M${side * 72},-494 C${side * (92 + out / 3)},-440 ${side * (92 + out)},-380 ${side * (88 + out)},-296" stroke="${shirt}" stroke-width="38" stroke-linecap="round" fill="none"/><circle cx="${side * (88 + out)}" cy="-274" r="19" fill="${skin}"/>`;
  const stick = (side) => `<path d="M${side * 118},-392 L${side * 134},-276 L${side * 168},0" stroke="#8d9ca0" stroke-width="11" stroke-linecap="round" fill="none"/><path d="M${side * 104},-394 Q${side * 118},-412 ${side * 134},-392" stroke="#4a5f69" stroke-width="14" stroke-linecap="round" fill="none"/><path d="M${side * 166},-10 L${side * 168},2" stroke="#2e3735" stroke-width="18" stroke-linecap="round"/>`;
  const top = scarf
    ? `<path d="M-52,-600 C-52,-664 52,-664 52,-600 C54,-560 66,-528 80,-492 C50,-462 -50,-462 -80,-492 C-66,-528 -54,-560 -52,-600 Z" fill="${scarf}"/>${shade("M-52,-600 C-52,-640 -20,-652 0,-648 C-30,-620 -30,-540 -20,-470 C-46,-472 -66,-480 -80,-492 C-66,-528 -54,-560 -52,-600 Z")}`
    : `<path d="M-22,-560 H22 V-512 Q0,-500 -22,-512 Z" fill="${skin}"/>${shade("M-22,-548 H22 V-530 Q0,-520 -22,-530 Z")}<path d="M-46,-590 q-12,0 -8,16 q4,12 12,10 Z M46,-590 q12,0 8,16 q-4,12 -12,10 Z" fill="${skin}"/><path d="M-50,-598 C-54,-672 54,-672 50,-598 C48,-560 26,-546 0,-546 C-26,-546 -48,-560 -50,-598 Z" fill="${hair}"/>`;
  const carried = bag ? `<path d="M-58,-470 Q0,-500 58,-470 L62,-320 Q0,-298 -62,-320 Z" fill="${bag}"/><path d="M-44,-392 Q0,-378 44,-392 L46,-330 Q0,-316 -46,-330 Z" fill="#10231f" opacity=".16"/>` : "";
  return `<g transform="translate(${x} ${y}) scale(${s})">${shadow(12, 2, 130, 17, 0.3)}${sticks ? stick(-1) + stick(1) : ""}${legs}${long ? coat : ""}${arm(-1)}${arm(1)}${torso}${carried}${top}</g>`;
}
