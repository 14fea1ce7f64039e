/** node answers.mjs <file.tequio> < positions: for each {lon, lat, accuracy} what the browser would answer and say. */
import { readFileSync } from "node:fs";
import { decode } from "../../../../tequio/territorio/static/territorio/js/locator.js";
import { verdict } from "../../../../tequio/territorio/static/territorio/js/verdict.js";

const { buffer, byteOffset, length } = readFileSync(process.argv[2]);
const territory = decode(buffer.slice(byteOffset, byteOffset + length));
const positions = JSON.parse(readFileSync(0, "utf8"));
const answers = positions.map((position) => ({
  ...territory.at(position.lon, position.lat),
  verdict: verdict(territory, position),
}));
process.stdout.write(JSON.stringify(answers));
