// A timeline: what falls on one place is one pile, and a pile opens as a list.
import { element, address } from './dom.js';
import { svg } from './svg.js';

const KINDS = ['stated', 'happened', 'expected'];
const ROW = 64;
const WIDE = 28; // of a pile, so that each is large enough to be hit
export const DAY = 864e5;

// Days between which nearly all lies; the few that are far away stand at the ends.
export function range(days) {
  const sorted = [...days].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  const [first, last] = [at(0.04), at(0.96)];
  const far = (last - first) * 2;
  return [sorted[0] < first - far ? first : sorted[0], sorted.at(-1) > last + far ? last : sorted.at(-1)];
}

function piled(dated, days, columns) {
  const [first, last] = range(days);
  const piles = new Map();
  dated.forEach((row, i) => {
    const share = last === first ? 0.5 : (days[i] - first) / (last - first);
    const column = Math.round(Math.min(1, Math.max(0, share)) * (columns - 1));
    const key = row.what + column;
    if (!piles.has(key)) piles.set(key, { what: row.what, column, rows: [] });
    piles.get(key).rows.push(row);
  });
  return { first, last, piles: [...piles.values()] };
}

function name({ what, rows }) {
  const days = rows.map((r) => r.day.slice(0, 10)).sort();
  const when = days[0] === days.at(-1) ? days[0] : `${days[0]} to ${days.at(-1)}`;
  return `${when}: ${rows.length} ${what}`;
}

function list(pile) {
  const rows = [...pile.rows].sort((a, b) => a.day.localeCompare(b.day));
  return [
    element('h4', { tabindex: -1 }, name(pile)),
    element(
      'ul',
      { class: 'entries' },
      rows.map((r) =>
        element(
          'li',
          {},
          element('span', { class: 'quiet' }, r.day, ' '),
          r.who ? element('strong', {}, r.who, ' ') : '',
          element(
            'a',
            { href: address('article', { id: r.article, [r.id.includes('/fact/') ? 'fact' : 'claim']: r.id }) },
            r.text,
          ),
        ),
      ),
    ),
  ];
}

function bubble(pile, x, open) {
  const y = ROW * KINDS.indexOf(pile.what) + 46;
  const pressed = (e) => {
    if (e.type === 'click' || e.key === 'Enter' || e.key === ' ') {
      e.preventDefault();
      open(pile);
    }
  };
  const group = svg(
    'g',
    { role: 'button', tabindex: 0, 'aria-label': name(pile), class: 'pile ' + pile.what },
    svg('circle', { cx: x, cy: y, r: WIDE / 2, fill: 'transparent' }),
    svg('circle', { cx: x, cy: y, r: Math.min(12, 4 + Math.sqrt(pile.rows.length) * 1.6) }),
    svg('title', {}, name(pile)),
    pile.rows.length > 1 ? svg('text', { x, y: y - 15, 'text-anchor': 'middle' }, pile.rows.length) : [],
  );
  group.addEventListener('click', pressed);
  group.addEventListener('keydown', pressed);
  return group;
}

export function timeline(rows, width) {
  const dated = rows.filter((r) => /^\d{4}-\d\d-\d\d/.test(r.day));
  if (dated.length === 0) return element('p', { class: 'quiet' }, 'Nothing is dated.');
  const days = dated.map((r) => Date.parse(r.day.slice(0, 10)));
  const columns = Math.max(2, Math.floor((width - 40) / WIDE));
  const { first, last, piles } = piled(dated, days, columns);
  const x = (column) => 20 + WIDE / 2 + (column * (width - 40 - WIDE)) / (columns - 1);
  const height = ROW * KINDS.length + 30;
  const chart = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Timeline' });
  const opened = element('div', { id: 'pile' });
  const open = (pile) => {
    opened.replaceChildren(...list(pile));
    opened.firstChild.focus();
  };
  KINDS.forEach((kind, i) =>
    chart.append(
      svg('text', { x: 4, y: ROW * i + 16 }, kind),
      svg('line', { x1: 4, x2: width - 4, y1: ROW * (i + 1), y2: ROW * (i + 1) }),
    ),
  );
  piles
    .sort((a, b) => KINDS.indexOf(a.what) - KINDS.indexOf(b.what) || a.column - b.column)
    .forEach((pile) => chart.append(bubble(pile, x(pile.column), open)));
  const ticks = width < 600 ? 2 : 4;
  for (let i = 0; i <= ticks; i++) {
    const day = new Date(first + (Math.max(last - first, DAY) * i) / ticks).toISOString().slice(0, 10);
    const anchor = i === 0 ? 'start' : i === ticks ? 'end' : 'middle';
    chart.append(svg('text', { x: 8 + (i * (width - 16)) / ticks, y: height - 8, 'text-anchor': anchor }, day));
  }
  return [chart, opened];
}
