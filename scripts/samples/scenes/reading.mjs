// Pictures for the articles: choosing a clinic, the first weeks, pain at night, smoking and bone.
import { H, W, down, landscape, landscapeDefs, round, scene, shadow } from "../scenery.mjs";

/** A table with three offers to compare, a checklist, a magnifying glass. */
export function comparingOffers() {
  const sheet = (x, y, turn, tone, ticks) => {
    let rows = "";
    for (let i = 0; i < 6; i++) {
      const ok = ticks[i];
      rows += `<path d="M120,${190 + i * 78} h${200 + ((i * 67) % 90)}" stroke="#c9c2b0" stroke-width="16" stroke-linecap="round"/>` +
        (ok ? `<path d="M46,${190 + i * 78} l14,18 l28,-38" fill="none" stroke="#0d5a52" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/>` : `<circle cx="66" cy="${190 + i * 78}" r="17" fill="none" stroke="#c9785c" stroke-width="9"/>`);
    }
    return `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="14" y="22" width="450" height="690" rx="16" fill="#2b1c0a" opacity=".35" filter="url(#b14)"/><rect width="450" height="690" rx="14" fill="#fffdf6"/><rect width="450" height="112" rx="14" fill="${tone}"/><path d="M40,56 h190" stroke="#fffdf6" stroke-width="20" stroke-linecap="round"/>${rows}</g>`;
  };
  let grainLines = "";
  for (let i = 0; i < 13; i++) grainLines += `<path d="M0,${60 + i * 104} C500,${40 + i * 104 + (i % 3) * 14} 1300,${90 + i * 104 - (i % 4) * 12} 2000,${58 + i * 104}" stroke="#7b5a33" stroke-width="4" fill="none" opacity=".22"/>`;
  return scene(
    `<rect width="${W}" height="${H}" fill="url(#wood)"/>${grainLines}<path d="M0,0 H900 L200,1333 H0 Z" fill="#fff3d6" opacity=".22" filter="url(#b70)"/>` +
      sheet(150, 290, -9, "#c9785c", [1, 1, 0, 1, 0, 1]) + sheet(690, 220, 2, "#0d5a52", [1, 0, 1, 1, 0, 1]) + sheet(1230, 250, 8, "#5b4b8a", [0, 1, 1, 0, 1, 1]) +
      `<g transform="translate(1130 800)"><ellipse cx="40" cy="60" rx="220" ry="190" fill="#2b1c0a" opacity=".22" filter="url(#b14)"/><path d="M140,140 L350,350" stroke="#6b4423" stroke-width="58" stroke-linecap="round"/><path d="M140,140 L190,190" stroke="#37474e" stroke-width="50"/><circle r="186" fill="#e3f1ee" opacity=".5"/><circle r="186" fill="none" stroke="#37474e" stroke-width="34"/><path d="M-120,-70 A140,140 0 0 1 -20,-138" stroke="#fff" stroke-width="20" stroke-linecap="round" fill="none" opacity=".8"/></g>
      <g transform="translate(1790 230)"><circle r="170" cx="10" cy="20" fill="#2b1c0a" opacity=".3" filter="url(#b14)"/><circle r="166" fill="#f4ead6"/><circle r="150" fill="none" stroke="#e0d0ad" stroke-width="6"/><circle r="104" fill="#fffaf0"/><circle r="88" fill="#b3693d"/><path d="M-60,-30 A70,70 0 0 1 0,-68" stroke="#d99a68" stroke-width="12" fill="none" stroke-linecap="round"/><path d="M96,40 q70,10 60,64 q-20,40 -80,4" fill="none" stroke="#fffaf0" stroke-width="24"/></g>
      <g transform="translate(250 1190) rotate(-16)"><rect x="6" y="16" width="470" height="30" rx="14" fill="#2b1c0a" opacity=".3" filter="url(#b6)"/><path d="M0,0 H400 V34 H0 Z" fill="#e9a560"/><path d="M0,10 H400" stroke="#fff" stroke-width="6" opacity=".3"/><path d="M400,0 L470,17 L400,34 Z" fill="#f3dfc0"/><path d="M446,11 L470,17 L446,23 Z" fill="#37474e"/><rect x="-36" width="40" height="34" rx="10" fill="#c9785c"/></g>`,
    { defs: down("wood", [0, "#cda271"], [1, "#b48554"]) },
  );
}

/** The first weeks: a sofa, both legs raised, walking aids and water within reach; the face is turned away. */
export function firstWeeks() {
  return scene(
    `<rect width="${W}" height="980" fill="url(#wall)"/><rect y="980" width="${W}" height="${H - 980}" fill="url(#floor)"/><rect y="956" width="${W}" height="26" fill="#f8f6ee"/>
      <rect x="1180" y="150" width="620" height="430" rx="12" fill="#fbf8ef"/><svg x="1200" y="170" width="580" height="390" viewBox="560 150 1190 800" preserveAspectRatio="xMidYMid slice">${landscape(690, 33, 1010)}</svg><path d="M1490,160 V570" stroke="#fbf8ef" stroke-width="14"/>
      <rect x="250" y="160" width="330" height="400" rx="16" fill="#fffdf6"/><rect x="250" y="160" width="330" height="84" rx="16" fill="#0d5a52"/>` +
      Array.from({ length: 20 }, (_, i) => `<rect x="${280 + (i % 5) * 56}" y="${276 + Math.floor(i / 5) * 66}" width="40" height="44" rx="8" fill="${i < 8 ? "#a9cfc6" : i === 8 ? "#e9a560" : "#ece6d6"}"/>`).join("") +
      shadow(960, 1196, 820, 34, 0.34) +
      // Sofa, cushions, the person lying back with both legs on a cushion.
      `<rect x="210" y="620" width="1420" height="420" rx="70" fill="#c9785c"/><path d="M210,700 H1630 V760 H210 Z" fill="#fff" opacity=".06"/><rect x="150" y="740" width="190" height="420" rx="80" fill="#b9654b"/><rect x="1500" y="740" width="190" height="420" rx="80" fill="#b9654b"/><rect x="300" y="900" width="1240" height="200" rx="50" fill="#d58a6e"/><path d="M920,910 V1096" stroke="#a9553f" stroke-width="8" opacity=".5"/><path d="M240,1150 v54 M1600,1150 v54" stroke="#6b4423" stroke-width="34" stroke-linecap="round"/>
      <rect x="330" y="690" width="230" height="230" rx="60" fill="#f2ddb4" transform="rotate(-14 445 805)"/><rect x="1180" y="820" width="330" height="110" rx="52" fill="#f7f1e2"/><path d="M1200,880 q150,30 290,0" stroke="#ddd0b4" stroke-width="7" fill="none"/>
      <path d="M560,760 C500,790 470,860 500,916 H840 C850,860 800,800 700,770 C650,752 600,748 560,760 Z" fill="#0d5a52"/>
      <path d="M760,868 C860,836 960,826 1060,824 L1330,806" stroke="#33474a" stroke-width="100" stroke-linecap="round" fill="none"/><path d="M760,858 C860,812 960,790 1060,788 L1300,778" stroke="#4a6064" stroke-width="96" stroke-linecap="round" fill="none"/>
      <path d="M1330,800 L1420,790" stroke="#d9b093" stroke-width="60" stroke-linecap="round"/><path d="M1420,792 L1436,724" stroke="#d9b093" stroke-width="52" stroke-linecap="round"/><path d="M1170,780 L1290,776" stroke="#fffdf6" stroke-width="104" opacity=".95"/><path d="M1190,732 l20,92 M1230,730 l20,94 M1270,728 l16,94" stroke="#d9d4c4" stroke-width="6"/>
      <path d="M500,700 q20,50 60,70 l40,-40 Z" fill="#b98763"/><ellipse cx="512" cy="664" rx="70" ry="78" fill="#c99a78"/><path d="M448,690 C420,590 500,556 560,590 C596,612 590,640 566,640 C530,640 520,690 500,744 C470,740 452,716 448,690 Z" fill="#3a2d26"/>
      <path d="M610,800 C660,870 720,900 800,866" stroke="#12695f" stroke-width="58" stroke-linecap="round" fill="none"/><circle cx="816" cy="860" r="32" fill="#c99a78"/><rect x="786" y="770" width="130" height="92" rx="8" fill="#f6e7c4" transform="rotate(12 850 816)"/><path d="M806,790 l90,18 M802,816 l90,18" stroke="#c9b48b" stroke-width="7"/>` +
      // Side table and crutches.
      `<rect x="1730" y="900" width="210" height="24" rx="12" fill="#a97b4a"/><path d="M1760,920 L1744,1200 M1910,920 L1926,1200" stroke="#8a6236" stroke-width="18" stroke-linecap="round"/><path d="M1776,900 L1768,800 H1838 L1830,900 Z" fill="#cfe6e6"/><path d="M1772,846 H1834 L1830,900 H1776 Z" fill="#9fcaca"/><circle cx="1888" cy="868" r="34" fill="#e9a560"/><path d="M1888,836 q4,-20 20,-22" stroke="#4f8571" stroke-width="8" fill="none" stroke-linecap="round"/>
      <path d="M96,1190 L150,560 M40,1190 L112,560" stroke="#8d9ca0" stroke-width="16" stroke-linecap="round"/><path d="M86,556 h56 M130,560 h46 M70,790 h54 M112,792 h48" stroke="#4a5f69" stroke-width="20" stroke-linecap="round"/>`,
    { defs: landscapeDefs + down("wall", [0, "#eef1e8"], [1, "#e0e8de"]) + down("floor", [0, "#dcc19a"], [1, "#bf9c70"]) },
  );
}

/** Pain at night: a dark room, a lamp, somebody sitting on the edge of the bed, seen from behind. */
export function painAtNight() {
  let stars = "";
  for (let i = 0; i < 40; i++) stars += `<circle cx="${1180 + ((i * 197) % 600)}" cy="${170 + ((i * 131) % 330)}" r="${2 + (i % 3)}" fill="#fff3d6" opacity="${0.4 + (i % 4) * 0.15}"/>`;
  return scene(
    `<rect width="${W}" height="960" fill="url(#night)"/><rect y="960" width="${W}" height="${H - 960}" fill="url(#floor)"/><rect y="938" width="${W}" height="24" fill="#31504f"/>
      <rect x="1150" y="130" width="660" height="520" rx="12" fill="#4f7272"/><rect x="1172" y="152" width="616" height="476" fill="url(#outside)"/>${stars}<path d="M1650,205 A56,56 0 1 0 1694,272 A44,44 0 1 1 1650,205 Z" fill="#fbeecb"/>
      <path d="M1172,560 C1280,470 1360,500 1440,540 S1640,470 1788,520 V628 H1172 Z" fill="#16323a"/><path d="M1480,150 V630" stroke="#4f7272" stroke-width="14"/>
      <circle cx="360" cy="600" r="620" fill="url(#glow)"/><rect x="230" y="840" width="280" height="330" rx="18" fill="#7b5a3a"/><rect x="256" y="880" width="228" height="110" rx="10" fill="#6b4c2e"/><circle cx="370" cy="934" r="11" fill="#e9c58a"/>
      <path d="M370,840 V700" stroke="#3a2b1a" stroke-width="16"/><path d="M280,710 L318,560 H422 L460,710 Z" fill="#ffdf9c"/><ellipse cx="370" cy="710" rx="90" ry="14" fill="#fff1cf"/><path d="M440,840 L432,770 H492 L484,840 Z" fill="#bcd6d4" opacity=".7"/><rect x="250" y="822" width="70" height="20" rx="8" fill="#e8e0cc"/>` +
      shadow(1180, 1230, 700, 30, 0.5) +
      `<rect x="560" y="900" width="1320" height="270" rx="40" fill="#3f5f63"/><rect x="540" y="840" width="1360" height="170" rx="60" fill="#d9d6c6"/><path d="M540,900 C700,960 1000,930 1200,950 S1700,930 1900,900 V960 Q1900,1010 1850,1010 H600 Q540,1010 540,960 Z" fill="#8aa8a0"/><rect x="1560" y="730" width="300" height="150" rx="66" fill="#e9e4d4"/><path d="M1580,830 q130,40 260,0" stroke="#b9b4a2" stroke-width="7" fill="none"/><path d="M600,1160 v60 M1840,1160 v60" stroke="#2f2a22" stroke-width="34" stroke-linecap="round"/>` +
      // The person: back bent, a hand on the thigh; the lamp lights one side.
      `<path d="M948,566 h64 v84 h-64 Z" fill="#a3765a"/>
      <path d="M866,952 C866,850 846,760 856,700 C866,646 920,622 980,622 C1040,622 1094,646 1104,700 C1114,760 1094,850 1094,952 Q980,984 866,952 Z" fill="#4f8f84"/>
      <path d="M866,952 C866,850 846,760 856,700 C864,654 906,630 950,624 C908,700 906,860 916,968 Q888,960 866,952 Z" fill="#ffdf9c" opacity=".42"/><path d="M1104,700 C1114,760 1094,850 1094,952 Q1064,964 1030,968 C1062,860 1070,720 1030,628 C1070,638 1098,662 1104,700 Z" fill="#0a2327" opacity=".32"/>
      <path d="M878,700 C836,770 822,840 836,930" stroke="#6aa898" stroke-width="54" stroke-linecap="round" fill="none"/><path d="M1082,700 C1124,770 1138,840 1124,930" stroke="#356a63" stroke-width="54" stroke-linecap="round" fill="none"/><circle cx="836" cy="946" r="29" fill="#d9a883"/><circle cx="1124" cy="946" r="29" fill="#8a6549"/>
      <path d="M912,528 q-18,-4 -14,22 q4,18 20,16 Z" fill="#d9a883"/><path d="M1048,528 q18,-4 14,22 q-4,18 -20,16 Z" fill="#8a6549"/><path d="M908,530 C902,432 944,410 980,410 C1016,410 1058,432 1052,530 C1050,584 1018,604 980,604 C942,604 910,584 908,530 Z" fill="#3a2d26"/><path d="M908,530 C902,432 944,410 980,410 C946,436 930,500 944,594 Q912,580 908,530 Z" fill="#e9a560" opacity=".34"/>`,
    { defs: down("night", [0, "#23414a"], [1, "#2f5557"]) + down("outside", [0, "#16303d"], [1, "#3a6470"]) + down("floor", [0, "#4a4036"], [1, "#2f2a25"]) + round("glow", [0, "#ffdf9c", 0.75], [0.4, "#f6c97c", 0.3], [1, "#f6c97c", 0]) },
  );
}

/** Smoking and bone: a cigarette put out in a dish, beside it a young plant in the light. */
export function smokingStopped() {
  const smoke = `<path d="M640,760 C560,660 720,600 640,490 C570,400 700,330 640,210" stroke="#7d8a8b" stroke-width="34" fill="none" stroke-linecap="round" opacity=".42" filter="url(#b14)"/><path d="M690,770 C760,690 640,620 720,520" stroke="#7d8a8b" stroke-width="24" fill="none" stroke-linecap="round" opacity=".34" filter="url(#b14)"/>`;
  const leaf = (x, y, turn, s, tone) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})"><path d="M0,0 C-70,-60 -70,-170 0,-240 C70,-170 70,-60 0,0 Z" fill="${tone}"/><path d="M0,-10 V-214 M0,-70 l34,-40 M0,-70 l-34,-40 M0,-124 l28,-36 M0,-124 l-28,-36" stroke="#e3f0df" stroke-width="6" opacity=".45" stroke-linecap="round"/></g>`;
  return scene(
    `<rect width="${W}" height="880" fill="url(#wall)"/><circle cx="1420" cy="420" r="760" fill="url(#dawn)"/><rect y="880" width="${W}" height="${H - 880}" fill="url(#table)"/><rect y="872" width="${W}" height="18" fill="#f1dfbd"/>
      <path d="M1140,0 H1700 L1960,880 H1240 Z" fill="#fff6dd" opacity=".34" filter="url(#b30)"/>` +
      shadow(620, 1090, 420, 40, 0.36) +
      `<ellipse cx="620" cy="1000" rx="400" ry="112" fill="#b9c6c8"/><ellipse cx="620" cy="984" rx="400" ry="112" fill="#d5dedf"/><ellipse cx="620" cy="990" rx="316" ry="78" fill="#8d9ca0"/><path d="M304,990 A316,78 0 0 1 936,990 A316,60 0 0 0 304,990 Z" fill="#5d6b6f" opacity=".5"/>
      <ellipse cx="660" cy="1010" rx="120" ry="26" fill="#5a5f60"/><ellipse cx="620" cy="1002" rx="60" ry="14" fill="#6f7475"/>` +
      smoke +
      `<g transform="translate(664 990) rotate(-24)"><rect x="0" y="-28" width="190" height="54" rx="6" fill="#fbf8f0"/><path d="M0,-28 L-20,-14 L-6,0 L-24,12 L0,26 Z" fill="#4a4a48"/><rect x="186" y="-28" width="150" height="54" rx="12" fill="#d99a5b"/><path d="M210,-20 v38 M240,-22 v40 M274,-20 v38 M300,-16 v30" stroke="#b9763d" stroke-width="6" opacity=".5"/><path d="M40,-28 q10,28 0,54 M76,-28 q-8,28 2,54" stroke="#cfc9ba" stroke-width="5" fill="none"/></g>` +
      `${shadow(1420, 1110, 300, 34, 0.36)}<path d="M1210,790 H1630 L1570,1110 Q1420,1140 1270,1110 Z" fill="#c9785c"/><path d="M1210,790 H1630 L1618,850 H1222 Z" fill="#d98f72"/><path d="M1210,790 L1270,1110 Q1300,1118 1330,1121 L1300,790 Z" fill="#000" opacity=".1"/><ellipse cx="1420" cy="790" rx="210" ry="34" fill="#5a4330"/>
      <path d="M1420,790 C1410,640 1430,500 1424,340" stroke="#4f8571" stroke-width="24" fill="none" stroke-linecap="round"/>` +
      leaf(1418, 700, -62, 1, "#5f967e") + leaf(1424, 640, 58, 1.1, "#4f8571") + leaf(1422, 540, -52, 0.95, "#6fa58a") + leaf(1426, 470, 50, 0.9, "#5f967e") + leaf(1424, 370, -14, 0.86, "#8fbb8f") + leaf(1424, 360, 26, 0.66, "#7fae7f"),
    { defs: down("wall", [0, "#dfe6df"], [1, "#efe9da"]) + down("table", [0, "#d9b98a"], [1, "#b98f5c"]) + round("dawn", [0, "#fff3d0", 0.95], [1, "#fff3d0", 0]) },
  );
}
