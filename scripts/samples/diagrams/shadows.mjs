// A before/after pair in the manner of standing X-rays of both lower legs: schematic drawings, never taken from a picture.
import { tibia } from "../bones.mjs";
import { tidy } from "../kit.mjs";

const tone = { fill: "#cfe3e4", line: "#eef7f6", marrow: "#a3c2c6", width: 2.2, soft: "#8db0b5", fresh: "#e3f1f0", hard: "#b4d0d2" };

/** `gap` is how far the shin bone on the right of the picture was lengthened, in units of the drawing. */
function lowerLegs(gap) {
  const [width, height] = [1200, 1600];
  const scale = 3.15;
  const bottom = 1440;
  // Both soles stand on the ground; the knee of the shorter leg is lower.
  const leg = (x, flip, length, g) => {
    const top = bottom - (length + g) * scale;
    const s = length / 372;
    return `<g transform="translate(${x} ${top})"><g transform="scale(${flip * scale} ${scale})">
      <path d="M-40,-260 L-34,-70 C-30,-40 -34,-10 -40,30 C-52,110 -48,180 -30,${240 + g} C-24,${290 + g} -20,${320 + g} -24,${length + g + 26} H84 C82,${320 + g} 84,${290 + g} 92,${240 + g} C112,180 116,110 104,30 C98,-10 94,-40 98,-70 L104,-260 Z" transform="translate(14 0)" fill="#2c5560" opacity=".75" filter="url(#soft)"/>
      <g transform="translate(0 -72)" opacity=".9"><path d="M38,-170 L38,-30 C37,-4 27,12 20,34 C14,52 21,66 36,66 C45,66 46,58 52,58 C58,58 62,68 73,67 C88,66 92,50 86,34 C79,14 64,-4 63,-30 L63,-170 Z" fill="${tone.fill}" stroke="${tone.line}" stroke-width="2.2"/></g>
      <g transform="scale(1 ${s})"><g opacity=".92">${tibia({ cut: 120, gap: g / s, stage: "hard", tone })}</g></g>
      <path d="M20,${length + g + 13} C24,${length + g + 2} 80,${length + g + 2} 84,${length + g + 13} L94,${length + g + 24} H10 Z" fill="${tone.fill}" stroke="${tone.line}" stroke-width="2.2" opacity=".8"/></g></g>`;
  };
  let scaleMarks = "";
  for (let i = 0; i <= 24; i++) {
    const y = 240 + i * 50;
    scaleMarks += `M600,${y} h${i % 4 === 0 ? 34 : 18} M600,${y} h${i % 4 === 0 ? -34 : -18} `;
  }
  const shorter = 330;
  return tidy(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <defs><radialGradient id="film" cx=".5" cy=".5" r=".75"><stop offset="0" stop-color="#1f424c"/><stop offset="1" stop-color="#0c1f26"/></radialGradient>
    <filter id="soft" x="-60%" y="-30%" width="220%" height="160%"><feGaussianBlur stdDeviation="9"/></filter></defs>
    <rect width="${width}" height="${height}" fill="url(#film)"/>
    <path d="${scaleMarks}" stroke="#7fa7ad" stroke-width="4" opacity=".55"/><path d="M600,240 V1440" stroke="#7fa7ad" stroke-width="3" opacity=".55"/>
    ${leg(440, -1, 372, 0)}${leg(760, 1, shorter, gap)}
    <path d="M120,1522 H1080" stroke="#7fa7ad" stroke-width="6" stroke-linecap="round" opacity=".7"/>
    <path d="M150,${bottom - 372 * scale} H1050" stroke="#e9a560" stroke-width="5" stroke-dasharray="4 16" stroke-linecap="round"/></svg>`);
}

/** One shin bone shorter than the other. */
export const pairBefore = () => lowerLegs(0);

/** The same legs later: most of the difference is gone, a little remains. */
export const pairAfter = () => lowerLegs(37);
