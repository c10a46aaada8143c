// The two sample doctors, plainly drawn figures without features, and the cards of the sample stories.
import { H, W, down, hills, landscape, landscapeDefs, palm, potted, round, scene, shadow, walker } from "../scenery.mjs";

const [PW, PH] = [1500, 2000];

// Head, neck and shoulders around x 750; the face is a plain oval with light from one side.
const bust = (skin, shade, cloth, dark) =>
  `<ellipse cx="750" cy="1990" rx="760" ry="120" fill="#10231f" opacity=".25" filter="url(#b70)"/>
  <path d="M640,1000 H860 V1290 Q750,1370 640,1290 Z" fill="${shade}"/>
  <path d="M110,2000 C120,1700 190,1440 420,1352 C540,1306 600,1290 640,1240 Q750,1330 860,1240 C900,1290 960,1306 1080,1352 C1310,1440 1380,1700 1390,2000 Z" fill="${cloth}"/>
  <path d="M110,2000 C120,1700 190,1440 420,1352 C470,1334 510,1320 544,1304 C430,1460 380,1700 392,2000 Z" fill="${dark}" opacity=".35"/>`;
const oval = (skin, shade) =>
  `<path d="M520,760 C510,540 620,440 750,440 C880,440 990,540 980,760 C974,950 900,1130 750,1130 C600,1130 526,950 520,760 Z" fill="${skin}"/>
  <path d="M520,760 C510,540 620,440 750,440 C650,500 600,620 606,780 C612,960 660,1080 750,1130 C600,1130 526,950 520,760 Z" fill="${shade}" opacity=".5"/>
  <ellipse cx="880" cy="850" rx="76" ry="60" fill="#e98f70" opacity=".16" filter="url(#b30)"/>`;

/** The surgeon: green theatre clothes, cap, short grey beard; no eyes, no mouth. */
export function surgeon() {
  const [skin, shade] = ["#d8a783", "#b98560"];
  return scene(
    `<rect width="${PW}" height="${PH}" fill="url(#back)"/><circle cx="750" cy="860" r="640" fill="url(#halo)"/>
    <path d="M-20,1500 C300,1300 520,1380 750,1440 S1300,1540 1520,1330 V2000 H-20 Z" fill="#7fa9a0" opacity=".55"/><path d="M-20,1660 C260,1500 600,1580 860,1620 S1340,1700 1520,1560 V2000 H-20 Z" fill="#4f8578" opacity=".5"/>` +
      bust(skin, shade, "#0d5a52", "#042b27") +
      `<path d="M604,1262 L750,1560 L896,1262 L960,1300 L750,1700 L540,1300 Z" fill="#0a4a43"/><path d="M640,1240 L750,1500 L860,1240 Q750,1330 640,1240 Z" fill="${skin}"/><path d="M640,1240 L750,1500 L760,1330 Q690,1300 640,1240 Z" fill="${shade}" opacity=".6"/>` +
      `<path d="M530,780 q-64,-14 -60,66 q6,80 76,76 Z M970,780 q64,-14 60,66 q-6,80 -76,76 Z" fill="${shade}"/>` + oval(skin, shade) +
      `<path d="M518,740 C530,840 566,930 632,962 C690,930 810,930 868,962 C934,930 970,840 982,740 C990,1010 900,1180 750,1180 C600,1180 510,1010 518,740 Z" fill="#5b4a3f"/><path d="M518,740 C530,840 566,930 628,960 C622,1040 664,1140 750,1180 C600,1180 510,1010 518,740 Z" fill="#2c211b" opacity=".42"/>
      <path d="M496,700 C480,470 600,360 750,360 C900,360 1020,470 1004,700 C940,640 860,620 750,620 C640,620 560,640 496,700 Z" fill="#4f8f84"/><path d="M496,700 C480,470 600,360 750,360 C640,420 590,520 596,648 C560,660 524,674 496,700 Z" fill="#2f6f66" opacity=".5"/><path d="M498,694 C560,634 640,612 750,612 C860,612 940,634 1002,694" stroke="#a9cfc6" stroke-width="12" fill="none" opacity=".6"/>` +
      `<path d="M930,1640 h200 v150 q-100,46 -200,0 Z" fill="#0a4a43"/><path d="M1010,1660 v-70 M1050,1660 v-50" stroke="#e9eef0" stroke-width="16" stroke-linecap="round"/>`,
    { width: PW, height: PH, defs: down("back", [0, "#d7e6df"], [1, "#f3e6cd"]) + round("halo", [0, "#fffaf0"], [1, "#fffaf0", 0]) },
  );
}

/** The rehabilitation doctor: white coat, headscarf, a stethoscope; no eyes, no mouth. */
export function rehabilitationDoctor() {
  const [skin, shade] = ["#e6bd9c", "#c99873"];
  return scene(
    `<rect width="${PW}" height="${PH}" fill="url(#back)"/><circle cx="750" cy="860" r="640" fill="url(#halo)"/>
    <path d="M-20,1440 C300,1560 560,1420 800,1400 S1300,1500 1520,1440 V2000 H-20 Z" fill="#dca582" opacity=".5"/><path d="M-20,1640 C260,1700 600,1560 860,1590 S1340,1700 1520,1620 V2000 H-20 Z" fill="#c9785c" opacity=".36"/>` +
      bust(skin, shade, "#fbf8f0", "#8a7f6a") +
      `<path d="M560,1310 L750,1900 L940,1310 L880,1270 H620 Z" fill="#4f8f84"/><path d="M548,1300 L640,1240 L742,1880 L700,2000 L560,1660 L620,1600 L520,1500 Z" fill="#f1ebdd"/><path d="M952,1300 L860,1240 L758,1880 L800,2000 L940,1660 L880,1600 L980,1500 Z" fill="#fffdf7"/>` +
      `<path d="M452,800 C440,520 560,350 750,350 C940,350 1060,520 1048,800 C1042,960 1090,1150 1150,1330 C1010,1440 900,1440 750,1420 C600,1440 490,1440 350,1330 C410,1150 458,960 452,800 Z" fill="#0d5a52"/>
      <path d="M560,770 C552,570 640,500 750,500 C860,500 948,570 940,770 C934,940 870,1100 750,1100 C630,1100 566,940 560,770 Z" fill="${skin}"/><path d="M560,770 C552,570 640,500 750,500 C670,560 626,660 632,790 C638,950 680,1060 750,1100 C630,1100 566,940 560,770 Z" fill="${shade}" opacity=".45"/><ellipse cx="864" cy="850" rx="64" ry="54" fill="#e98f70" opacity=".18" filter="url(#b30)"/>
      <path d="M452,800 C440,520 560,350 750,350 C600,430 530,560 536,770 C540,960 600,1090 700,1150 C600,1260 480,1330 350,1330 C410,1150 458,960 452,800 Z" fill="#042b27" opacity=".32"/>
      <path d="M700,1150 C820,1200 960,1180 1060,1110 C1090,1200 1120,1270 1150,1330 C1010,1440 860,1430 720,1330 C650,1280 650,1190 700,1150 Z" fill="#12695f"/><path d="M720,1190 C830,1250 970,1230 1076,1168 M730,1270 C850,1330 990,1310 1100,1250" stroke="#083f3a" stroke-width="9" fill="none" opacity=".5" stroke-linecap="round"/>` +
      `<path d="M500,1360 C470,1560 540,1700 640,1720 M1010,1390 C1040,1540 980,1640 940,1690" stroke="#37474e" stroke-width="22" fill="none" stroke-linecap="round"/><circle cx="930" cy="1730" r="48" fill="#7d929b" stroke="#37474e" stroke-width="12"/>`,
    { width: PW, height: PH, defs: down("back", [0, "#f4e3cf"], [1, "#eef0e4"]) + round("halo", [0, "#fffaf0"], [1, "#fffaf0", 0]) },
  );
}

const sea = down("water", [0, "#8fbdbb"], [1, "#4f8f8b"]) + down("stone", [0, "#efe0c3"], [1, "#d3bd94"]);

/** Story of the thigh: a woman with crutches and her sister on a promenade by the sea. */
export function storyPromenade() {
  let rail = "";
  for (let x = 40; x < W; x += 150) rail += `<path d="M${x},960 V800" stroke="#f7efdf" stroke-width="18"/>`;
  let waves = "";
  for (let i = 0; i < 26; i++) waves += `<path d="M${(i * 371) % 1960},${720 + ((i * 53) % 190)} h${60 + (i % 4) * 40}" stroke="#e8f3ee" stroke-width="5" stroke-linecap="round" opacity=".5"/>`;
  return scene(
    landscape(560, 33, 620).replace(/<path d="[^"]*" fill="url\(#near\)"\/>/, "") +
      `<rect y="680" width="${W}" height="300" fill="url(#water)"/>${waves}<ellipse cx="620" cy="720" rx="190" ry="30" fill="#fff3d2" opacity=".7" filter="url(#b30)"/>
      ${rail}<path d="M0,800 H2000" stroke="#fbf6ea" stroke-width="26"/><path d="M0,880 H2000" stroke="#fbf6ea" stroke-width="12"/>
      <rect y="950" width="${W}" height="${H - 950}" fill="url(#stone)"/><path d="M0,950 H2000 V966 H0 Z" fill="#b89c6d" opacity=".5"/><path d="M0,1060 H2000 M0,1190 H2000 M300,950 L120,1333 M760,950 L660,1333 M1230,950 L1330,1333 M1690,950 L1880,1333" stroke="#b89c6d" stroke-width="5" opacity=".35"/>` +
      palm(1740, 1010, 1.5, 4) + palm(170, 1000, 1.2, 7) +
      walker(900, 1250, 1.08, { shirt: "#5b4b8a", scarf: "#d9cfe6", long: true, step: 6, sticks: true, skin: "#d9b093" }) +
      walker(1180, 1220, 1.03, { shirt: "#0d5a52", scarf: "#f0dfc0", long: true, step: 8, skin: "#c99a78" }),
    { defs: landscapeDefs + sea },
  );
}

/** Story of the lower legs: a shopkeeper before his shelves, standing again. */
export function storyShop() {
  const next = ((n) => () => (n = (n * 16807) % 2147483647) / 2147483647)(77);
  const tones = ["#c9785c", "#e9a560", "#4f8f84", "#a9cfc6", "#a9764a", "#5b6b86", "#8aa079"];
  let shelves = `<rect width="${W}" height="${H}" fill="url(#wallpaper)"/>`;
  for (let row = 0; row < 4; row++) {
    const y = 250 + row * 210;
    for (let x = 150; x < 1850; ) {
      const w = 46 + Math.floor(next() * 60);
      const h = 84 + Math.floor(next() * 80);
      if (x + w > 1866) break;
      const tone = tones[Math.floor(next() * tones.length)];
      if (next() > 0.12) {
        shelves += next() > 0.5
          ? `<rect x="${x}" y="${y - h}" width="${w}" height="${h}" rx="10" fill="${tone}"/><rect x="${x}" y="${y - h * 0.66}" width="${w}" height="${h * 0.3}" fill="#fffaf0" opacity=".6"/>`
          : `<path d="M${x},${y} V${y - h * 0.7} Q${x},${y - h * 0.86} ${x + w * 0.3},${y - h * 0.88} V${y - h} H${x + w * 0.7} V${y - h * 0.88} Q${x + w},${y - h * 0.86} ${x + w},${y - h * 0.7} V${y} Z" fill="${tone}"/><path d="M${x + w * 0.18},${y - 10} V${y - h * 0.66}" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".3"/>`;
      }
      x += w + 14;
    }
    shelves += `<rect x="110" y="${y}" width="1780" height="26" fill="#a97b4a"/><rect x="110" y="${y + 26}" width="1780" height="26" fill="#5a3f20" opacity=".18"/>`;
  }
  shelves += `<rect x="84" y="60" width="36" height="960" fill="#8a6236"/><rect x="1880" y="60" width="36" height="960" fill="#8a6236"/><rect x="84" y="40" width="1832" height="40" rx="8" fill="#8a6236"/>`;
  const box = (x, y, tone, fruit) => `${shadow(x + 150, y + 140, 170, 14)}<g fill="${fruit}">${[0, 1, 2, 3, 4].map((i) => `<circle cx="${x + 40 + i * 55}" cy="${y + 6 - (i % 2) * 10}" r="36"/>`).join("")}${[0, 1, 2, 3].map((i) => `<circle cx="${x + 66 + i * 55}" cy="${y - 34 + (i % 2) * 6}" r="34" opacity=".86"/>`).join("")}</g><path d="M${x},${y} H${x + 300} L${x + 280},${y + 140} H${x + 20} Z" fill="${tone}"/><path d="M${x + 8},${y + 50} H${x + 292} M${x + 14},${y + 94} H${x + 286}" stroke="#6b4d28" stroke-width="8" opacity=".4"/>`;
  return scene(
    shelves + `<rect y="1010" width="${W}" height="${H - 1010}" fill="url(#floor)"/><rect y="1010" width="${W}" height="26" fill="#3a2914" opacity=".2" filter="url(#b6)"/>` +
      box(230, 1070, "#c59a66", "#e9a560") + box(580, 1100, "#b98f62", "#b9584a") + box(1480, 1080, "#c59a66", "#8aa86a") +
      `<ellipse cx="1080" cy="420" rx="640" ry="420" fill="#fff1cf" opacity=".3" filter="url(#b70)"/>` +
      walker(1120, 1260, 1.36, { shirt: "#4f6f8f", trousers: "#3a3f46", step: 8, skin: "#b98763", hair: "#4a4038" }),
    { defs: down("wallpaper", [0, "#d9c9a9"], [1, "#cdb88f"]) + down("floor", [0, "#d9bd92"], [1, "#b8945f"]) },
  );
}

/** Story of one leg: a student with a bag on the steps of her university. */
export function storySteps() {
  let steps = "";
  for (let i = 0; i < 6; i++) steps += `<rect x="${300 - i * 62}" y="${900 + i * 70}" width="${1400 + i * 124}" height="74" fill="${i % 2 ? "#efe3cb" : "#f5ead5"}"/><rect x="${300 - i * 62}" y="${960 + i * 70}" width="${1400 + i * 124}" height="14" fill="#b89c6d" opacity=".35"/>`;
  const arch = (x, w) => `<path d="M${x},900 V${430 + w / 2} Q${x},${430} ${x + w / 2},${360} Q${x + w},${430} ${x + w},${430 + w / 2} V900 Z" fill="url(#deep)"/><path d="M${x},900 V${430 + w / 2} Q${x},${430} ${x + w / 2},${360} Q${x + w},${430} ${x + w},${430 + w / 2} V900" fill="none" stroke="#4f8f84" stroke-width="16"/>`;
  return scene(
    landscape(640, 58, 1700) +
      `<rect x="250" y="250" width="1500" height="660" fill="url(#wall)"/><rect x="220" y="216" width="1560" height="46" fill="#fff6e4"/><rect x="250" y="262" width="1500" height="22" fill="#8a7550" opacity=".18"/>
      <path d="M270,316 H1730" stroke="#4f8f84" stroke-width="30" stroke-dasharray="36 18" opacity=".6"/>` +
      arch(330, 220) + arch(610, 220) + arch(890, 220) + arch(1170, 220) + arch(1450, 220) +
      `<rect y="900" width="${W}" height="${H - 900}" fill="url(#ground)"/>` + steps + palm(120, 1180, 1.5, 2) + palm(1890, 1200, 1.6, 11) + hills(3, 1345, 30, "#86ab8b") +
      walker(1010, 1180, 1.04, { shirt: "#8aa6b8", trousers: "#41505c", scarf: "#2f4f66", step: 22, long: false, skin: "#d9b093", bag: "#c9785c" }) +
      walker(560, 960, 0.56, { shirt: "#d9c39a", step: 10, trousers: "#5c5346" }) + walker(1400, 1000, 0.6, { shirt: "#7f6f9a", scarf: "#e8dfee", long: true, step: 6, skin: "#c99a78" }),
    { defs: landscapeDefs + down("wall", [0, "#f7e8cb"], [1, "#e6cfa2"]) + down("deep", [0, "#35524d"], [1, "#6d8f84"]) + down("ground", [0, "#c9bd94"], [1, "#a8a67e"]) },
  );
}
