// Draws a site's outline on the body map: by finger or mouse, or by choosing a region and moving it with the arrow keys.

const map = document.getElementById('map');
const drawn = document.getElementById('drawn');
const outline = document.getElementById('outline');
const view = document.getElementById('view');
const region = document.getElementById('region');
const places = [...document.getElementById('places').content.querySelectorAll('i')].map(place => place.dataset);
const history = [];
const STEP = 1;

const points = text => text.trim().split(/\s+/).filter(Boolean).map(pair => pair.split(',').map(Number));
const text = list => list.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

function show(list) {
  outline.value = text(list);
  drawn.setAttribute('points', outline.value);
}

function keep() {
  history.push([outline.value, view.value, region.value]);
}

function turn(side) {
  view.value = side;
  map.querySelectorAll('[data-figure]').forEach(figure => figure.toggleAttribute('hidden', figure.dataset.figure !== side));
  map.querySelectorAll('[data-of]').forEach(other => other.toggleAttribute('hidden', other.dataset.of !== side));
  document.querySelectorAll('[data-view]').forEach(button => {
    if (button.tagName === 'BUTTON') button.setAttribute('aria-pressed', String(button.dataset.view === side));
  });
}

function at(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
  return [Math.min(100, Math.max(0, point.x)), Math.min(200, Math.max(0, point.y))];
}

function nearestRegion([x, y]) {
  const here = places.filter(place => place.view === view.value);
  const away = place => Math.min(Math.hypot(x - place.x, y - place.y), Math.hypot(100 - x - place.x, y - place.y));
  here.sort((a, b) => away(a) - away(b));
  return here[0]?.region;
}

let stroke = null;
map.addEventListener('pointerdown', event => {
  keep();
  stroke = [at(event)];
  map.setPointerCapture(event.pointerId);
});
map.addEventListener('pointermove', event => {
  if (!stroke) return;
  const point = at(event), last = stroke[stroke.length - 1];
  if (Math.hypot(point[0] - last[0], point[1] - last[1]) > .5) {
    stroke.push(point);
    show(stroke);
  }
});
map.addEventListener('pointerup', () => {
  if (!stroke) return;
  if (stroke.length < 4) {
    const [x, y] = stroke[0];
    stroke = Array.from({ length: 12 }, (_, i) =>
      [x + 2.5 * Math.cos(i * Math.PI / 6), y + 2.5 * Math.sin(i * Math.PI / 6)]);
  }
  const thinned = stroke.filter((point, i) => i === 0 || Math.hypot(point[0] - stroke[i - 1][0], point[1] - stroke[i - 1][1]) > .01);
  show(thinned.length > 300 ? thinned.filter((_, i) => i % Math.ceil(thinned.length / 300) === 0) : thinned);
  const middle = thinned.reduce((sum, p) => [sum[0] + p[0] / thinned.length, sum[1] + p[1] / thinned.length], [0, 0]);
  region.value = nearestRegion(middle) ?? region.value;
  stroke = null;
});

region.addEventListener('change', () => {
  const place = places.find(one => one.region === region.value);
  if (place) {
    keep();
    turn(place.view);
    show(points(place.polygon));
  }
});

map.setAttribute('tabindex', '0');
map.addEventListener('keydown', event => {
  const move = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
  const grow = { '+': 1.1, '-': 1 / 1.1 }[event.key];
  if (!move && !grow) return;
  event.preventDefault();
  keep();
  let list = points(outline.value);
  if (move) {
    list = list.map(([x, y]) => [x + move[0], y + move[1]]);
  } else {
    const [cx, cy] = list.reduce((sum, p) => [sum[0] + p[0] / list.length, sum[1] + p[1] / list.length], [0, 0]);
    list = list.map(([x, y]) => [cx + (x - cx) * grow, cy + (y - cy) * grow]);
  }
  if (list.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 200)) show(list);
});

document.querySelectorAll('button[data-view]').forEach(button => button.addEventListener('click', () => {
  keep();
  turn(button.dataset.view);
}));
document.getElementById('undo').addEventListener('click', () => {
  const before = history.pop();
  if (!before) return;
  outline.value = before[0];
  drawn.setAttribute('points', before[0]);
  turn(before[1]);
  region.value = before[2];
});
turn(view.value);
