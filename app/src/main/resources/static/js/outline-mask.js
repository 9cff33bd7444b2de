// A mask that people paint on, with undo, and its border as polygons.

const MOST_STEPS = 40;
const MOST_POINTS = 3000;

export class Mask {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.canvas = document.createElement('canvas');
    this.canvas.width = width;
    this.canvas.height = height;
    this.pen = this.canvas.getContext('2d', { willReadFrequently: true });
    this.past = [];
    this.future = [];
  }

  // One bit a pixel: forty steps of a large picture stay small.
  bits() {
    const data = this.pen.getImageData(0, 0, this.width, this.height).data;
    const packed = new Uint8Array(Math.ceil(this.width * this.height / 8));
    for (let i = 0; i < this.width * this.height; i++) {
      if (data[4 * i + 3] > 127) packed[i >> 3] |= 1 << (i & 7);
    }
    return packed;
  }

  show(packed) {
    const image = this.pen.createImageData(this.width, this.height);
    for (let i = 0; i < this.width * this.height; i++) {
      if (packed[i >> 3] & 1 << (i & 7)) image.data.set([45, 212, 191, 255], 4 * i);
    }
    this.pen.putImageData(image, 0, 0);
  }

  remember() {
    this.past.push(this.bits());
    if (this.past.length > MOST_STEPS) this.past.shift();
    this.future = [];
  }

  step(from, to) {
    if (!from.length) return;
    to.push(this.bits());
    this.show(from.pop());
  }

  undo() { this.step(this.past, this.future); }

  redo() { this.step(this.future, this.past); }

  clear() {
    this.pen.clearRect(0, 0, this.width, this.height);
  }

  fill(polygons) {
    const path = new Path2D();
    for (const polygon of polygons) {
      polygon.forEach(([x, y], i) => i ? path.lineTo(x, y) : path.moveTo(x, y));
      path.closePath();
    }
    this.pen.globalCompositeOperation = 'source-over';
    this.pen.fillStyle = 'rgb(45 212 191)';
    this.pen.fill(path, 'evenodd');
  }

  stroke([x0, y0], [x1, y1], size, erase) {
    this.pen.globalCompositeOperation = erase ? 'destination-out' : 'source-over';
    this.pen.strokeStyle = 'rgb(45 212 191)';
    this.pen.lineWidth = size;
    this.pen.lineCap = 'round';
    this.pen.beginPath();
    this.pen.moveTo(x0, y0);
    this.pen.lineTo(x1 + 0.01, y1);
    this.pen.stroke();
  }

  // Borders as closed polygons along pixel edges, in mask pixels, thinned until they are few enough.
  polygons() {
    const loops = trace(this.bits(), this.width, this.height);
    for (let tolerance = 0.7; ; tolerance *= 1.6) {
      const thin = loops.map(loop => thinned(loop, tolerance)).filter(loop => loop.length >= 3 && size(loop) > 12);
      if (thin.reduce((sum, loop) => sum + loop.length, 0) <= MOST_POINTS && thin.length <= 40) return thin;
      if (tolerance > 200) return thin.sort((a, b) => size(b) - size(a)).slice(0, 40);
    }
  }
}

const size = loop => Math.abs(loop.reduce((sum, [x, y], i) => {
  const [nx, ny] = loop[(i + 1) % loop.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;

function trace(bits, width, height) {
  const on = (x, y) => x >= 0 && y >= 0 && x < width && y < height
    && (bits[(y * width + x) >> 3] >> ((y * width + x) & 7) & 1) === 1;
  const next = new Map();
  const key = (x, y) => y * (width + 1) + x;
  const edge = (x0, y0, x1, y1) => {
    const from = key(x0, y0);
    if (!next.has(from)) next.set(from, []);
    next.get(from).push([x1, y1]);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!on(x, y)) continue;
      if (!on(x, y - 1)) edge(x, y, x + 1, y);
      if (!on(x + 1, y)) edge(x + 1, y, x + 1, y + 1);
      if (!on(x, y + 1)) edge(x + 1, y + 1, x, y + 1);
      if (!on(x - 1, y)) edge(x, y + 1, x, y);
    }
  }
  const loops = [];
  for (const [start, ends] of next) {
    while (ends.length) {
      const first = [start % (width + 1), Math.floor(start / (width + 1))];
      const loop = [first];
      let at = ends.pop();
      while (at[0] !== first[0] || at[1] !== first[1]) {
        loop.push(at);
        at = next.get(key(at[0], at[1])).pop();
      }
      loops.push(loop);
    }
  }
  return loops;
}

// Douglas and Peucker (1973) on a closed line, without recursion.
function thinned(loop, tolerance) {
  if (loop.length < 8) return loop;
  let far = 0;
  loop.forEach(([x, y], i) => {
    const best = loop[far];
    if (Math.hypot(x - loop[0][0], y - loop[0][1]) > Math.hypot(best[0] - loop[0][0], best[1] - loop[0][1])) far = i;
  });
  const line = [...loop, loop[0]];
  const keep = new Uint8Array(line.length);
  keep[0] = keep[far] = keep[line.length - 1] = 1;
  const work = [[0, far], [far, line.length - 1]];
  while (work.length) {
    const [a, b] = work.pop();
    let worst = 0;
    let at = -1;
    for (let i = a + 1; i < b; i++) {
      const d = distance(line[i], line[a], line[b]);
      if (d > worst) { worst = d; at = i; }
    }
    if (at > 0 && worst > tolerance) {
      keep[at] = 1;
      work.push([a, at], [at, b]);
    }
  }
  return line.slice(0, -1).filter((point, i) => keep[i]);
}

function distance([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
