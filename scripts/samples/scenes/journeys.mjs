// Travelling to the clinic: an aeroplane's window, a departure hall; a talk by video; and the map poster of an invented town.
import { H, W, down, hills, landscape, landscapeDefs, potted, round, scene, shadow, walker } from "../scenery.mjs";
import { random } from "../kit.mjs";

/** The seat by the window: mountains under the wing, the legs raised on a cushion. */
export function aeroplaneWindow() {
  const view = `<rect width="2000" height="1333" fill="url(#high)"/><circle cx="1180" cy="330" r="330" fill="url(#sun)"/><circle cx="1180" cy="330" r="60" fill="#fffaf0"/>` +
    hills(90, 860, 180, "url(#far)", { step: 230 }) + hills(91, 960, 160, "url(#middle)", { step: 300 }) + hills(92, 1080, 120, "url(#sandHills)", { step: 380 }) +
    [[760, 520, 1.2], [1290, 610, 0.9], [1120, 640, 1.0]].map(([x, y, s]) => `<g transform="translate(${x} ${y}) scale(${s})" fill="#fff" opacity=".75" filter="url(#b6)"><ellipse rx="120" ry="26"/><ellipse cx="-34" cy="-22" rx="56" ry="30"/><ellipse cx="36" cy="-18" rx="46" ry="24"/></g>`).join("") +
    `<path d="M1420,1010 L880,640 L912,628 L1420,800 Z" fill="#eef3f1"/><path d="M1420,1010 L880,640 L900,634 L1420,930 Z" fill="#b9c9c8"/><path d="M1180,724 L1130,770 M1290,762 L1230,842" stroke="#9fb3b2" stroke-width="5"/><path d="M880,640 L846,520 L880,522 L912,628 Z" fill="#0d5a52"/><path d="M846,520 L880,522 L884,536 L850,534 Z" fill="#e9a560"/>`;
  const d = "M690,330 C690,190 780,150 910,150 H1090 C1220,150 1310,190 1310,330 V860 C1310,1000 1220,1040 1090,1040 H910 C780,1040 690,1000 690,860 Z";
  return scene(
    `<rect width="${W}" height="${H}" fill="url(#cabin)"/><path d="M0,0 H2000 V90 Q1000,170 0,90 Z" fill="#fff" opacity=".5"/>
    <path d="M330,-20 V1333 M1670,-20 V1333" stroke="#c8c4b6" stroke-width="8" opacity=".6"/>
    <path d="${d}" transform="translate(-60 -36) scale(1.06)" fill="#fbf9f2"/><path d="${d}" transform="translate(-30 -18) scale(1.03)" fill="#dcd8ca"/>
    <clipPath id="pane"><path d="${d}"/></clipPath><g clip-path="url(#pane)">${view}<path d="M690,150 H1310 V340 H690 Z" fill="#f4f1e7"/><path d="M690,330 H1310 V346 H690 Z" fill="#b9b4a3" opacity=".7"/><path d="M930,312 h140" stroke="#c8c4b6" stroke-width="12" stroke-linecap="round"/></g>
    <path d="${d}" fill="none" stroke="#c8c4b6" stroke-width="8"/><path d="M760,1000 L1200,420 H1270 L800,1030 Z" fill="#fff" opacity=".1"/>` +
      // The seat in front, the own seat, a folded table with passport and glass.
      `<path d="M-40,1333 V520 C-40,430 40,390 150,400 C270,410 300,480 310,580 L360,1333 Z" fill="url(#seat)"/><path d="M40,470 C120,440 200,450 250,500 L300,1333 H120 Z" fill="#fff" opacity=".08"/><path d="M30,500 H250 V640 H44 Z" fill="#f7f1e2"/>
      <path d="M2040,1333 V480 C2040,400 1950,370 1850,390 C1740,412 1716,480 1706,580 L1650,1333 Z" fill="url(#seat)"/><path d="M1740,470 H1960 V620 H1722 Z" fill="#f7f1e2"/>
      ${shadow(900, 1250, 560, 20)}<path d="M352,1160 H1440 Q1470,1160 1470,1190 V1216 H348 Z" fill="#f1ece0"/><path d="M348,1216 H1470 V1240 H346 Z" fill="#c8c0ab"/>
      <g transform="translate(560 1120) rotate(-7)"><rect width="220" height="40" rx="8" fill="#083f3a"/><rect y="-8" width="220" height="40" rx="8" fill="#0d5a52"/><path d="M16,2 h186" stroke="#e9a560" stroke-width="5"/></g>
      <path d="M1130,1160 L1112,1020 H1228 L1210,1160 Z" fill="#e6f1f0" opacity=".85"/><path d="M1120,1084 H1220 L1210,1160 H1130 Z" fill="#a9cfc6" opacity=".85"/>
      <g transform="translate(860 1150)"><path d="M0,0 L150,-16 L176,0 Z" fill="#e9d8b4"/><rect x="-6" y="-6" width="190" height="14" rx="6" fill="#fffaf0"/></g>`,
    { defs: landscapeDefs + down("cabin", [0, "#eef0ea"], [1, "#d9d6c9"]) + down("high", [0, "#6fa9b5"], [0.6, "#d4e4dd"], [1, "#f6e3c4"]) + down("sandHills", [0, "#d6b98a"], [1, "#c09a68"]) + down("seat", [0, "#2f6f66"], [1, "#174a44"]) },
  );
}

/** A departure hall: a traveller in a wheelchair, a companion with a suitcase, an aeroplane behind the glass. */
export function departureHall() {
  let mullions = "";
  for (let x = 100; x < W; x += 300) mullions += `<path d="M${x},60 V880" stroke="#f4efe3" stroke-width="20"/>`;
  const plane = `<g transform="translate(1010 700)"><ellipse cx="-20" cy="70" rx="640" ry="22" fill="#1c2b27" opacity=".2" filter="url(#b14)"/>
    <path d="M-640,-20 C-640,-80 -560,-112 -460,-112 H420 L560,-300 H650 L620,-60 C600,-10 520,20 420,20 H-480 C-580,20 -640,10 -640,-20 Z" fill="#fbfaf5"/><path d="M-640,-20 C-636,0 -580,20 -480,20 H420 C520,20 600,-10 620,-60 L624,-84 C560,-40 480,-30 400,-30 H-560 C-600,-30 -630,-32 -640,-20 Z" fill="#c9d6d3"/>
    <path d="M420,-112 L560,-300 H650 L626,-112 Z" fill="#0d5a52"/><path d="M-90,-20 L220,80 H320 L150,-30 Z" fill="#a7bab8"/><path d="M-604,-62 C-590,-86 -560,-96 -530,-98 L-520,-66 Z" fill="#37474e"/>
    <path d="M-440,-66 H400" stroke="#5d7f86" stroke-width="26" stroke-dasharray="1 44" stroke-linecap="round"/><path d="M-470,20 v40 M120,30 v30" stroke="#4a5f69" stroke-width="16"/><circle cx="-470" cy="62" r="18" fill="#2e3735"/><circle cx="120" cy="62" r="20" fill="#2e3735"/></g>`;
  const suitcase = (x, y, s, tone) => `<g transform="translate(${x} ${y}) scale(${s})">${shadow(0, 6, 90, 12)}<path d="M-34,-190 V-290 H34 V-190" fill="none" stroke="#5d6b6b" stroke-width="12" stroke-linejoin="round"/><rect x="-76" y="-200" width="152" height="190" rx="22" fill="${tone}"/><path d="M-40,-190 V-20 M0,-190 V-20 M40,-190 V-20" stroke="#10231f" stroke-width="7" opacity=".18"/><circle cx="-50" cy="-2" r="13" fill="#2e3735"/><circle cx="50" cy="-2" r="13" fill="#2e3735"/></g>`;
  // Seen from behind: back rest, two wheels, head and shoulders above.
  const chair = (x, y, s) => `<g transform="translate(${x} ${y}) scale(${s})">${shadow(0, 4, 170, 18)}
    <path d="M-22,-404 H22 V-360 H-22 Z" fill="#b98763"/><path d="M-46,-440 q-12,0 -8,16 q4,12 12,10 Z M46,-440 q12,0 8,16 q-4,12 -12,10 Z" fill="#b98763"/><path d="M-50,-446 C-54,-520 54,-520 50,-446 C48,-408 26,-394 0,-394 C-26,-394 -48,-408 -50,-446 Z" fill="#3a2d26"/>
    <path d="M-100,-130 C-104,-260 -100,-340 -62,-364 Q0,-384 62,-364 C100,-340 104,-260 100,-130 Z" fill="#c9785c"/><rect x="-92" y="-262" width="184" height="160" rx="16" fill="#37474e"/><path d="M-92,-300 V-60 M92,-300 V-60" stroke="#7d929b" stroke-width="15" stroke-linecap="round"/><path d="M-92,-304 h-30 M92,-304 h30" stroke="#2e3735" stroke-width="18" stroke-linecap="round"/>
    <rect x="-134" y="-210" width="28" height="210" rx="14" fill="#2e3735"/><rect x="106" y="-210" width="28" height="210" rx="14" fill="#2e3735"/><path d="M-70,-60 L70,-20 M70,-60 L-70,-20" stroke="#7d929b" stroke-width="11"/></g>`;
  return scene(
    `<rect width="${W}" height="900" fill="url(#sky)"/><circle cx="420" cy="360" r="330" fill="url(#sun)"/>` +
      hills(12, 610, 170, "url(#far)") + hills(13, 670, 90, "url(#middle)", { step: 280 }) +
      `<rect y="680" width="${W}" height="230" fill="#d8d3c2"/><path d="M0,800 H2000" stroke="#fffaf0" stroke-width="8" stroke-dasharray="90 60" opacity=".8"/>` + plane +
      mullions + `<path d="M0,60 H2000 M0,330 H2000" stroke="#f4efe3" stroke-width="18"/><rect width="${W}" height="70" fill="#e6dfcd"/><rect y="860" width="${W}" height="44" fill="#f4efe3"/>
      <path d="M520,60 L160,860 H330 L700,60 Z M1500,60 L1180,860 H1270 L1600,60 Z" fill="#fff" opacity=".1"/>
      <rect y="900" width="${W}" height="${H - 900}" fill="url(#hall)"/><path d="M0,900 L-400,1333 M400,900 L200,1333 M800,900 L740,1333 M1200,900 L1280,1333 M1600,900 L1820,1333" stroke="#b9a988" stroke-width="5" opacity=".35"/><path d="M200,904 H1400 L1700,1333 H-100 Z" fill="#fff6dd" opacity=".26" filter="url(#b30)"/>` +
      chair(860, 1230, 1.04) + walker(1190, 1250, 0.98, { shirt: "#0d5a52", scarf: "#efe3cf", long: true, step: 8, skin: "#d9b093" }) + suitcase(1400, 1250, 0.95, "#e9a560") + suitcase(560, 1226, 0.8, "#5b4b8a") + potted(1800, 990, 1.1),
    { defs: landscapeDefs + down("hall", [0, "#e3d8c0"], [1, "#c7b693"]) },
  );
}

/** A talk by video before any flight: laptop, notes, tea; on the screen an office with an empty-featured figure. */
export function videoTalk() {
  return scene(
    `<rect width="${W}" height="${H}" fill="url(#wall)"/><rect x="120" y="80" width="420" height="560" rx="210" fill="#dbe9e4"/><clipPath id="arch"><path d="M140,290 A190,190 0 0 1 520,290 V620 H140 Z"/></clipPath><g clip-path="url(#arch)"><svg x="140" y="100" width="380" height="520" viewBox="760 120 585 800" preserveAspectRatio="xMidYMid slice">${landscape(690, 77, 1040)}</svg></g><path d="M120,290 A210,210 0 0 1 540,290 V640 H120 Z M140,290 V620 H520 V290 A190,190 0 0 0 140,290 Z" fill="#fbf6ea" fill-rule="evenodd"/>
      <rect y="930" width="${W}" height="${H - 930}" fill="url(#table)"/><rect y="922" width="${W}" height="26" fill="#e3c699"/>` +
      shadow(1080, 1150, 560, 34, 0.4) +
      `<rect x="640" y="320" width="880" height="600" rx="34" fill="#37474e"/><svg x="672" y="352" width="816" height="536" viewBox="0 0 816 536"><rect width="816" height="536" fill="#e6efe9"/><rect x="60" y="60" width="220" height="300" rx="10" fill="#cfe0d9"/><path d="M60,360 V280 Q120,200 170,260 T280,230 V360 Z" fill="#8fb9a8"/><rect x="560" y="80" width="200" height="18" fill="#b98f62"/><rect x="560" y="190" width="200" height="18" fill="#b98f62"/><path d="M580,80 v-40 h26 v40 M616,80 v-52 h22 v52 M650,80 v-36 h30 v36" fill="#c9785c"/><path d="M590,190 v-44 h22 v44 M624,190 v-60 h26 v60 M662,190 v-38 h24 v38" fill="#4f8f84"/>
        <path d="M180,560 C186,430 240,392 330,372 Q408,420 486,372 C576,392 630,430 636,560 Z" fill="#0d5a52"/><path d="M366,330 h84 v60 q-42,30 -84,0 Z" fill="#b98560"/><path d="M318,220 C314,130 360,90 408,90 C456,90 502,130 498,220 C494,300 460,356 408,356 C356,356 322,300 318,220 Z" fill="#d8a783"/><path d="M310,206 C304,110 360,64 408,64 C456,64 512,110 506,206 C480,180 446,172 408,172 C370,172 336,180 310,206 Z" fill="#4f8f84"/>
        <rect x="624" y="376" width="160" height="130" rx="14" fill="#f6d9a4"/><path d="M660,506 C664,460 680,446 704,444 C728,446 744,460 748,506 Z" fill="#5b4b8a"/><circle cx="704" cy="420" r="28" fill="#c99a78"/><path d="M674,420 C674,384 734,384 734,420 C726,404 716,400 704,400 C692,400 682,404 674,420 Z" fill="#3a2d26"/></svg>
      <path d="M560,1100 L640,920 H1520 L1610,1100 Z" fill="#b9c6c8"/><path d="M560,1100 H1610 V1124 Q1610,1140 1590,1140 H580 Q560,1140 560,1124 Z" fill="#7d929b"/><path d="M690,944 H1474 L1516,1030 H650 Z" fill="#4a5f69"/><path d="M684,966 H1484 M672,988 H1496 M662,1010 H1506" stroke="#b9c6c8" stroke-width="6" stroke-dasharray="44 10"/><path d="M960,1050 H1210 L1222,1090 H950 Z" fill="#a3b3b6"/>` +
      `<g transform="translate(250 1020) rotate(-8)">${shadow(160, 190, 190, 20)}<rect width="330" height="190" rx="10" fill="#fffdf6"/><path d="M36,44 h210 M36,84 h250 M36,124 h160" stroke="#a9cfc6" stroke-width="12" stroke-linecap="round"/><path d="M262,150 l70,-110 l20,13 l-70,110 l-26,10 Z" fill="#e9a560"/></g>
      <g transform="translate(1770 1010)">${shadow(0, 160, 130, 18)}<ellipse cy="150" rx="140" ry="26" fill="#f4ead6"/><path d="M-70,20 C-66,100 -50,146 0,146 C50,146 66,100 70,20 Z" fill="#f9f5ea"/><ellipse cy="20" rx="70" ry="17" fill="#b3693d"/><path d="M66,40 q54,0 40,46 q-12,34 -56,26" fill="none" stroke="#f9f5ea" stroke-width="14"/><path d="M-16,-20 q-22,-34 0,-66 q20,-30 2,-62 M26,-20 q-18,-30 2,-58" stroke="#fff" stroke-width="9" fill="none" stroke-linecap="round" opacity=".5" filter="url(#b6)"/></g>` +
      potted(1760, 800, 0.86),
    { defs: landscapeDefs + down("wall", [0, "#efe7d5"], [1, "#e3d6bc"]) + down("table", [0, "#cfa571"], [1, "#a97b4a"]) },
  );
}

/** A map of a town that does not exist: coast, hills, blocks, two main roads, a marker with the three hills. */
export function mapPoster() {
  const next = random(2026);
  let blocks = "";
  for (let row = 0; row < 12; row++) {
    for (let column = 0; column < 17; column++) {
      if (next() < 0.1) continue;
      const x = -60 + column * 128 + (next() - 0.5) * 8;
      const y = 250 + row * 104 + (next() - 0.5) * 8;
      const tone = ["#f3e9d4", "#efe2c8", "#f7efdd", "#eadbbd"][Math.floor(next() * 4)];
      if (next() < 0.09) blocks += `<rect x="${x}" y="${y}" width="112" height="88" rx="16" fill="#b7d3b4"/><circle cx="${x + 34}" cy="${y + 40}" r="16" fill="#7fae8d"/><circle cx="${x + 74}" cy="${y + 52}" r="19" fill="#8fbb98"/>`;
      else if (next() < 0.5) blocks += `<rect x="${x}" y="${y}" width="52" height="88" rx="9" fill="${tone}"/><rect x="${x + 60}" y="${y}" width="52" height="${40 + next() * 30}" rx="9" fill="${tone}"/>`;
      else blocks += `<rect x="${x}" y="${y}" width="112" height="88" rx="10" fill="${tone}"/>`;
    }
  }
  const contour = (d, o) => `<path d="${d}" fill="#a9c8a4" opacity="${o}"/>`;
  const road = (d, w) => `<path d="${d}" fill="none" stroke="#c9b48b" stroke-width="${w + 10}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="#fffdf6" stroke-width="${w}" stroke-linecap="round"/>`;
  const coast = "M-20,-20 H2020 V120 C1820,150 1720,260 1500,250 C1300,240 1240,330 1040,320 C820,310 760,200 540,220 C340,240 240,340 -20,330 Z";
  return scene(
    `<rect width="${W}" height="${H}" fill="#dfd0ae"/><g transform="rotate(-9 1000 666)">${blocks}</g>` +
      contour("M1340,1360 C1300,1120 1460,940 1660,930 C1860,920 1960,1000 2040,960 V1360 Z", 1) + contour("M1450,1360 C1440,1160 1560,1030 1700,1030 C1840,1030 1940,1100 2040,1080 V1360 Z", 1).replace("#a9c8a4", "#93b992") + contour("M1560,1360 C1560,1220 1640,1120 1740,1124 C1860,1130 1940,1190 2040,1190 V1360 Z", 1).replace("#a9c8a4", "#7fab84") +
      `<path d="${coast}" fill="#f6ecd2" transform="translate(0 34)"/><path d="${coast}" fill="url(#sea)"/><path d="${coast}" fill="none" stroke="#e8f5f1" stroke-width="8" transform="translate(0 -22)" opacity=".7"/><path d="${coast}" fill="none" stroke="#e8f5f1" stroke-width="5" transform="translate(0 -54)" opacity=".45"/>` +
      road("M-20,600 C360,520 560,560 860,640 S1500,760 2020,520", 34) + road("M700,1360 C720,1100 840,900 980,660 S1180,420 1190,340", 30) + road("M-20,980 C400,900 760,980 1000,1010 S1300,1100 1380,1360", 22) + road("M300,1360 C330,1100 300,800 330,570", 18) + road("M1500,720 C1540,560 1560,440 1600,300", 18) +
      `<path d="M-20,760 C300,720 620,800 900,860 S1560,900 2020,760" fill="none" stroke="#8fbdbb" stroke-width="24" stroke-linecap="round"/>` +
      `<g transform="translate(1000 640)"><ellipse cy="10" rx="110" ry="30" fill="#10231f" opacity=".3" filter="url(#b14)"/><path d="M0,0 C-30,-70 -150,-150 -150,-280 A150,150 0 0 1 150,-280 C150,-150 30,-70 0,0 Z" fill="#0d5a52"/><circle cy="-280" r="104" fill="#fffaf0"/><path d="M-84,-228 C-50,-300 -30,-300 -6,-262 C14,-320 40,-320 84,-228 A104,104 0 0 1 -84,-228 Z" fill="#4f8f84"/><circle cx="38" cy="-336" r="18" fill="#e9a560"/></g>` +
      `<g transform="translate(190 130)"><circle r="76" fill="#fffaf0" opacity=".9"/><path d="M0,-58 L18,0 H-18 Z" fill="#c9785c"/><path d="M0,58 L18,0 H-18 Z" fill="#7d929b"/></g>`,
    { defs: down("sea", [0, "#6fa9ad"], [1, "#a5d0cb"]) },
  );
}
