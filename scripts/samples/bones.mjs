// Femur, tibia and the soft outline of the leg, seen from the front, schematic. Each bone can be cut at a height and its
// lower part moved down by a gap, in which new bone is drawn at a chosen stage.
import { C } from "./kit.mjs";

const paint = { fill: C.bone, line: C.boneLine, marrow: C.marrow, width: 2.6 };

const path = (d, p) => `<path d="${d}" fill="${p.fill}" stroke="${p.line}" stroke-width="${p.width}" stroke-linejoin="round"/>`;

/** What fills the gap: `cut`, `early` (soft callus), `growing` (columns), `hard` (bridged bone). */
export function newBone(left, right, top, gap, stage, tone = {}) {
  const bottom = top + gap;
  const soft = tone.soft ?? C.freshSoft;
  const fresh = tone.fresh ?? C.fresh;
  const middle = (left + right) / 2;
  if (stage === "cut") return "";
  if (stage === "early") {
    return `<path d="M${left - 3},${top - 6} Q${left - 11},${top + gap / 2} ${left - 3},${bottom + 6} L${right + 3},${bottom + 6} Q${right + 11},${top + gap / 2} ${right + 3},${top - 6} Z" fill="${C.coral}" opacity=".38"/>`;
  }
  if (stage === "growing") {
    let out = `<path d="M${left},${top} Q${left - 5},${top + gap / 2} ${left},${bottom} L${right},${bottom} Q${right + 5},${top + gap / 2} ${right},${top} Z" fill="${soft}" opacity=".75"/>`;
    const count = 6;
    for (let i = 0; i < count; i++) {
      const x = left + ((right - left) * (i + 0.5)) / count;
      const reach = gap * (0.4 - 0.05 * Math.abs(((i * 5) % 3) - 1));
      out += `<path d="M${x},${top} v${reach} M${x},${bottom} v${-reach}" stroke="${fresh}" stroke-width="${(right - left) / 11}" stroke-linecap="round"/>`;
    }
    return out;
  }
  return `<path d="M${left},${top} C${left - 8},${top + gap * 0.25} ${left - 8},${bottom - gap * 0.25} ${left},${bottom} L${right},${bottom} C${right + 8},${bottom - gap * 0.25} ${right + 8},${top + gap * 0.25} ${right},${top} Z" fill="${tone.hard ?? "#f0cf97"}" stroke="${tone.line ?? C.boneLine}" stroke-width="2.6"/>
    <path d="M${middle - 7},${top + 6} V${bottom - 6} M${middle + 7},${top + 6} V${bottom - 6}" stroke="${fresh}" stroke-width="3" stroke-linecap="round" opacity=".7"/>`;
}

/** A femur about 120 wide and 394 tall (plus `gap`), the head to the right. Shaft from x 37 to 63. */
export function femur({ cut = 150, gap = 0, stage = "hard", tone = paint } = {}) {
  const p = { ...paint, ...tone };
  const top = `M37,${cut} L36,120 C35,92 21,78 22,54 C23,34 36,24 46,34 C53,41 60,44 66,40 C66,22 79,11 93,12 C108,13 116,27 112,42 C108,57 94,62 83,57 C74,64 68,73 66,84 C70,88 70,96 64,103 L63,${cut} Z`;
  const low = `M37,${cut} L38,296 C37,326 27,342 20,360 C14,378 21,395 36,395 C45,395 46,386 52,386 C58,386 62,396 73,395 C88,394 92,377 86,359 C79,342 65,326 63,296 L63,${cut} Z`;
  const canal = (from, to) => `<path d="M50,${from} V${to}" stroke="${p.marrow}" stroke-width="11" stroke-linecap="round"/>`;
  const whole = gap ? "" : `<path d="M38.2,${cut - 4} H61.8 V${cut + 4} H38.2 Z" fill="${p.fill}"/>${canal(110, 300)}`;
  return `${path(top, p)}${canal(110, cut - 10)}<path d="M40,50 C52,54 66,52 80,38" fill="none" stroke="${p.marrow}" stroke-width="9" stroke-linecap="round"/>
    <g transform="translate(0 ${gap})">${path(low, p)}${canal(cut + 10, 300)}
    <path d="M36,372 C48,364 60,364 72,372" fill="none" stroke="${p.marrow}" stroke-width="10" stroke-linecap="round"/></g>
    ${whole}${gap ? newBone(37, 63, cut, gap, stage, tone) : ""}`;
}

/** A tibia with fibula, about 106 wide and 372 tall (plus `gap`). Shaft from x 36 to 64; the fibula is at x 96. */
export function tibia({ cut = 110, gap = 0, stage = "hard", tone = paint, fibula = true } = {}) {
  const p = { ...paint, ...tone };
  const top = `M36,${cut} C34,84 12,52 10,26 C9,12 22,8 34,11 C43,13 46,7 50,7 C54,7 57,13 66,11 C78,8 91,12 90,26 C88,52 66,84 64,${cut} Z`;
  const low = `M36,${cut} L38,300 C38,322 28,332 26,346 C24,362 26,376 34,377 C42,377 41,362 50,360 L70,360 C78,358 76,344 72,334 C66,322 63,316 63,300 L64,${cut} Z`;
  const side = !fibula ? "" : !gap
    ? `<path d="M94,44 C88,36 92,28 99,30 C107,32 106,44 101,52 L98,330 C102,346 100,372 92,378 C84,376 84,352 89,334 Z" fill="${p.fill}" stroke="${p.line}" stroke-width="${p.width}"/>`
    : `<path d="M94,44 C88,36 92,28 99,30 C107,32 106,44 101,52 L100,${cut + 60} L93,${cut + 60} Z" fill="${p.fill}" stroke="${p.line}" stroke-width="${p.width}"/>
      <g transform="translate(0 ${gap})"><path d="M93,${cut + 66} L100,${cut + 66} L98,330 C102,346 100,372 92,378 C84,376 84,352 89,334 Z" fill="${p.fill}" stroke="${p.line}" stroke-width="${p.width}"/></g>`;
  const canal = (from, to) => `<path d="M50,${from} V${to}" stroke="${p.marrow}" stroke-width="11" stroke-linecap="round"/>`;
  const whole = gap ? "" : `<path d="M37.4,${cut - 4} H62.6 V${cut + 4} H37.4 Z" fill="${p.fill}"/>${canal(80, 310)}`;
  return `${side}${path(top, p)}<path d="M30,32 C42,40 58,40 70,32" fill="none" stroke="${p.marrow}" stroke-width="10" stroke-linecap="round"/>${cut > 90 ? canal(80, cut - 10) : ""}
    <g transform="translate(0 ${gap})">${path(low, p)}${canal(cut + 10, 310)}</g>
    ${whole}${gap ? newBone(36, 64, cut, gap, stage, tone) : ""}`;
}

const openEnd = (y, rx, cx = 0) => `<ellipse cx="${cx}" cy="${y}" rx="${rx}" ry="${rx * 0.13}" fill="#f6dfca" stroke="${C.skinLine}" stroke-width="2.5"/>`;

/** The soft outline of a right lower leg and foot, knee at y 0, sole at y `560 + gap`. Centre x 0. */
export function lowerLeg(gap = 0, fill = C.skin) {
  const g = gap;
  return `<path d="M-72,-70 C-66,-30 -66,0 -72,40 C-86,110 -84,190 -60,${290 + g} C-48,${350 + g} -40,${390 + g} -40,${424 + g}
    C-42,${460 + g} -66,${484 + g} -70,${508 + g} C-72,${530 + g} -50,${534 + g} 0,${534 + g} C46,${534 + g} 64,${528 + g} 60,${506 + g}
    C54,${480 + g} 40,${460 + g} 40,${424 + g} C42,${390 + g} 52,${350 + g} 62,${290 + g} C84,190 86,110 74,40 C68,0 68,-30 74,-70 Z"
    fill="${fill}" stroke="${C.skinLine}" stroke-width="2.5" stroke-linejoin="round"/>
    <path d="M-46,${532 + g} v-16 M-22,${534 + g} v-18 M2,${534 + g} v-18 M28,${533 + g} v-16" stroke="${C.skinLine}" stroke-width="2.5" stroke-linecap="round"/>${openEnd(-70, 73, 1)}`;
}

/** The soft outline of a right thigh with hip and knee, about 300 wide and 640 tall. Centre of the knee x 0. */
export function thigh(gap = 0, fill = C.skin) {
  const g = gap;
  return `<path d="M-128,-30 C-142,60 -140,190 -112,${330 + g} C-98,${410 + g} -74,${450 + g} -72,${500 + g} C-72,${540 + g} -78,${570 + g} -76,${606 + g}
    L76,${606 + g} C78,${570 + g} 72,${540 + g} 74,${500 + g} C80,${450 + g} 104,${410 + g} 116,${330 + g} C140,210 146,120 150,54 C154,20 156,-4 156,-30 Z"
    fill="${fill}" stroke="${C.skinLine}" stroke-width="2.5" stroke-linejoin="round"/>${openEnd(-30, 142, 14)}`;
}
