// Draws the sample pictures of content/media; see scripts/draw-samples for what is written and how to call it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pictures } from "./pictures.mjs";
import { develop } from "./develop.mjs";

const media = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../content/media");
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !(id in pictures));
if (unknown.length > 0) {
  console.error(`error: no such picture: ${unknown.join(", ")}\nknown: ${Object.keys(pictures).join(" ")}`);
  process.exit(2);
}

let total = 0;
for (const id of wanted.length > 0 ? wanted : Object.keys(pictures)) {
  const { draw, as = "svg" } = pictures[id];
  const svg = draw();
  const bytes = as === "svg" ? Buffer.from(svg) : await develop(svg, as, id);
  const file = path.join(media, id, `picture.${as}`);
  await mkdir(path.dirname(file), { recursive: true });
  const before = await readFile(file).catch(() => null);
  const same = before !== null && before.equals(bytes);
  if (!same) await writeFile(file, bytes);
  total += bytes.length;
  console.log(`${String(Math.ceil(bytes.length / 1024)).padStart(5)} kB  ${id}${same ? "" : "  (new)"}`);
}
console.log(`${String(Math.ceil(total / 1024)).padStart(5)} kB  together`);
