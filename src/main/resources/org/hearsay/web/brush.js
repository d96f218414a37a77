// A strip of the days on which the selected claims were said: dragging over it chooses the days of the selection.
// The fields "from" and "to" of the form do the same without a pointer.
import { ask } from './sparql.js';
import { element, address } from './dom.js';
import { chosen, selection } from './selection.js';
import { svg } from './svg.js';
import { DAY, range } from './timeline.js';

const HIGH = 48;
const BAR = 8;
const LEAST = 4; // pixels below which a drag is a click

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

// Columns of days, with how many claims each has; what lies far away counts to those at the ends.
function columns(rows, width) {
  const said = rows.map((r) => Date.parse(r.day.slice(0, 10)));
  const [first, last] = range(said);
  const most = Math.max(1, Math.floor(width / BAR));
  const each = Math.max(1, Math.ceil(((last - first) / DAY + 1) / most)) * DAY;
  const counts = new Array(Math.floor((last - first) / each) + 1).fill(0);
  said.forEach((day, i) => {
    const at = Math.floor((Math.min(last, Math.max(first, day)) - first) / each);
    counts[at] += Number(rows[i].claims);
  });
  return { first, each, counts };
}

function days({ first, each, counts }) {
  return `${isoDay(first)} to ${isoDay(first + each * counts.length - DAY)}`;
}

function strip({ first, each, counts }, width, { from, to }, choose) {
  const wide = width / counts.length;
  const most = Math.max(...counts);
  const column = (day) => Math.floor((Date.parse(day) - first) / each);
  const at = (x) => Math.min(counts.length - 1, Math.max(0, Math.floor(x / wide)));
  const shade = svg('rect', { class: 'chosen', y: 0, height: HIGH, x: 0, width: 0 });
  const mark = (one, other) => {
    shade.setAttribute('x', Math.min(one, other) * wide);
    shade.setAttribute('width', (Math.abs(other - one) + 1) * wide);
  };
  const chart = svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${HIGH}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `Claims by day, ${days({ first, each, counts })}`,
    },
    shade,
    counts.map((count, i) => {
      const high = count === 0 ? 0 : Math.max(2, (count / most) * (HIGH - 4));
      return svg('rect', { class: 'bar', x: i * wide + 1, y: HIGH - high, width: Math.max(1, wide - 2), height: high });
    }),
  );
  if (from || to) {
    const last = counts.length - 1;
    const clip = (c) => Math.min(last, Math.max(0, c));
    mark(from ? clip(column(from)) : 0, to ? clip(column(to)) : last);
  }
  let begun;
  const x = (e) => ((e.clientX - chart.getBoundingClientRect().x) / chart.getBoundingClientRect().width) * width;
  chart.addEventListener('pointerdown', (e) => {
    begun = x(e);
    chart.setPointerCapture(e.pointerId);
  });
  chart.addEventListener('pointermove', (e) => {
    if (begun !== undefined && Math.abs(x(e) - begun) >= LEAST) mark(at(begun), at(x(e)));
  });
  chart.addEventListener('pointerup', (e) => {
    const ended = x(e);
    if (begun === undefined || Math.abs(ended - begun) < LEAST) return;
    const [one, other] = [at(begun), at(ended)].sort((a, b) => a - b);
    begun = undefined;
    choose(
      one === 0 ? '' : isoDay(first + one * each),
      other === counts.length - 1 ? '' : isoDay(first + (other + 1) * each - DAY),
    );
  });
  return chart;
}

export async function brush(view, parameters, width) {
  const now = chosen(parameters);
  const rows = await ask('per-day', { ...selection(parameters), since: '', upto: '' });
  const dated = rows.filter((r) => /^\d{4}-\d\d-\d\d/.test(r.day));
  if (new Set(dated.map((r) => r.day)).size < 2) return '';
  const there = (change) => address(view, { ...Object.fromEntries(parameters), ...change });
  const choose = (from, to) => {
    location.hash = there({ from, to });
  };
  const found = columns(dated, width);
  return element(
    'section',
    { id: 'brush' },
    strip(found, width, now, choose),
    element(
      'p',
      { class: 'quiet' },
      now.from || now.to
        ? [`Said ${now.from ? 'from ' + now.from : ''}${now.to ? ' to ' + now.to : ''}. `]
        : `${days(found)}. Drag over the days to see only what was said then. `,
      now.from || now.to ? element('a', { href: there({ from: '', to: '' }) }, 'All days') : '',
    ),
  );
}
