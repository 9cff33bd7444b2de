// Courses with 95 % intervals, sessions, and the band within which nothing can be told from no change.

const source = document.getElementById('charts');
const words = source.dataset;
const courses = JSON.parse(words.charts);
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const ink = dark ? '#e3e8ea' : '#26323a';
const grid = dark ? '#34454a' : '#d5dde0';
const COLOURS = { treated: dark ? '#5eead4' : '#0f766e', control: dark ? '#fdba74' : '#b45309', single: dark ? '#5eead4' : '#0f766e' };
const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium' });
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

const whisker = (params, api) => {
  const low = api.coord([api.value(0), api.value(2)]);
  const high = api.coord([api.value(0), api.value(3)]);
  const style = { stroke: api.visual('color'), lineWidth: 2, fill: 'none' };
  const bar = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
  return {
    type: 'group',
    children: [
      bar(low[0], low[1], high[0], high[1]),
      bar(low[0] - 5, low[1], low[0] + 5, low[1]),
      bar(high[0] - 5, high[1], high[0] + 5, high[1]),
    ],
  };
};

const band = course => {
  const line = course.lines.find(l => l.role !== 'control') ?? course.lines[0];
  const base = line.visits[0]?.value;
  if (course.sdcPercent === null) return [];
  if (course.inPoints) return [[{ yAxis: -course.sdcPercent }, { yAxis: course.sdcPercent }]];
  if (base === undefined) return [];
  const half = Math.abs(base) * course.sdcPercent / 100;
  return [[{ yAxis: base - half }, { yAxis: base + half }]];
};

const options = course => {
  const several = course.lines.length > 1;
  const name = line => several ? words[line.role] : line.site;
  const series = [];
  course.lines.forEach((line, i) => {
    const color = COLOURS[line.role] ?? COLOURS.single;
    series.push({
      type: 'line', name: name(line), color, symbol: line.role === 'control' ? 'emptyCircle' : 'circle', symbolSize: 8,
      lineStyle: { type: line.role === 'control' ? 'dashed' : 'solid', width: 2 },
      data: line.visits.map(p => ({ value: [p.day, p.value], low: p.low, high: p.high })),
      markArea: i === 0 ? {
        silent: true, itemStyle: { color: dark ? 'rgba(195,203,214,.14)' : 'rgba(71,84,103,.10)' }, data: band(course),
      } : undefined,
      markLine: i === 0 ? {
        silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: ink, type: 'dotted', opacity: .55 },
        data: course.sessions.map(xAxis => ({ xAxis })),
      } : undefined,
    });
    series.push({ type: 'custom', name: name(line), color, renderItem: whisker, encode: { x: 0, y: [1, 2, 3] }, tooltip: { show: false },
      data: line.visits.map(p => [p.day, p.value, p.low, p.high]), silent: true });
    series.push({ type: 'scatter', name: name(line), color, symbolSize: 4, itemStyle: { opacity: .45 }, silent: true,
      data: line.photos.map(p => [p.day, p.value]) });
  });
  return {
    animation: !still,
    textStyle: { color: ink, fontFamily: 'system-ui, sans-serif' },
    grid: { left: 8, right: 22, top: several ? 34 : 14, bottom: 8, containLabel: true },
    legend: several ? { top: 0, left: 0, itemGap: 24, textStyle: { color: ink }, data: course.lines.map(name) } : undefined,
    xAxis: { type: 'time', axisLabel: { color: ink, hideOverlap: true, formatter: value => new Intl.DateTimeFormat(words.locale, { month: 'short', year: '2-digit' }).format(value) }, splitNumber: 4, minInterval: 28 * 864e5, axisLine: { lineStyle: { color: grid } } },
    yAxis: { type: 'value', scale: true, axisLabel: { color: ink, formatter: value => number.format(value) }, splitLine: { lineStyle: { color: grid } } },
    tooltip: {
      trigger: 'item', renderMode: 'richText', confine: true,
      formatter: p => p.data?.low === undefined ? '' : `${p.seriesName}\n${day.format(new Date(p.data.value[0]))}\n${number.format(p.data.value[1])} ${course.unit}\n95 %: ${number.format(p.data.low)} – ${number.format(p.data.high)}`,
    },
    series,
  };
};

for (const box of document.querySelectorAll('.chart')) {
  const course = courses.find(c => c.measure === box.dataset.measure);
  // On a canvas: the other renderer writes style attributes, which the page's policy forbids.
  const chart = window.echarts.init(box, null, { renderer: 'canvas' });
  chart.setOption(options(course));
  new ResizeObserver(() => chart.resize()).observe(box);
  const legend = document.createElement('p');
  legend.className = 'quiet';
  const parts = [];
  if (course.sdcPercent !== null) parts.push(`▒ ${words.band}`);
  if (course.sessions.length) parts.push(`┊ ${words.session}`);
  parts.push(`· ${words.photos}`);
  legend.textContent = parts.join('   ');
  box.after(legend);
}
