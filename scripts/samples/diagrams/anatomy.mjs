// Thigh bone and shin bone with the stretch in which they are usually lengthened.
import { C, arrow, card, diagram } from "../kit.mjs";
import { femur, lowerLeg, thigh, tibia } from "../bones.mjs";

const ghost = { fill: "#f3dfc6", line: "#d6b795", marrow: "#f3dfc6", width: 2 };

/** A long bone by itself with the zone marked, and the same bone longer beside it. */
function pair(soft, plain, longer, zone) {
  let body = card(30, 30, 438, 660) + card(492, 30, 438, 660);
  body += soft;
  body += `<g transform="translate(${zone.x} ${zone.y})"><rect x="-92" width="184" height="${zone.h}" rx="14" fill="${C.fresh}" opacity=".22"/>
    <path d="M-92,14 V${zone.h - 14} M92,14 V${zone.h - 14}" stroke="${C.fresh}" stroke-width="6" stroke-linecap="round"/></g>`;
  return diagram(960, 720, body + plain + longer);
}

/** The thigh bone from hip to knee; its middle part is where it is lengthened. */
export function femurZone() {
  const soft = `<g transform="translate(249 96) scale(.94 .95)">${thigh(0)}</g><g transform="translate(180 562) scale(1.38 .98)">
    <path d="M10,38 C8,22 22,18 34,21 C43,23 46,17 50,17 C54,17 57,23 66,21 C78,18 91,22 90,38 C88,60 70,78 66,104 H36 C32,78 12,60 10,38 Z" fill="${ghost.fill}" stroke="${ghost.line}" stroke-width="2"/></g>`;
  const plain = `<g transform="translate(180 96) scale(1.38 1.2)">${femur()}</g>`;
  const dash = (y) => `<path d="M516,${y} H906" stroke="${C.mid}" stroke-width="3" stroke-dasharray="3 11" stroke-linecap="round"/>`;
  const longer =
    dash(72 + 396 * 1.24) +
    `<g transform="translate(640 72) scale(1.38 1.24)">${femur({ cut: 160, gap: 48, stage: "growing" })}</g>` +
    arrow(800, 72 + 160 * 1.24, 800, 72 + 208 * 1.24, { both: true, width: 6, head: 15 }) +
    arrow(850, 72 + 400 * 1.24, 850, 72 + 444 * 1.24, { width: 6, head: 15 });
  return pair(soft, plain, longer, { x: 249, y: 232, h: 190 });
}

/** The shin bone with the thin calf bone; it is lengthened below the knee. */
export function tibiaZone() {
  const soft = `<g transform="translate(249 126) scale(.96)">${lowerLeg(20)}</g><g transform="translate(180 -356) scale(1.38 1.3)">
    <g transform="translate(0 0)"><path d="M38,318 C37,330 27,342 20,360 C14,378 21,395 36,395 C45,395 46,386 52,386 C58,386 62,396 73,395 C88,394 92,377 86,359 C79,342 64,330 63,318 Z" fill="${ghost.fill}" stroke="${ghost.line}" stroke-width="2"/></g></g>`;
  const plain = `<g transform="translate(182 158) scale(1.34 1.2)">${tibia()}</g>`;
  const dash = `<path d="M516,${158 - 30 + 378 * 1.2} H906" stroke="${C.mid}" stroke-width="3" stroke-dasharray="3 11" stroke-linecap="round"/>`;
  const longer =
    dash +
    `<g transform="translate(640 128) scale(1.34 1.2)">${tibia({ cut: 112, gap: 44, stage: "growing" })}</g>` +
    arrow(818, 128 + 112 * 1.2, 818, 128 + 156 * 1.2, { both: true, width: 6, head: 15 }) +
    arrow(850, 128 + 382 * 1.2, 850, 128 + 420 * 1.2, { width: 6, head: 15 });
  return pair(soft, plain, longer, { x: 249, y: 226, h: 120 });
}
