// How a bone is lengthened (four steps), the year of treatment as a clock face, and a difference in leg length.
import { C, arc, arrow, card, clock, diagram, dots, polar, turnArrow } from "../kit.mjs";
import { femur } from "../bones.mjs";

/** Four cards from the cut to hard bone; dots count the steps, the dashed line is the length before. */
export function lengtheningPhases() {
  const steps = [
    { gap: 5, stage: "cut" },
    { gap: 8, stage: "early" },
    { gap: 76, stage: "growing" },
    { gap: 76, stage: "hard" },
  ];
  let body = "";
  steps.forEach((step, i) => {
    const x = 30 + i * 258;
    const cx = x + 123;
    body += card(x, 30, 246, 660) + dots(cx, 66, i + 1);
    body += `<g transform="translate(${cx - 72} 96) scale(1.24 1.03)">${femur({ cut: 180, ...step })}</g>`;
  });
  body += `<path d="M52,${96 + 398 * 1.03} H1028" stroke="${C.mid}" stroke-width="3" stroke-dasharray="3 11" stroke-linecap="round"/>`;
  // Cut: where the saw goes. Growing: both ends move apart, a little every day.
  const y = 96 + 182 * 1.03;
  body += arrow(60, y, 112, y) + arrow(246, y, 192, y);
  body += arrow(730, y - 14, 730, y + 92, { both: true });
  body += arrow(764, 96 + 398 * 1.03 + 8, 764, 96 + 472 * 1.03 + 2, { width: 6 });
  [0.02, 0.06, 0.24, 0.75].forEach((share, i) => (body += clock(153 + i * 258, 638, 27, share)));
  return diagram(1080, 720, body);
}

const person = (x, y, s, colour, sticks) => `<g transform="translate(${x} ${y}) scale(${s})" stroke="${colour}" stroke-width="13" stroke-linecap="round" stroke-linejoin="round" fill="none">
  <circle cx="0" cy="-62" r="12" fill="${colour}" stroke="none"/><path d="M0,-38 V2 M0,2 L-13,28 L-17,58 M0,2 L13,26 L20,58"/>
  <path d="M0,-34 L-19,-12 M0,-34 L19,-12" stroke-width="9"/>${sticks ? `<path d="M-22,-18 L-32,58 M22,-18 L34,58" stroke-width="5"/>` : ""}</g>`;

/** A year as a clock face: clockwise is clockwise in every script. */
export function treatmentYear() {
  const [cx, cy, r] = [448, 360, 200];
  const arcs = [
    { from: 2, to: 8, colour: C.coral },
    { from: 13, to: 68, colour: C.fresh },
    { from: 73, to: 206, colour: C.mid },
    { from: 211, to: 350, colour: C.soft },
  ];
  let body = `<circle cx="${cx}" cy="${cy}" r="${r + 42}" fill="${C.card}" stroke="${C.line}" stroke-width="2"/>`;
  for (let month = 0; month < 12; month++) {
    const [x1, y1] = polar(cx, cy, r - 38, month * 30);
    const [x2, y2] = polar(cx, cy, r - (month % 3 ? 46 : 54), month * 30);
    body += `<path d="M${x1},${y1} L${x2},${y2}" stroke="${C.ink}" stroke-width="${month % 3 ? 3 : 5}" stroke-linecap="round"/>`;
  }
  for (const { from, to, colour } of arcs) {
    body += `<path d="${arc(cx, cy, r, from, to)}" fill="none" stroke="${colour}" stroke-width="46"/>`;
  }
  body += turnArrow(cx, cy, 104, -58, 246, { colour: C.ink, width: 6, head: 20 });
  body += `<g transform="translate(${cx - 24} ${cy - 84}) scale(.46 .4)">${femur({ cut: 150, gap: 30, stage: "growing" })}</g>`;
  // Around the face: the operation, the growing gap, the bone that hardens, walking again.
  const bubble = (x, y, count, colour, inside, degrees) => {
    const [px, py] = polar(cx, cy, r + 30, degrees);
    return `<path d="M${px},${py} L${x},${y}" stroke="${colour}" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 11"/>
      <circle cx="${x}" cy="${y}" r="96" fill="${C.card}" stroke="${colour}" stroke-width="7"/>${inside}${dots(x, y + 72, count, C.ink)}`;
  };
  const bed = `<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M668,72 V140 M668,122 H812 V140" stroke="${C.ink}" stroke-width="8"/>
    <path d="M682,108 H706" stroke="${C.soft}" stroke-width="20"/><path d="M722,106 H798" stroke="${C.mid}" stroke-width="24"/><circle cx="694" cy="92" r="11" fill="${C.skinLine}"/></g>`;
  body += bubble(742, 116, 1, C.coral, bed, 6);
  const bone = (x, y, stage, gap) => `<g transform="translate(${x - 36} ${y - 80}) scale(.72 .56)"><path d="M37,30 Q30,20 37,12 H63 Q70,20 63,30 V92 H37 Z M37,${92 + gap} V${168 + gap} Q30,${180 + gap} 37,${186 + gap} H63 Q70,${180 + gap} 63,${168 + gap} V${92 + gap} Z" fill="${C.bone}" stroke="${C.boneLine}" stroke-width="4"/>
    ${stage === "hard" ? `<path d="M37,92 Q24,${92 + gap / 2} 37,${92 + gap} H63 Q76,${92 + gap / 2} 63,92 Z" fill="#f0cf97" stroke="${C.boneLine}" stroke-width="4"/>` : `<path d="M41,92 V${92 + gap} M50,92 V${92 + gap} M59,92 V${92 + gap}" stroke="${C.fresh}" stroke-width="6" stroke-dasharray="14 6"/>`}</g>`;
  body += bubble(834, 384, 2, C.fresh, bone(814, 374, "growing", 44) + arrow(872, 338, 872, 392, { both: true, width: 6, head: 15 }), 52);
  body += bubble(742, 612, 3, C.mid, person(742, 596, 0.95, C.ink, true), 140);
  body += bubble(122, 136, 4, C.soft, person(122, 120, 0.95, C.teal, false), 302);
  return diagram(960, 720, body);
}

/** Two standing legs: one shorter, so that the pelvis tilts; then a raise under the shorter foot. */
export function legLengthDifference() {
  const bone = (x1, y1, x2, y2, w) =>
    `<path d="M${x1},${y1} L${x2},${y2}" stroke="${C.boneLine}" stroke-width="${w + 5}" stroke-linecap="round"/><path d="M${x1},${y1} L${x2},${y2}" stroke="${C.bone}" stroke-width="${w}" stroke-linecap="round"/>`;
  const joint = (x, y, r) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${C.bone}" stroke="${C.boneLine}" stroke-width="2.5"/>`;
  const leg = (side, hipY, kneeY, ankleY, tone) => {
    const x = side * 62;
    const soft = `M${x - 58},${hipY - 24} C${x - 58},${hipY + 90} ${x - 42},${kneeY - 50} ${x - 38},${kneeY} C${x - 48},${kneeY + 70} ${x - 38},${ankleY - 90} ${x - 23},${ankleY} L${x - 31},${ankleY + 38} Q${x},${ankleY + 48} ${x + 31},${ankleY + 38} L${x + 23},${ankleY} C${x + 38},${ankleY - 90} ${x + 48},${kneeY + 70} ${x + 38},${kneeY} C${x + 42},${kneeY - 50} ${x + 58},${hipY + 90} ${x + 58},${hipY - 24} Z`;
    const inside = bone(x + side * 16, hipY + 4, x, kneeY - 22, 17) + joint(x - side * 2, hipY - 6, 17) + joint(x - 11, kneeY - 16, 13) + joint(x + 11, kneeY - 16, 13) +
      `<path d="M${x},${kneeY + 14} L${x},${ankleY}" stroke="${C.boneLine}" stroke-width="20" stroke-linecap="round"/><path d="M${x},${kneeY + 14} L${x},${ankleY}" stroke="${tone}" stroke-width="15" stroke-linecap="round"/>` +
      `<path d="M${x - 18},${kneeY + 8} H${x + 18}" stroke="${C.boneLine}" stroke-width="17" stroke-linecap="round"/><path d="M${x - 18},${kneeY + 8} H${x + 18}" stroke="${C.bone}" stroke-width="12" stroke-linecap="round"/>`;
    return [`<path d="${soft}" fill="${C.skin}" stroke="${C.skinLine}" stroke-width="2.5"/>`, inside];
  };
  // Waist and hips in one outline; it ends below in the two legs.
  const hips = (tilt, dy) => {
    const left = `M-94,104 C-88,140 -112,170 -119.5,${dy - 20 - tilt} L-119.5,${dy + 30 - tilt}`;
    const right = `M94,104 C88,140 112,170 119.5,${dy - 20 + tilt} L119.5,${dy + 30 + tilt}`;
    return `<path d="${left} C-100,${dy + 70} -30,${dy + 84} 0,${dy + 92} C30,${dy + 84} 100,${dy + 70} 119.5,${dy + 30 + tilt} L119.5,${dy - 20 + tilt} C112,170 88,140 94,104 Z" fill="${C.skin}"/>
    <path d="${left} ${right}" fill="none" stroke="${C.skinLine}" stroke-width="2.5"/>
    <ellipse cx="0" cy="104" rx="94" ry="12" fill="#f6dfca" stroke="${C.skinLine}" stroke-width="2.5"/>`;
  };
  const pelvis = (tilt, dy) => `<g transform="translate(0 ${dy}) rotate(${tilt})">
    <path d="M-10,28 C-50,66 -92,40 -100,4 C-104,-22 -78,-34 -54,-24 C-34,-16 -20,-8 -12,-2 H12 C20,-8 34,-16 54,-24 C78,-34 104,-22 100,4 C92,40 50,66 10,28 Z" fill="${C.bone}" stroke="${C.boneLine}" stroke-width="3" stroke-linejoin="round"/>
    <path d="M-14,-4 H14 L6,26 H-6 Z" fill="${C.boneShade}" stroke="${C.boneLine}" stroke-width="3" stroke-linejoin="round"/></g>`;
  const spine = (curve) =>
    [`stroke="${C.boneLine}" stroke-width="25"`, `stroke="${C.bone}" stroke-width="19" stroke-dasharray="17 4"`]
      .map((look) => `<path d="M0,-6 C${curve},-44 ${curve},-84 0,-126" fill="none" ${look}/>`)
      .join("");
  const ground = (x, w) => `<path d="M${x - w},660 H${x + w}" stroke="${C.ink}" stroke-width="6" stroke-linecap="round"/>`;
  const figure = (x, tilt, shortBy, raise) => {
    const sink = raise ? 0 : shortBy;
    const lift = raise ? shortBy : 0;
    const middle = 232 + sink / 2;
    // Outlines first, then the hips, then the bones inside them.
    const sides = [leg(-1, 250, 424, 612, C.bone), leg(1, 250 + sink, 424 + sink, 612 - lift, "#f3b985")];
    return `<g transform="translate(${x} 0)">${sides.map((side) => side[0]).join("")}${hips(sink / 2, middle + 16)}${sides.map((side) => side[1]).join("")}
      <g transform="translate(0 ${middle - 2})">${spine(raise ? 0 : 26)}</g>${pelvis(tilt, middle)}
      ${raise ? `<path d="M24,${656 - shortBy} H100 L108,656 H16 Z" fill="${C.teal}"/>` : ""}
      <path d="M-176,232 H176" stroke="${C.mid}" stroke-width="3" stroke-dasharray="3 10" stroke-linecap="round"/></g>`;
  };
  const short = 40;
  let body = card(30, 30, 438, 660) + card(492, 30, 438, 660) + dots(249, 66, 1) + dots(711, 66, 2);
  body += ground(249, 170) + ground(711, 170) + figure(249, 9, short, false) + figure(711, 0, short, true);
  body += arrow(249 + 160, 238, 249 + 160, 238 + 46, { width: 6, head: 16 });
  body += arrow(711 + 142, 658, 711 + 142, 658 - short - 6, { width: 6, head: 16, colour: C.teal });
  return diagram(960, 720, body);
}
