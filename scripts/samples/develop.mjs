// Turns a drawn scene into a picture of pixels: renders it, lays a little paper and film grain over it, encodes it.
import sharp from "sharp";
import { random } from "./kit.mjs";

// Strength of the grain in steps of 8-bit brightness; more looks older and costs bytes at once.
const FINE = 3.4;
const COARSE = 4.6;
const CELL = 5;

const seedOf = (text) => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);

/** Adds grain to raw RGB in place: fine noise per pixel, and a coarser, smooth one like the tooth of paper. */
function grain(pixels, width, height, seed) {
  const next = random(seed);
  const columns = Math.ceil(width / CELL) + 2;
  const cells = Float32Array.from({ length: columns * (Math.ceil(height / CELL) + 2) }, () => next() + next() - 1);
  for (let y = 0, at = 0; y < height; y++) {
    const cy = Math.floor(y / CELL);
    const fy = y / CELL - cy;
    for (let x = 0; x < width; x++, at += 3) {
      const cx = Math.floor(x / CELL);
      const fx = x / CELL - cx;
      const cell = cy * columns + cx;
      const above = cells[cell] * (1 - fx) + cells[cell + 1] * fx;
      const below = cells[cell + columns] * (1 - fx) + cells[cell + columns + 1] * fx;
      const change = (above * (1 - fy) + below * fy) * COARSE + (next() + next() - 1) * FINE;
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = Math.max(0, Math.min(255, Math.round(pixels[at + channel] + change)));
      }
    }
  }
}

/** Renders `svg` at its own size to `jpg` (with grain) or `png` (without: it would cost megabytes there). */
export async function develop(svg, as, id) {
  const image = sharp(Buffer.from(svg), { limitInputPixels: 2 ** 24 }).flatten({ background: "#ffffff" }).removeAlpha();
  if (as === "png") return image.png({ compressionLevel: 9, effort: 10 }).toBuffer();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  grain(data, info.width, info.height, seedOf(id));
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer();
}
