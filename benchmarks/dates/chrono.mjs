// Reads one {"text", "day"} a line and writes the first and last days that chrono finds: [["2025-04-23", "2025-04-23"], …].
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const chrono = createRequire(`${process.argv[2]}/`)("chrono-node");
const write = (part) =>
  `${part.get("year")}-${String(part.get("month")).padStart(2, "0")}-${String(part.get("day")).padStart(2, "0")}`;

for await (const line of createInterface({ input: process.stdin })) {
  const { text, day } = JSON.parse(line);
  const found = chrono.parse(text, new Date(`${day}T00:00:00`));
  console.log(JSON.stringify(found.map((f) => [write(f.start), write(f.end ?? f.start)])));
}
