// The three devices, drawn on the leg they hold: ring frame, nail inside the bone, and both together.
import { C, arrow, card, diagram, dots } from "../kit.mjs";
import { femur, lowerLeg, newBone, thigh, tibia } from "../bones.mjs";

const ring = (y, half, rx = 128) => {
  const ry = rx * 0.24;
  const d = half === "back" ? `M${-rx},${y} A${rx},${ry} 0 0 1 ${rx},${y}` : `M${-rx},${y} A${rx},${ry} 0 0 0 ${rx},${y}`;
  const tone = half === "back" ? [C.steel, C.steelLight] : [C.steelDark, C.steelLight];
  return `<path d="${d}" fill="none" stroke="${tone[0]}" stroke-width="17"/><path d="${d}" fill="none" stroke="${tone[1]}" stroke-width="11"/><path d="${d}" fill="none" stroke="${tone[0]}" stroke-width="6" stroke-linecap="round" stroke-dasharray="0 24"/>`;
};

const rod = (x, y1, y2, dy) => {
  const nut = (y) => `<rect x="${x - 9}" y="${y - 6}" width="18" height="12" rx="3"/>`;
  return `<path d="M${x},${y1 - 26} V${y2 + 26}" stroke="${C.steelDark}" stroke-width="8" stroke-linecap="round"/>
    <path d="M${x},${y1 - 22} V${y2 + 22}" stroke="${C.steelLight}" stroke-width="4" stroke-dasharray="3 4"/>
    <g fill="${C.steelDark}">${nut(y1 - 14 + dy)}${nut(y1 + 14 + dy)}${nut(y2 - 14 + dy)}${nut(y2 + 14 + dy)}</g>`;
};

const wire = (y, tilt) => `<path d="M-124,${y + tilt} L124,${y - tilt}" stroke="${C.steelDark}" stroke-width="3.5"/><g fill="${C.steelDark}"><circle cx="-124" cy="${y + tilt}" r="6"/><circle cx="124" cy="${y - tilt}" r="6"/></g>`;

/** A lower leg in a ring frame, by itself. Centre of the knee x 0, about 700 tall. */
export function legInFrame() {
  const gap = 56;
  const rings = [74, 148, 296, 392];
  let inside = lowerLeg(gap, C.skin);
  inside += rings.map((y) => ring(y, "back")).join("");
  inside += lowerLeg(gap, C.skin).replace(/fill="[^"]+"/, `fill="${C.skin}" opacity=".82"`);
  inside += `<g transform="translate(-55 -10) scale(1.1 1.2)">${tibia({ cut: 150, gap: gap / 1.2, stage: "growing" })}</g>`;
  inside += rings.map((y, i) => wire(y + 6, i % 2 ? 15 : -13)).join("");
  const rods = (x, dy) => rod(x, rings[0] + dy, rings[1] + dy, 0) + rod(x, rings[1] + dy, rings[2] + dy, 0) + rod(x, rings[2] + dy, rings[3] + dy, 0);
  inside += rods(-106, 17) + rods(106, 17);
  return inside + rings.map((y) => ring(y, "front")).join("");
}

/** A ring frame around the lower leg; the rods between the rings are turned, the gap in the bone grows. */
export function ringFrame() {
  // Beside the leg, larger: the gap, and the nut that is turned a little several times a day.
  const end = (y, h) => `<path d="M-44,${y} V${y + h} H44 V${y} Z" fill="${C.bone}"/><path d="M-44,${y} V${y + h} M44,${y} V${y + h} M-44,${y > 0 ? y : y + h} H44" stroke="${C.boneLine}" stroke-width="4"/><path d="M0,${y + 14} V${y + h - 14}" stroke="${C.marrow}" stroke-width="30" stroke-linecap="round"/>`;
  const close = `<path d="M-250,-28 L-190,-10" stroke="${C.fresh}" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 11"/><circle r="188" fill="${C.card}" stroke="${C.fresh}" stroke-width="7"/>
    <g transform="translate(-38 0)">${end(-140, 90)}${newBone(-44, 44, -50, 100, "growing")}${end(50, 90)}</g>
    <path d="M92,-118 V118" stroke="${C.steelDark}" stroke-width="26" stroke-linecap="round"/><path d="M92,-112 V112" stroke="${C.steelLight}" stroke-width="15" stroke-dasharray="7 6"/>
    <rect x="48" y="-26" width="88" height="52" rx="10" fill="${C.steel}" stroke="${C.steelDark}" stroke-width="4"/><path d="M76,-24 V24 M108,-24 V24" stroke="${C.steelDark}" stroke-width="4"/>
    <path d="M158,30 Q96,88 44,52" fill="none" stroke="${C.coral}" stroke-width="7" stroke-linecap="round"/><path d="M30,38 L62,46 L44,68 Z" fill="${C.coral}"/>`;
  const body =
    card(30, 30, 900, 660) +
    `<ellipse cx="330" cy="668" rx="150" ry="9" fill="${C.sand}" opacity=".7"/><g transform="translate(330 122) scale(.93)">${legInFrame()}</g><g transform="translate(694 350)">${close}</g>` +
    arrow(150, 284, 150, 364, { both: true });
  return diagram(960, 720, body);
}

const nail = (x, top, bottom, split) => `<path d="M${x},${top} V${bottom}" stroke="${C.steelDark}" stroke-width="11" stroke-linecap="round"/><path d="M${x},${top} V${bottom}" stroke="${C.steelLight}" stroke-width="6" stroke-linecap="round"/>
  <path d="M${x},${top} V${split}" stroke="${C.steelDark}" stroke-width="16" stroke-linecap="round"/><path d="M${x},${top} V${split}" stroke="${C.steel}" stroke-width="10" stroke-linecap="round"/>`;

const screw = (x1, x2, y) => `<path d="M${x1},${y} H${x2}" stroke="${C.steelDark}" stroke-width="6" stroke-linecap="round"/><circle cx="${x1}" cy="${y}" r="5.5" fill="${C.steelDark}"/>`;

/** A thigh with a lengthening nail in its bone, by itself. Centre of the knee x 0, about 640 tall. */
export function thighWithNail() {
  const gap = 54;
  const bone = `<g transform="translate(-72 4) scale(1.42 1.34)">${femur({ cut: 165, gap, stage: "growing" })}
    ${nail(50, 44, 372, 262)}${screw(30, 70, 74)}${screw(30, 70, 92)}${screw(32, 68, 342)}${screw(31, 69, 360)}</g>`;
  return thigh(40) + bone;
}

/** The remote control of the nail and its field; centre 0, 0, field to the left. */
export function remote() {
  const wave = (r) => `<path d="M${-r},0 A${r},${r} 0 0 1 ${-r * 0.5},${-r * 0.866}" transform="rotate(-30)" fill="none" stroke="${C.fresh}" stroke-width="6" stroke-linecap="round"/>`;
  return `${wave(96)}${wave(122)}${wave(148)}
      <rect x="-62" y="-84" width="124" height="168" rx="40" fill="${C.steelLight}" stroke="${C.steelDark}" stroke-width="4"/>
      <rect x="-38" y="-56" width="76" height="54" rx="12" fill="${C.teal}"/><path d="M-22,-22 V-38 M-7,-22 V-42 M8,-22 V-34 M23,-22 V-44" stroke="${C.soft}" stroke-width="6" stroke-linecap="round"/>
      <circle cx="0" cy="36" r="22" fill="${C.card}" stroke="${C.steelDark}" stroke-width="4"/><circle cx="0" cy="36" r="8" fill="${C.coral}"/>`;
}

/** A telescopic nail inside the thigh bone and the remote control that drives it from outside. */
export function internalNail() {
  const body =
    card(30, 30, 900, 660) +
    `<g transform="translate(410 92) scale(.91)">${thighWithNail()}</g>
    <g transform="translate(700 350)">${remote()}</g>` +
    arrow(252, 304, 252, 386, { both: true });
  return diagram(960, 720, body);
}

/** A lower leg with a nail in its bone, with or without the frame around it. Centre of the knee x 0, about 700 tall. */
export function legWithNail(frame) {
  const gap = 52;
  const rings = [64, 138, 400];
  let out = lowerLeg(gap, C.skin);
  if (frame) out += rings.map((y) => ring(y, "back", 118)).join("") + lowerLeg(gap, C.skin).replace(/fill="[^"]+"/, `fill="${C.skin}" opacity=".82"`);
  out += `<g transform="translate(-55 -10) scale(1.1 1.2)">${tibia({ cut: 158, gap: gap / 1.2, stage: frame ? "growing" : "hard" })}</g>`;
  // The wires pass the nail without touching it, so it is drawn over them.
  if (frame) out += [wire(70, -12), wire(144, 13), wire(404, -12)].join("");
  out += `<g transform="translate(-55 -10) scale(1.1 1.2)">${nail(50, 26, 352, 26)}${screw(34, 68, 48)}${screw(34, 68, 64)}${frame ? "" : screw(34, 66, 318) + screw(34, 66, 336)}</g>`;
  if (frame) {
    out += [-98, 98].map((x) => rod(x, 64 + 16, 138 + 16, 0) + rod(x, 138 + 16, 400 + 16, 0)).join("");
    out += rings.map((y) => ring(y, "front", 118)).join("");
  }
  return out;
}

/** First nail and frame together, then the nail alone, locked with screws. */
export function nailAndFrame() {
  let body = card(30, 30, 438, 660) + card(492, 30, 438, 660) + dots(249, 64, 1) + dots(711, 64, 2);
  body += `<g transform="translate(249 160) scale(.86)">${legWithNail(true)}</g><g transform="translate(711 160) scale(.86)">${legWithNail(false)}</g>`;
  body += arrow(404, 316, 404, 390, { both: true });
  return diagram(960, 720, body);
}
