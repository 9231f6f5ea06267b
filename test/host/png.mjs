// Makes a screenshot small: 256 colours, each other one drawn in the nearest of them. A workbench has few colours, so
// nothing is seen of it, and the file is less than half of what a browser writes.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = 8;
const paletteSize = 256;
/** So many colours of the palette are the commonest, the rest those that would be furthest from it. */
const commonest = 160;

/** Compresses an opaque PNG of 8 bits a channel, as Playwright makes them; any other comes back as it is. */
export function compressPng(png) {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colourType, , , interlaced] = header.subarray(8);
  if (depth !== 8 || colourType !== 2 || interlaced !== 0) return png;
  const pixels = unfilter(inflateSync(joined(chunks, 'IDAT')), width * 3, height);
  const { palette, indexOf } = paletteOf(pixels);

  const rows = Buffer.alloc((width + 1) * height); // each row starts with its filter: 0, none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE((y * width + x) * 3, 3));
  const newHeader = Buffer.from(header);
  newHeader[9] = 3; // colours by palette
  return Buffer.concat([
    png.subarray(0, signature),
    chunk('IHDR', newHeader),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png) {
  const chunks = [];
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

const joined = (chunks, type) => Buffer.concat(chunks.filter(each => each.type === type).map(({ data }) => data));

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** Undoes PNG's filters: a byte is stored as its difference from a guess made of its neighbours. */
function unfilter(rows, stride, height) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : out[at - 3];
      const up = y === 0 ? 0 : out[at - stride];
      const corner = x < 3 || y === 0 ? 0 : out[at - stride - 3];
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      out[at] = rows[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map(each => Math.abs(estimate - each));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function paletteOf(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([colour]) => ({
      colour,
      channels: [colour >> 16, (colour >> 8) & 255, colour & 255],
      index: 0,
      error: Infinity,
    }));
  const palette = Buffer.alloc(Math.min(paletteSize, colours.length) * 3);
  for (let size = 0; size < palette.length / 3; size++) {
    const next = size < commonest ? colours[size] : colours.reduce((a, b) => (b.error > a.error ? b : a));
    palette.writeUIntBE(next.colour, size * 3, 3);
    for (const each of colours) {
      const error = distance(each.channels, next.channels);
      if (error < each.error) Object.assign(each, { index: size, error });
    }
  }
  return { palette, indexOf: new Map(colours.map(({ colour, index }) => [colour, index])) };
}

const distance = ([r, g, b], [red, green, blue]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
