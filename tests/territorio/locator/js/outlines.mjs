/** node outlines.mjs <file.tequio>: the outlines of the file as the map draws them (GeoJSON). */
import { readFileSync } from "node:fs";
import { decode } from "../../../../tequio/territorio/static/territorio/js/locator.js";
import { featureCollection } from "../../../../tequio/territorio/static/territorio/js/outlines.js";

const { buffer, byteOffset, length } = readFileSync(process.argv[2]);
process.stdout.write(JSON.stringify(featureCollection(decode(buffer.slice(byteOffset, byteOffset + length)))));
