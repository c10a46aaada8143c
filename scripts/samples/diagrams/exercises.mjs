// Three exercises from the rehabilitation pages, seen from the side. One figure, drawn with thick round strokes.
import { C, arrow, card, diagram, turnArrow } from "../kit.mjs";

const limb = (points, width, colour) =>
  `<path d="M${points.map((p) => p.join(",")).join(" L")}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const head = (x, y, turn = 0) => `<g transform="translate(${x} ${y}) rotate(${turn})"><circle r="36" fill="${C.skin}"/>
  <path d="M-36,6 A36,36 0 0 1 34,-12 C20,-8 2,-14 -10,-6 C-20,0 -22,14 -20,26 Q-34,22 -36,6 Z" fill="#4b3a30"/></g>`;
const mat = (x1, x2, y) => `<rect x="${x1}" y="${y}" width="${x2 - x1}" height="26" rx="13" fill="${C.soft}"/><path d="M${x1 + 22},${y + 19} H${x2 - 22}" stroke="${C.mid}" stroke-width="4" stroke-linecap="round" opacity=".5"/>`;
const shirt = C.teal;
const trousers = C.ink;
const floor = `<path d="M70,588 H890" stroke="${C.line}" stroke-width="4" stroke-linecap="round"/>`;
const plant = (x, y) => `<path d="M${x},${y} C${x - 4},${y - 70} ${x - 34},${y - 96} ${x - 44},${y - 128} M${x},${y} C${x + 4},${y - 80} ${x + 30},${y - 100} ${x + 46},${y - 120} M${x},${y} V${y - 150}" fill="none" stroke="${C.mid}" stroke-width="15" stroke-linecap="round" opacity=".45"/><path d="M${x - 40},${y} H${x + 40} L${x + 30},${y + 66} H${x - 30} Z" fill="${C.sand}"/>`;
const window = (x, y) => `<rect x="${x}" y="${y}" width="170" height="210" rx="85" fill="${C.mist}"/><path d="M${x},${y + 160} Q${x + 50},${y + 100} ${x + 100},${y + 140} T${x + 170},${y + 126} V${y + 130} Q${x + 170},${y + 210} ${x + 85},${y + 210} Q${x},${y + 210} ${x},${y + 160} Z" fill="${C.soft}" opacity=".7"/>`;
const room = card(30, 30, 900, 660) + floor;

/** Lying on the stomach, so that the hip stays straight. */
export function lyingProne() {
  const body =
    room + window(650, 96) + mat(90, 880, 562) +
    `<rect x="140" y="528" width="128" height="40" rx="20" fill="${C.card}" stroke="${C.line}" stroke-width="3"/>` +
    limb([[330, 508], [250, 552], [176, 556]], 30, "#d9b596") +
    limb([[552, 528], [700, 540], [838, 546]], 50, "#38564f") +
    limb([[340, 506], [548, 516]], 88, shirt) + limb([[560, 520], [702, 532]], 62, trousers) + limb([[702, 532], [826, 540]], 48, trousers) +
    limb([[836, 544], [862, 520]], 26, C.skin) +
    head(252, 492, -38) +
    limb([[332, 500], [280, 556], [204, 550]], 30, C.skin) + limb([[334, 498], [306, 528]], 40, shirt) +
    arrow(556, 380, 556, 450) + `<path d="M360,452 H780" stroke="${C.fresh}" stroke-width="5" stroke-dasharray="4 14" stroke-linecap="round"/>`;
  return diagram(960, 720, body);
}

/** Sitting against a cushion: the heel slides towards the body, the knee bends and straightens. */
export function bendingKnee() {
  const body =
    room + plant(838, 522) + mat(90, 800, 562) +
    `<path d="M104,574 Q84,420 128,290 Q150,270 172,292 Q196,430 226,574 Z" fill="${C.sand}"/>` +
    limb([[330, 526], [520, 536], [712, 544]], 48, "#38564f") + limb([[716, 542], [722, 500]], 25, "#d9b596") +
    limb([[330, 520], [228, 340]], 92, shirt) +
    `<g opacity=".28">${limb([[336, 520], [540, 510], [720, 536]], 54, trousers)}</g>` +
    limb([[336, 518], [492, 362]], 60, trousers) + limb([[492, 362], [566, 534]], 48, trousers) + limb([[568, 544], [622, 546]], 26, C.skin) +
    limb([[218, 300], [212, 272]], 30, C.skin) + head(218, 240, 8) +
    limb([[236, 356], [316, 446], [430, 440]], 31, C.skin) + limb([[232, 350], [284, 412]], 42, shirt) +
    arrow(690, 600, 584, 600, { both: true });
  return diagram(960, 720, body);
}

/** Sitting with the leg straight, a towel around the foot: the foot comes up to a right angle and further. */
export function towelStretch() {
  const body =
    room + window(392, 90) + mat(90, 880, 562) +
    limb([[300, 526], [520, 538], [700, 542]], 48, "#38564f") + limb([[706, 540], [716, 494]], 25, "#d9b596") +
    limb([[296, 518], [258, 332]], 92, shirt) +
    limb([[300, 516], [512, 522]], 60, trousers) + limb([[512, 522], [716, 534]], 48, trousers) +
    `<path d="M742,540 L774,440" stroke="${C.skin}" stroke-width="30" stroke-linecap="round"/><path d="M752,546 L768,558" stroke="${C.skin}" stroke-width="28" stroke-linecap="round"/>` +
    limb([[258, 290], [256, 262]], 30, C.skin) + head(262, 232, 10) +
    `<path d="M482,436 L764,432 Q800,436 796,466 L782,490" fill="none" stroke="${C.card}" stroke-width="24" stroke-linejoin="round"/>
     <path d="M482,436 L764,432 Q800,436 796,466 L782,490" fill="none" stroke="${C.fresh}" stroke-width="18" stroke-linejoin="round" stroke-linecap="round"/>
     <path d="M510,436 V446 M540,435 V445 M570,435 V445" stroke="${C.card}" stroke-width="4" opacity=".7"/>` +
    limb([[266, 350], [360, 440], [484, 436]], 31, C.skin) + limb([[262, 346], [318, 404]], 42, shirt) +
    arrow(660, 388, 560, 388) + turnArrow(742, 540, 170, 42, 12);
  return diagram(960, 720, body);
}
