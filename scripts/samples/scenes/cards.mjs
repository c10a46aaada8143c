// Close views of the diagrams' legs and bones before soft hills: cards of procedures and methods, which need pixels
// because cards are cropped and shared.
import { arrow, C } from "../kit.mjs";
import { femur, lowerLeg, tibia } from "../bones.mjs";
import { legInFrame, legWithNail, remote, thighWithNail } from "../diagrams/devices.mjs";
import { H, W, down, hills, round, scene } from "../scenery.mjs";

/** `tone` names three colours: above, below, and the hills. */
function close(body, [above, below, hill], seed) {
  return scene(
    `<rect width="${W}" height="${H}" fill="url(#air)"/><circle cx="1000" cy="600" r="820" fill="url(#halo)"/>` +
      `<g opacity=".38">${hills(seed, 900, 240, hill, { step: 320 })}</g><g opacity=".5">${hills(seed + 1, 1080, 200, hill, { step: 400 })}</g><g opacity=".55">${hills(seed + 2, 1240, 150, hill, { step: 460 })}</g>` +
      body,
    { defs: down("air", [0, above], [1, below]) + round("halo", [0, "#fffdf4", 0.95], [0.5, "#fffdf4", 0.5], [1, "#fffdf4", 0]) },
  );
}

const sage = ["#cfe3dc", "#e8efe4", "#6f9f92"];
const sand = ["#f3e3c8", "#f3ead8", "#c79f6d"];
const dusk = ["#d9dbe8", "#efe6e0", "#8d86ad"];
const clay = ["#f2d9c9", "#f5e9dc", "#cc8468"];
const sea = ["#c8dfe6", "#e6eee9", "#6f9fb0"];
const moss = ["#dde6c9", "#eff0df", "#8da274"];

/** Something with its own blurred shadow beside it. */
const raised = (x, y, s, shape, turn = 0) =>
  `<g opacity=".3" filter="url(#b30)"><g transform="translate(${x + 46} ${y + 30}) rotate(${turn}) scale(${s})">${shape.replace(/fill="#[0-9a-f]+"/g, 'fill="#2a2216"').replace(/stroke="#[0-9a-f]+"/g, 'stroke="#2a2216"')}</g></g>
  <g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})">${shape}</g>`;

export const cardRingFrame = () => close(raised(1000, 90, 2.5, legInFrame()), sage, 301);

export const cardInternalNail = () =>
  close(raised(760, -22, 2.12, thighWithNail()) + raised(1500, 700, 2.1, remote()), sand, 311);

export const cardNailAndFrame = () => close(raised(680, 130, 2.3, legWithNail(true)) + raised(1400, 130, 2.3, legWithNail(false)), dusk, 321);

export const cardFemur = () =>
  close(
    raised(650, 30, 3.1, femur(), 8) + raised(1290, -20, 3.1, femur({ cut: 170, gap: 52, stage: "growing" }), 8) + arrow(1480, 560, 1460, 730, { both: true, width: 20, head: 48 }),
    clay,
    331,
  );

export const cardTibia = () =>
  close(raised(560, 80, 3.0, tibia(), 5) + raised(1200, 10, 3.0, tibia({ cut: 118, gap: 48, stage: "growing" }), 5) + arrow(1626, 392, 1614, 536, { both: true, width: 20, head: 48 }), sea, 341);

/** Two lower legs on the ground, a raise under the shorter one; a dashed line through both knees. */
export function cardDifference() {
  const bones = `<g transform="translate(-55 -10) scale(1.1 1.3)">${tibia()}</g>`;
  const short = `<g transform="translate(-55 -10) scale(1.1 1.16)">${tibia({ tone: { fill: "#f6c592" } })}</g>`;
  const legs = `<g transform="translate(-120 0) scale(-1 1)">${lowerLeg(0)}${bones}</g><g transform="translate(120 0)">${lowerLeg(-54)}${short}<path d="M-78,479 H72 L84,534 H-90 Z" fill="${C.teal}"/><path d="M-78,479 H72 L75,492 H-81 Z" fill="${C.mid}"/></g>`;
  return close(
    `<path d="M0,1236 H2000 V1333 H0 Z" fill="#8a7a55" opacity=".28"/><path d="M0,1236 H2000" stroke="#6f6243" stroke-width="8" opacity=".5"/>` +
      raised(1000, 140, 2.05, legs) +
      `<path d="M360,136 H1640" stroke="${C.teal}" stroke-width="9" stroke-dasharray="8 30" stroke-linecap="round"/>` + arrow(1500, 1230, 1500, 1130, { colour: C.teal, width: 16, head: 40 }),
    moss,
    351,
  );
}
