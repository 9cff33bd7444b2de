// A photograph on a canvas that is moved and zoomed by mouse, touch, pen, wheel and keys.
// hand: what is done with it. paint(pen, unit) draws over it, unit being one screen pixel in pixels of the picture;
// begin(point, event) says whether a drag draws (else it moves the picture), go(point, before), end(isCancelled); key(event)
// answers whether it knew the key.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NEAREST = 40;
const FARTHEST = 0.05;

export class PictureView {
  constructor(canvas, source, hand) {
    this.canvas = canvas;
    this.pen = canvas.getContext('2d');
    this.hand = hand;
    this.photo = new Image();
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.cross = null;
    this.pointers = new Map();
    this.pinch = null;
    this.isDrawing = false;
    this.last = null;
    canvas.addEventListener('pointerdown', event => this.down(event));
    canvas.addEventListener('pointermove', event => this.move(event));
    canvas.addEventListener('pointerup', event => this.up(event, false));
    canvas.addEventListener('pointercancel', event => this.up(event, true));
    canvas.addEventListener('wheel', event => this.wheel(event), { passive: false });
    canvas.addEventListener('keydown', event => this.key(event));
    this.photo.addEventListener('load', () => {
      hand.loaded?.(this.photo);
      this.resize();
    });
    window.addEventListener('resize', () => this.resize());
    this.photo.src = source;
  }

  get unit() { return devicePixelRatio / this.scale; }

  get middle() { return [this.photo.naturalWidth / 2, this.photo.naturalHeight / 2]; }

  fit() {
    const { canvas, photo } = this;
    this.scale = Math.min(canvas.width / photo.naturalWidth, canvas.height / photo.naturalHeight);
    this.x = (canvas.width - photo.naturalWidth * this.scale) / 2;
    this.y = (canvas.height - photo.naturalHeight * this.scale) / 2;
    this.paint();
  }

  zoom(by, x = this.canvas.width / 2, y = this.canvas.height / 2) {
    const scale = Math.min(NEAREST, Math.max(FARTHEST, this.scale * by));
    this.x = x - (x - this.x) * scale / this.scale;
    this.y = y - (y - this.y) * scale / this.scale;
    this.scale = scale;
    this.paint();
  }

  paint() {
    if (!this.photo.naturalWidth) return;
    const { pen, canvas } = this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(this.scale, 0, 0, this.scale, this.x, this.y);
    pen.drawImage(this.photo, 0, 0);
    this.hand.paint(pen, this.unit);
    if (this.cross) this.paintCross(...this.cross);
  }

  paintCross(x, y) {
    const { pen, unit } = this;
    const arm = 14 * unit;
    pen.lineWidth = 2 * unit;
    pen.strokeStyle = '#fde047';
    pen.beginPath();
    pen.moveTo(x - arm, y);
    pen.lineTo(x + arm, y);
    pen.moveTo(x, y - arm);
    pen.lineTo(x, y + arm);
    pen.stroke();
  }

  resize() {
    const { canvas, photo } = this;
    const ratio = photo.naturalWidth ? photo.naturalHeight / photo.naturalWidth : 0.75;
    canvas.style.height = `${Math.round(Math.min(canvas.clientWidth * ratio, innerHeight * 0.72))}px`;
    canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
    canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
    if (photo.naturalWidth) this.fit();
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    const x = (event.clientX - box.left) * this.canvas.width / box.width;
    const y = (event.clientY - box.top) * this.canvas.height / box.height;
    return { screen: [x, y], picture: [(x - this.x) / this.scale, (y - this.y) / this.scale] };
  }

  spread() {
    const [a, b] = [...this.pointers.values()];
    return { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, apart: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) };
  }

  down(event) {
    this.canvas.setPointerCapture(event.pointerId);
    const here = this.at(event);
    this.pointers.set(event.pointerId, here.screen);
    if (this.pointers.size === 2) {
      if (this.isDrawing) this.hand.end(true);
      this.isDrawing = false;
      this.pinch = this.spread();
    } else if (this.pointers.size === 1) {
      this.isDrawing = event.button === 0 && this.hand.begin(here.picture, event);
    }
    this.last = here;
    this.paint();
  }

  move(event) {
    if (!this.pointers.has(event.pointerId)) return;
    const here = this.at(event);
    const before = this.pointers.get(event.pointerId);
    this.pointers.set(event.pointerId, here.screen);
    if (this.pointers.size === 2 && this.pinch) {
      const now = this.spread();
      this.x += now.x - this.pinch.x;
      this.y += now.y - this.pinch.y;
      this.zoom(now.apart / this.pinch.apart, now.x, now.y);
      this.pinch = now;
    } else if (this.isDrawing) {
      this.hand.go(here.picture, this.last.picture);
    } else if (this.pointers.size === 1) {
      this.x += here.screen[0] - before[0];
      this.y += here.screen[1] - before[1];
    }
    this.last = here;
    this.paint();
  }

  up(event, isCancelled) {
    this.pointers.delete(event.pointerId);
    if (this.isDrawing) this.hand.end(isCancelled);
    this.isDrawing = false;
    this.pinch = null;
    this.paint();
  }

  wheel(event) {
    event.preventDefault();
    const here = this.at(event);
    this.zoom(Math.exp(-event.deltaY / 400), here.screen[0], here.screen[1]);
  }

  key(event) {
    const step = (event.shiftKey ? 40 : 8) * this.unit;
    if (ARROWS[event.key]) {
      this.cross = this.cross ?? this.middle;
      this.cross = [this.cross[0] + ARROWS[event.key][0] * step, this.cross[1] + ARROWS[event.key][1] * step];
    } else if (event.key === '+' || event.key === '-') {
      this.zoom(event.key === '+' ? 1.25 : 0.8);
    } else if (!this.hand.key(event)) {
      return;
    }
    event.preventDefault();
    this.paint();
  }

  // Where the keys point to.
  pointed() {
    this.cross = this.cross ?? this.middle;
    return this.cross;
  }
}

// Edges of a reduced picture at whole numbers; pixel centres of the photograph at whole numbers.
export class Reduction {
  constructor(photoWidth, pictureWidth) {
    this.factor = Math.max(1, Math.round(photoWidth / pictureWidth));
  }

  toPhoto(value) { return Math.round((value * this.factor - 0.5) * 10) / 10; }

  toPicture(value) { return (value + 0.5) / this.factor; }
}
