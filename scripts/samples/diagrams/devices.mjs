// The three devices, drawn on the leg they hold: ring frame, nail inside the bone, and both together.
import { C, arrow, card, diagram, dots } from "../kit.mjs";
import { femur, lowerLeg, thigh, tibia } from "../bones.mjs";

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

/** A ring frame around the lower leg; the rods between the rings are turned, the gap in the bone grows. */
export function ringFrame() {
  const gap = 56;
  const rings = [74, 148, 296, 392];
  let inside = lowerLeg(gap, C.skin);
  inside += rings.map((y) => ring(y, "back")).join("");
  inside += lowerLeg(gap, C.skin).replace(/fill="[^"]+"/, `fill="${C.skin}" opacity=".82"`);
  inside += `<g transform="translate(-55 -10) scale(1.1 1.2)">${tibia({ cut: 150, gap: gap / 1.2, stage: "growing" })}</g>`;
  inside += rings.map((y, i) => wire(y + 6, i % 2 ? 15 : -13)).join("");
  const rods = (x, dy) => rod(x, rings[0] + dy, rings[1] + dy, 0) + rod(x, rings[1] + dy, rings[2] + dy, 0) + rod(x, rings[2] + dy, rings[3] + dy, 0);
  inside += rods(-106, 17) + rods(106, 17);
  inside += rings.map((y) => ring(y, "front")).join("");
  const body =
    card(30, 30, 900, 660) +
    `<ellipse cx="480" cy="668" rx="150" ry="9" fill="${C.sand}" opacity=".7"/><g transform="translate(480 122) scale(.93)">${inside}</g>` +
    arrow(668, 284, 668, 364, { both: true }) + arrow(292, 284, 292, 364, { both: true });
  return diagram(960, 720, body);
}

const nail = (x, top, bottom, split) => `<path d="M${x},${top} V${bottom}" stroke="${C.steelDark}" stroke-width="11" stroke-linecap="round"/><path d="M${x},${top} V${bottom}" stroke="${C.steelLight}" stroke-width="6" stroke-linecap="round"/>
  <path d="M${x},${top} V${split}" stroke="${C.steelDark}" stroke-width="16" stroke-linecap="round"/><path d="M${x},${top} V${split}" stroke="${C.steel}" stroke-width="10" stroke-linecap="round"/>`;

const screw = (x1, x2, y) => `<path d="M${x1},${y} H${x2}" stroke="${C.steelDark}" stroke-width="6" stroke-linecap="round"/><circle cx="${x1}" cy="${y}" r="5.5" fill="${C.steelDark}"/>`;

/** A telescopic nail inside the thigh bone and the remote control that drives it from outside. */
export function internalNail() {
  const gap = 54;
  const bone = `<g transform="translate(-72 4) scale(1.42 1.34)">${femur({ cut: 165, gap, stage: "growing" })}
    ${nail(50, 44, 372, 262)}${screw(30, 70, 74)}${screw(30, 70, 92)}${screw(32, 68, 342)}${screw(31, 69, 360)}</g>`;
  const wave = (r) => `<path d="M${-r},0 A${r},${r} 0 0 1 ${-r * 0.5},${-r * 0.866}" transform="rotate(-30)" fill="none" stroke="${C.fresh}" stroke-width="6" stroke-linecap="round"/>`;
  const body =
    card(30, 30, 900, 660) +
    `<g transform="translate(410 92) scale(.91)">${thigh(20)}${bone}</g>
    <g transform="translate(700 350)">${wave(96)}${wave(122)}${wave(148)}
      <rect x="-62" y="-84" width="124" height="168" rx="40" fill="${C.steelLight}" stroke="${C.steelDark}" stroke-width="4"/>
      <rect x="-38" y="-56" width="76" height="54" rx="12" fill="${C.teal}"/><path d="M-22,-22 V-38 M-7,-22 V-42 M8,-22 V-34 M23,-22 V-44" stroke="${C.soft}" stroke-width="6" stroke-linecap="round"/>
      <circle cx="0" cy="36" r="22" fill="${C.card}" stroke="${C.steelDark}" stroke-width="4"/><circle cx="0" cy="36" r="8" fill="${C.coral}"/></g>` +
    arrow(252, 304, 252, 386, { both: true });
  return diagram(960, 720, body);
}

/** First nail and frame together, then the nail alone, locked with screws. */
export function nailAndFrame() {
  const gap = 52;
  const leg = (frame) => {
    const rings = [64, 138, 400];
    let out = lowerLeg(gap, C.skin);
    if (frame) out += rings.map((y) => ring(y, "back", 118)).join("") + lowerLeg(gap, C.skin).replace(/fill="[^"]+"/, `fill="${C.skin}" opacity=".82"`);
    out += `<g transform="translate(-55 -10) scale(1.1 1.2)">${tibia({ cut: 158, gap: gap / 1.2, stage: frame ? "growing" : "hard" })}
      ${nail(50, 26, 352, 26)}${screw(34, 68, 48)}${screw(34, 68, 64)}${frame ? "" : screw(34, 66, 318) + screw(34, 66, 336)}</g>`;
    if (frame) {
      out += [wire(70, -12), wire(144, 13), wire(404, -12)].join("");
      out += [-98, 98].map((x) => rod(x, 64 + 16, 138 + 16, 0) + rod(x, 138 + 16, 400 + 16, 0)).join("");
      out += rings.map((y) => ring(y, "front", 118)).join("");
    }
    return out;
  };
  let body = card(30, 30, 438, 660) + card(492, 30, 438, 660) + dots(249, 64, 1) + dots(711, 64, 2);
  body += `<g transform="translate(249 160) scale(.86)">${leg(true)}</g><g transform="translate(711 160) scale(.86)">${leg(false)}</g>`;
  body += arrow(404, 316, 404, 390, { both: true });
  return diagram(960, 720, body);
}
