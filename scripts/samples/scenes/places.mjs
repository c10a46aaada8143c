// The clinic that does not exist: outside, reception, a patient's room, physiotherapy; and the hills of the home page.
import { H, W, down, landscape, landscapeDefs, palm, potted, scene, shadow, walker } from "../scenery.mjs";

/** A path over soft hills with somebody on crutches and a companion, seen from behind. */
export function homeHills() {
  const defs = landscapeDefs + down("path", [0, "#f4e6c8"], [1, "#e3cb9e"]) + down("meadow", [0, "#6f9f88"], [1, "#3f7364"]) + down("meadow2", [0, "#8db596"], [1, "#5c8d78"]);
  const tuft = (x, y, s) => `<path d="M${x},${y} q${-6 * s},${-26 * s} ${-16 * s},${-36 * s} M${x},${y} q0,${-30 * s} ${4 * s},${-46 * s} M${x},${y} q${8 * s},${-22 * s} ${20 * s},${-30 * s}" stroke="#2f6152" stroke-width="${5 * s}" stroke-linecap="round" fill="none" opacity=".55"/>`;
  return scene(
    landscape(700, 21, 1460) +
      `<path d="M-20,960 C320,800 700,800 1060,880 S1720,960 2020,820 V1340 H-20 Z" fill="url(#meadow2)"/>
      <path d="M1196,890 C1236,912 1120,938 1010,972 C830,1030 760,1120 840,1340 H1250 C1160,1150 1190,1060 1290,1000 C1370,952 1330,922 1196,890 Z" fill="url(#path)"/>
      <path d="M-20,1120 C260,1010 540,1060 800,1340 H-20 Z" fill="url(#meadow)"/><path d="M2020,1030 C1760,1040 1420,1120 1270,1340 H2020 Z" fill="url(#meadow)"/>` +
      palm(1690, 1010, 0.92, 3) + palm(1834, 1050, 0.7, 8) + palm(210, 1010, 0.56, 5) +
      [[120, 1230, 1.5], [320, 1190, 1.2], [520, 1290, 1.6], [1560, 1240, 1.4], [1780, 1180, 1.1], [1900, 1290, 1.6], [640, 1010, 0.8], [1450, 1050, 0.8], [420, 1020, 0.7]].map((t) => tuft(...t)).join("") +
      walker(930, 1200, 0.84, { shirt: "#0d5a52", trousers: "#3b4c50", sticks: true, step: 16 }) +
      walker(1146, 1176, 0.8, { shirt: "#c9785c", scarf: "#efe3cf", long: true, step: 8, skin: "#d9b093" }),
    { defs },
  );
}

/** The building: white walls, arches, shade, a ramp instead of steps. */
export function exterior() {
  const defs = landscapeDefs + down("wall", [0, "#fffaf0"], [1, "#f0e2c8"]) + down("wallSide", [0, "#e7d8bd"], [1, "#d9c6a4"]) + down("glass", [0, "#8fb9b8"], [0.5, "#5d938f"], [1, "#2f6a66"]) + down("road", [0, "#e9dcc2"], [1, "#d3c19d"]) + down("lawn", [0, "#86ab8b"], [1, "#5f8f77"]);
  const arch = (x, y, w, h) =>
    `<path d="M${x - 10},${y} V${y - h + w / 2} A${w / 2 + 10},${w / 2 + 10} 0 0 1 ${x + w + 10},${y - h + w / 2} V${y} Z" fill="#e2d1b0"/><path d="M${x},${y} V${y - h + w / 2} A${w / 2},${w / 2} 0 0 1 ${x + w},${y - h + w / 2} V${y} Z" fill="url(#glass)"/>
    <path d="M${x + w / 2},${y} V${y - h} M${x},${y - h * 0.45} H${x + w}" stroke="#f7efdf" stroke-width="6"/><path d="M${x + w * 0.1},${y - h * 0.5} L${x + w * 0.42},${y - h * 0.86} V${y - h * 0.66} L${x + w * 0.1},${y - h * 0.3} Z" fill="#fff" opacity=".16"/>`;
  let body = landscape(640, 40, 320);
  body += `<path d="M0,985 H2000 V1333 H0 Z" fill="url(#road)"/><path d="M0,985 H700 L560,1075 H0 Z M2000,985 H1500 L1640,1075 H2000 Z" fill="url(#lawn)"/>`;
  // Two storeys and a lower wing.
  body += shadow(1000, 1000, 780, 26, 0.35);
  body += `<rect x="330" y="620" width="420" height="376" fill="url(#wallSide)"/><rect x="314" y="596" width="452" height="34" fill="#f6ead3"/>`;
  for (let i = 0; i < 3; i++) body += arch(372 + i * 128, 960, 84, 220);
  body += `<rect x="750" y="380" width="920" height="616" fill="url(#wall)"/><rect x="730" y="350" width="960" height="40" fill="#fff8ea"/><rect x="750" y="390" width="920" height="26" fill="#8a7550" opacity=".14"/>`;
  for (let i = 0; i < 5; i++) body += arch(806 + i * 176, 640, 104, 180);
  body += `<rect x="750" y="668" width="920" height="16" fill="#dcc9a6"/><rect x="750" y="684" width="920" height="34" fill="#8a7550" opacity=".12"/>`;
  for (const x of [806, 982, 1334, 1510]) body += arch(x, 960, 104, 210);
  // Entrance with a canopy; the emblem is three hills.
  body += `<rect x="1098" y="740" width="226" height="256" fill="#0d5a52"/><rect x="1116" y="772" width="92" height="224" fill="url(#glass)"/><rect x="1214" y="772" width="92" height="224" fill="url(#glass)"/><path d="M1194,870 v44 M1228,870 v44" stroke="#f7efdf" stroke-width="8" stroke-linecap="round"/>
    <path d="M1060,744 H1362 L1340,706 H1082 Z" fill="#0d5a52"/><path d="M1060,744 H1362 V756 H1060 Z" fill="#083f3a"/><path d="M1098,756 H1324 V800 L1098,776 Z" fill="#000" opacity=".16"/>
`;
  body += `<path d="M1076,996 H1350 L1440,1052 H986 Z" fill="#f6ecd7"/><path d="M986,1052 H1440 L1448,1062 H978 Z" fill="#c9b48b"/>
    <path d="M1440,1046 L1352,992 V936 M1396,1018 V962 M1440,1046 V990 L1352,936" stroke="#4a5f69" stroke-width="9" fill="none" stroke-linecap="round"/>`;
  body += palm(240, 1030, 1.32, 3) + palm(90, 1080, 1.05, 9) + palm(1800, 1036, 1.42, 6) + palm(1918, 1090, 1.1, 12);
  for (const [x, s] of [[620, 1], [700, 0.8], [1560, 0.9], [1640, 1.1], [420, 0.9]]) body += `<g transform="translate(${x} 1010) scale(${s})">${shadow(0, 4, 70, 10)}<circle cx="-34" cy="-26" r="36" fill="#4f8571"/><circle cx="28" cy="-32" r="42" fill="#5f967e"/><circle cx="0" cy="-54" r="38" fill="#6fa58a"/></g>`;
  body += walker(900, 1190, 0.52, { shirt: "#c9785c", step: 12, trousers: "#4a4f58" }) + walker(1000, 1180, 0.5, { shirt: "#dfe8e4", trousers: "#5c5346", step: 18, hair: "#5a4636" });
  return scene(body, { defs });
}

const roomDefs = down("wallpaper", [0, "#eef1e8"], [1, "#e2e8dd"]) + down("floor", [0, "#dcc19a"], [1, "#bf9c70"]) + down("light", [0, "#fff6dd", 0.55], [1, "#fff6dd", 0]) + landscapeDefs;
const room = (y) => `<rect width="${W}" height="${y}" fill="url(#wallpaper)"/><rect y="${y}" width="${W}" height="${H - y}" fill="url(#floor)"/><rect y="${y - 26}" width="${W}" height="26" fill="#f8f6ee"/><rect y="${y}" width="${W}" height="30" fill="#6b4d28" opacity=".18" filter="url(#b6)"/>`;
// A window with the hills behind it; nested, so that the landscape is cut at its frame.
const pane = (x, y, w, h, seed) =>
  `<rect x="${x - 18}" y="${y - 18}" width="${w + 36}" height="${h + 36}" rx="10" fill="#fbf8ef"/><svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="560 150 ${(w / h) * 800} 800" preserveAspectRatio="xMidYMid slice">${landscape(690, seed, 1010)}</svg>
  <path d="M${x + w / 2},${y} V${y + h}" stroke="#fbf8ef" stroke-width="14"/><rect x="${x - 34}" y="${y + h + 10}" width="${w + 68}" height="22" rx="8" fill="#f3ead7"/>`;
const beam = (x, y, w) => `<path d="M${x},${y} H${x + w} L${x + w - 260},${H} H${x - 480} Z" fill="url(#light)" opacity=".6" filter="url(#b14)"/>`;

/** Reception: a low desk, seats with arms, room for a wheelchair. */
export function reception() {
  const seat = (x, colour) => `${shadow(x + 90, 1092, 130, 16)}<rect x="${x - 14}" y="1010" width="16" height="84" fill="#8a6a45"/><rect x="${x + 178}" y="1010" width="16" height="84" fill="#8a6a45"/><rect x="${x}" y="800" width="180" height="190" rx="34" fill="${colour}"/><rect x="${x - 8}" y="934" width="196" height="92" rx="26" fill="${colour}"/><rect x="${x - 8}" y="934" width="196" height="34" rx="17" fill="#fff" opacity=".14"/><rect x="${x - 30}" y="900" width="34" height="124" rx="17" fill="#b98f62"/><rect x="${x + 176}" y="900" width="34" height="124" rx="17" fill="#b98f62"/>`;
  const lamp = (x) => `<path d="M${x},0 V180" stroke="#6f5a3c" stroke-width="6"/><path d="M${x - 92},262 C${x - 88},200 ${x - 40},176 ${x},176 C${x + 40},176 ${x + 88},200 ${x + 92},262 Z" fill="#0d5a52"/><ellipse cx="${x}" cy="264" rx="92" ry="14" fill="#ffefc4"/><ellipse cx="${x}" cy="330" rx="210" ry="150" fill="#ffefc4" opacity=".35" filter="url(#b30)"/>`;
  return scene(
    room(960) + pane(150, 260, 560, 470, 61) +
      `<rect x="900" y="210" width="880" height="640" rx="24" fill="#d5e2da"/><path d="M1130,560 C1230,390 1300,390 1380,500 C1440,420 1500,430 1570,560 Z" fill="#4f8f84" opacity=".5"/><path d="M1060,620 C1180,500 1260,490 1350,590 C1430,500 1540,500 1650,620 Z" fill="#0d5a52" opacity=".75"/>` +
      lamp(1080) + lamp(1350) + lamp(1620) +
      seat(200, "#4f8f84") + seat(470, "#c9785c") + potted(800, 956, 0.98) +
      shadow(1370, 1180, 460, 24) + `<path d="M920,840 H1820 V1180 H920 Z" fill="url(#desk)"/><path d="M920,840 H1820 V880 H920 Z" fill="#000" opacity=".1"/><rect x="886" y="806" width="968" height="44" rx="14" fill="#faf3e3"/>` +
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => `<rect x="${944 + i * 73}" y="896" width="44" height="264" rx="10" fill="#8a6236" opacity=".2"/>`).join("") +
      `<path d="M1452,806 V790 H1398 V780 H1560 V790 H1506 V806 Z" fill="#4a5f69"/><rect x="1366" y="640" width="226" height="146" rx="12" fill="#37474e"/><path d="M1366,640 h226 v146 z" fill="#fff" opacity=".05"/>
      <path d="M1010,806 C1000,760 996,720 1012,700 H1072 C1088,720 1084,760 1074,806 Z" fill="#e9eef0"/><path d="M1042,704 C1010,640 1000,600 1010,560 M1042,704 C1046,640 1052,590 1046,540 M1042,704 C1070,650 1090,620 1086,574" stroke="#4f8571" stroke-width="8" fill="none"/><circle cx="1010" cy="556" r="27" fill="#e9a560"/><circle cx="1046" cy="532" r="30" fill="#f2c48c"/><circle cx="1090" cy="566" r="26" fill="#c9785c"/>` +
      beam(150, 980, 560) + walker(1180, 1290, 0.78, { shirt: "#5b6b86", trousers: "#3b3f46", sticks: true, step: 10, skin: "#b98763" }),
    { defs: roomDefs + down("desk", [0, "#c89a66"], [1, "#a97b4a"]) },
  );
}

/** A patient's room: bed with a raised leg rest, window on the hills, crutches within reach. */
export function ward() {
  return scene(
    room(900) + pane(1090, 170, 720, 480, 77) +
      `<path d="M1046,110 H1860" stroke="#8a6a45" stroke-width="14" stroke-linecap="round"/><path d="M1040,116 C1060,320 1020,560 1052,760 H1130 C1150,540 1130,320 1150,116 Z" fill="#a9cfc6"/><path d="M1770,116 C1750,320 1800,560 1776,760 H1870 C1892,540 1860,320 1868,116 Z" fill="#a9cfc6"/><path d="M1076,130 C1090,340 1062,560 1080,750 M1110,130 C1120,340 1100,560 1108,750 M1806,130 C1796,340 1826,560 1812,750 M1836,130 C1830,340 1856,560 1846,750" stroke="#7fb3a8" stroke-width="7" fill="none" opacity=".7"/>` +
      `<rect x="240" y="210" width="300" height="220" rx="14" fill="#c9a27c"/><rect x="258" y="228" width="264" height="184" fill="#e9eee2"/><path d="M258,412 V352 C330,270 380,300 420,340 C460,300 490,310 522,340 V412 Z" fill="#4f8f84"/><circle cx="470" cy="276" r="22" fill="#f2c48c"/>` +
      shadow(820, 1150, 700, 30) +
      // The bed, its head on the left.
      `<rect x="176" y="540" width="40" height="600" rx="18" fill="#a97b4a"/><rect x="176" y="560" width="64" height="330" rx="24" fill="#c0935f"/><rect x="1376" y="760" width="36" height="380" rx="16" fill="#a97b4a"/><rect x="200" y="930" width="1200" height="90" rx="22" fill="#c0935f"/>
      <path d="M220,940 V850 C220,820 240,806 270,806 H1350 C1376,806 1388,826 1388,850 V940 Z" fill="#fffdf6"/>
      <rect x="250" y="690" width="270" height="140" rx="56" fill="#f7f1e2"/><path d="M262,770 C320,806 440,806 508,770" stroke="#ddd0b4" stroke-width="7" fill="none"/>
      <path d="M560,814 C600,770 700,780 780,776 C880,770 930,690 1020,660 C1100,640 1130,690 1190,740 C1240,776 1340,776 1388,800 V990 C1100,1010 800,1010 556,990 Z" fill="#4f8f84"/><path d="M560,814 C600,770 700,780 780,776 L770,992 C690,996 620,994 556,990 Z" fill="#dbe9e4"/>
      <path d="M900,790 C960,800 1000,860 1010,1000 M1080,700 C1120,800 1130,900 1126,1000 M1240,790 C1260,850 1262,930 1256,996" stroke="#2f6f66" stroke-width="9" fill="none" opacity=".45" stroke-linecap="round"/>` +
      // Bedside table, water, a lamp; crutches by the wall.
      `${shadow(1602, 1140, 160, 18)}<rect x="1470" y="790" width="270" height="350" rx="18" fill="#d6ad7b"/><rect x="1494" y="830" width="222" height="120" rx="10" fill="#c59a66"/><rect x="1494" y="970" width="222" height="140" rx="10" fill="#c59a66"/><circle cx="1605" cy="890" r="11" fill="#7b5a33"/><circle cx="1605" cy="1036" r="11" fill="#7b5a33"/>
      <path d="M1520,790 L1512,700 H1578 L1570,790 Z" fill="#cfe6e6" opacity=".9"/><path d="M1516,740 H1574 L1570,790 H1520 Z" fill="#9fcaca" opacity=".8"/><path d="M1660,790 V690" stroke="#6f5a3c" stroke-width="12"/><path d="M1600,700 L1628,590 H1694 L1722,700 Z" fill="#f6d9a4"/><ellipse cx="1661" cy="640" rx="150" ry="120" fill="#ffe9b8" opacity=".5" filter="url(#b30)"/>
      <path d="M1852,1150 L1818,700 M1930,1150 L1868,700" stroke="#8d9ca0" stroke-width="14" stroke-linecap="round"/><path d="M1796,702 H1840 M1846,700 H1892 M1806,880 h42 M1864,880 h42" stroke="#4a5f69" stroke-width="18" stroke-linecap="round"/><path d="M1851,1138 l2,14 M1928,1138 l2,14" stroke="#2e3735" stroke-width="22" stroke-linecap="round"/>` +
      beam(1090, 960, 620),
    { defs: roomDefs },
  );
}

/** Physiotherapy: parallel bars, wall bars, a ball; somebody walks between the bars. */
export function physiotherapy() {
  let ladder = "";
  for (let i = 0; i < 9; i++) ladder += `<path d="M1540,${250 + i * 76} H1830" stroke="#c0935f" stroke-width="22" stroke-linecap="round"/>`;
  return scene(
    room(940) + pane(170, 170, 760, 430, 90) +
      `<rect x="1500" y="190" width="34" height="760" rx="14" fill="#a97b4a"/><rect x="1836" y="190" width="34" height="760" rx="14" fill="#a97b4a"/>${ladder}` +
      `<path d="M300,1230 L520,1000 H1460 L1560,1230 Z" fill="#a9cfc6"/><path d="M330,1204 L532,1018 H1448 L1530,1204 Z" fill="#bfdcd4"/>` +
      `<path d="M770,1012 V716 M1150,1012 V716" stroke="#6b8089" stroke-width="18"/><path d="M742,1014 h56 M1122,1014 h56" stroke="#4a5f69" stroke-width="14" stroke-linecap="round"/>` +
      `<path d="M775,716 L560,806 M1145,716 L1360,806" stroke="#8a6236" stroke-width="32" stroke-linecap="round"/><path d="M775,709 L560,797 M1145,709 L1360,797" stroke="#d6ad7b" stroke-width="13" stroke-linecap="round"/>` +
      walker(960, 1130, 1.12, { shirt: "#0d5a52", trousers: "#5d6b6b", step: 20, skin: "#c99a78", rails: true }) +
      `<path d="M572,1200 V810 M1348,1200 V810" stroke="#7d929b" stroke-width="26"/><path d="M524,1204 h96 M1300,1204 h96" stroke="#4a5f69" stroke-width="20" stroke-linecap="round"/>` +
      `${shadow(1730, 1206, 170, 22)}<circle cx="1730" cy="1060" r="150" fill="url(#ball)"/><path d="M1600,1000 C1680,1050 1790,1050 1868,1008 M1588,1090 C1680,1136 1790,1136 1874,1094" stroke="#a9553f" stroke-width="6" fill="none" opacity=".5"/>
      ${shadow(220, 1250, 150, 16)}<rect x="90" y="1170" width="250" height="76" rx="38" fill="#4f8f84"/><rect x="120" y="1100" width="200" height="72" rx="36" fill="#e9a560"/>` +
      potted(90, 890, 0.9, "#b98f62") + beam(170, 960, 760),
    { defs: roomDefs + `<radialGradient id="ball" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="#eda384"/><stop offset="1" stop-color="#b9604a"/></radialGradient>` },
  );
}
