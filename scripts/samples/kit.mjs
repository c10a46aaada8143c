// The colours and small shapes that every sample picture shares. Everything returns SVG text; nothing is random that is
// not seeded. Pictures hold no letters and no digits: order is told by dots, time by a clock, because the same picture
// stands on pages of three scripts and is never mirrored.

/** The palette: the theme's greens, a warm paper, and one warm accent. */
export const C = {
  paper: "#f7f3ea",
  card: "#fffdf8",
  line: "#d9d0bd",
  ink: "#24413c",
  deep: "#083f3a",
  teal: "#0d5a52",
  mid: "#4f8f84",
  soft: "#a9cfc6",
  mist: "#dbe9e4",
  bone: "#f5e8cd",
  boneShade: "#e5d0a6",
  boneLine: "#8f744a",
  marrow: "#eed9b4",
  fresh: "#e9a560",
  freshSoft: "#f6cf9f",
  coral: "#c9705a",
  skin: "#eccbb0",
  skinLine: "#c99b7a",
  steel: "#7d929b",
  steelDark: "#4a5f69",
  steelLight: "#c3d0d5",
  sand: "#e6d3b1",
};

/** Writes coordinates with one decimal and small numbers, such as scales, with two: half the bytes, no visible difference. */
export function tidy(svg) {
  return svg
    .replace(/-?\d+\.\d+/g, (n) => String(Number(Number(n).toFixed(Math.abs(n) < 10 ? 2 : 1))))
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();
}

/** A diagram: its own background, so that it is readable on dark pages too. */
export function diagram(width, height, body) {
  return (
    tidy(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" rx="28" fill="${C.paper}"/>${body}</svg>`) + "\n"
  );
}

/** A lighter card on which one step of a diagram stands. */
export const card = (x, y, w, h) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="22" fill="${C.card}" stroke="${C.line}" stroke-width="2"/>`;

/** `count` dots in a row around `x`: which step this is, in no script at all. */
export function dots(x, y, count, colour = C.teal) {
  let out = "";
  for (let i = 0; i < count; i++) {
    out += `<circle cx="${x + (i - (count - 1) / 2) * 20}" cy="${y}" r="6.5" fill="${colour}"/>`;
  }
  return out;
}

/** A straight arrow; `both` gives it a head at each end. */
export function arrow(x1, y1, x2, y2, { colour = C.coral, width = 7, head = 17, both = false } = {}) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const back = (x, y, a) => [x - Math.cos(a) * head * 0.8, y - Math.sin(a) * head * 0.8];
  const tip = (x, y, a) => {
    const p = (turn, r) => `${x + Math.cos(a + turn) * r},${y + Math.sin(a + turn) * r}`;
    return `<path d="M${p(0, 0)} L${p(Math.PI - 0.52, head)} L${p(Math.PI + 0.52, head)} Z" fill="${colour}"/>`;
  };
  const [ex, ey] = back(x2, y2, angle);
  const [sx, sy] = both ? back(x1, y1, angle + Math.PI) : [x1, y1];
  return (
    `<path d="M${sx},${sy} L${ex},${ey}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>` +
    tip(x2, y2, angle) +
    (both ? tip(x1, y1, angle + Math.PI) : "")
  );
}

/** An arrow along a circle, clockwise for growing angles (degrees, 0 is upwards). */
export function turnArrow(cx, cy, r, from, to, { colour = C.coral, width = 7, head = 17 } = {}) {
  const sign = to > from ? 1 : -1;
  const stop = to - sign * (head * 0.55 * 180) / (Math.PI * r);
  const [x, y] = polar(cx, cy, r, to);
  const a = ((to - 90) * Math.PI) / 180 + (sign * Math.PI) / 2;
  const p = (turn, d) => `${x + Math.cos(a + turn) * d},${y + Math.sin(a + turn) * d}`;
  return (
    `<path d="${arc(cx, cy, r, from, stop)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>` +
    `<path d="M${p(0, head * 0.3)} L${p(Math.PI - 0.6, head)} L${p(Math.PI + 0.6, head)} Z" fill="${colour}"/>`
  );
}

/** The point at `degrees` (0 upwards, clockwise) on a circle. */
export function polar(cx, cy, r, degrees) {
  const a = ((degrees - 90) * Math.PI) / 180;
  return [cx + r * Math.cos(a), cy + r * Math.sin(a)];
}

/** Path data of an arc between two angles. */
export function arc(cx, cy, r, from, to) {
  const [x1, y1] = polar(cx, cy, r, from);
  const [x2, y2] = polar(cx, cy, r, to);
  return `M${x1},${y1} A${r},${r} 0 ${Math.abs(to - from) > 180 ? 1 : 0} ${to > from ? 1 : 0} ${x2},${y2}`;
}

/** A clock without digits; `share` (0 to 1) of its face is filled. */
export function clock(x, y, r, share, colour = C.mid) {
  const pie = `${arc(x, y, r * 0.78, 0, share * 359.9)} L${x},${y} Z`;
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${C.card}" stroke="${C.ink}" stroke-width="4"/>
    <path d="${pie}" fill="${colour}"/>
    <circle cx="${x}" cy="${y}" r="3.5" fill="${C.ink}"/>`;
}

/** A small seeded generator (mulberry32): the same picture every time. */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
