// Does with sharp what `pictures-bench encode` does with Hills; also turns anybody's files into PNG for scoring.
//
//   node sharp.js encode JOB OUT WIDTHS SOURCE...   JOB as for pictures-bench; WIDTHS joined by commas
//   node sharp.js png IN OUT                        every picture of a folder without losses
//   node sharp.js version

import { readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const [command, ...rest] = process.argv.slice(2);

/** One job as sharp's own method and options; everything not named is sharp's default. */
function format(job) {
  const [name, quality, effort] = job.split(":");
  const options = quality ? { quality: Number(quality) } : {};
  if (effort) options.effort = Number(effort);
  // Hills writes progressive JPEG; sharp gets the same advantage.
  if (name === "jpeg") Object.assign(options, { progressive: true, optimiseCoding: true });
  return { name, options, extension: name === "jpeg" ? "jpg" : name };
}

async function encode(job, out, widths, sources) {
  const formats = job.split(",").map(format);
  for (const source of sources) {
    const picture = sharp(source).rotate();
    const name = path.parse(source).name;
    const variants = widths.split(",").flatMap((width) => formats.map((wanted) => ({ width, wanted })));
    await Promise.all(
      variants.map(({ width, wanted }) =>
        picture
          .clone()
          .resize({ width: Number(width) })
          .toFormat(wanted.name, wanted.options)
          .toFile(path.join(out, `${name}-${width}.${wanted.extension}`)),
      ),
    );
  }
}

async function png(from, to) {
  for (const file of await readdir(from)) {
    const target = path.join(to, `${path.parse(file).name}.png`);
    await sharp(path.join(from, file)).removeAlpha().png({ compressionLevel: 1 }).toFile(target);
  }
}

if (command === "encode") {
  const [job, out, widths, ...sources] = rest;
  await encode(job, out, widths, sources);
} else if (command === "png") {
  await png(rest[0], rest[1]);
} else if (command === "version") {
  console.log(`sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}, aom ${sharp.versions.aom}`);
} else {
  console.error("usage: encode JOB OUT WIDTHS SOURCE... | png IN OUT | version");
  process.exit(2);
}
