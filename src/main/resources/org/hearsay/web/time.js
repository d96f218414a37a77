// Time and places: claims and facts by day, and reported places on an outline map.
import { ask } from './sparql.js';
import { element, address, library, style } from './dom.js';
import { form, selection } from './selection.js';
import { svg } from './svg.js';

const W = 1000;
const LEAFLET = '/webjars/leaflet/1.9.4/dist/leaflet';

function timeline(rows) {
  const dated = rows.filter((r) => /^\d{4}-\d\d-\d\d/.test(r.day));
  if (dated.length === 0) return element('p', { class: 'quiet' }, 'Nothing is dated.');
  const days = dated.map((r) => Date.parse(r.day.slice(0, 10)));
  const first = Math.min(...days),
    last = Math.max(...days, first + 864e5);
  const kinds = ['stated', 'happened', 'expected'];
  const colours = { stated: '#3b7dd8', happened: '#3a9a57', expected: '#e0a526' };
  const height = 60 * kinds.length + 40;
  const stacks = {};
  const chart = svg('svg', { viewBox: `0 0 ${W} ${height}`, role: 'img', 'aria-label': 'Timeline' });
  kinds.forEach((k, i) =>
    chart.append(
      svg('text', { x: 4, y: 60 * i + 20, fill: 'currentColor', 'font-size': 13 }, k),
      svg('line', {
        x1: 90,
        x2: W - 20,
        y1: 60 * i + 55,
        y2: 60 * i + 55,
        stroke: 'currentColor',
        'stroke-opacity': 0.2,
      }),
    ),
  );
  dated.forEach((r, i) => {
    const x = 100 + ((days[i] - first) / (last - first)) * (W - 140);
    const key = r.what + Math.round(x);
    stacks[key] = (stacks[key] ?? 0) + 1;
    const y = 60 * kinds.indexOf(r.what) + 50 - Math.min(5, stacks[key] - 1) * 8;
    chart.append(
      svg(
        'a',
        { href: address('article', { id: r.article, [r.id.includes('/fact/') ? 'fact' : 'claim']: r.id }) },
        svg(
          'circle',
          { cx: x, cy: y, r: 5, fill: colours[r.what], 'fill-opacity': 0.8 },
          svg('title', {}, `${r.day} ${r.who ?? ''}: ${r.text}`),
        ),
      ),
    );
  });
  for (let i = 0; i <= 4; i++) {
    const at = first + ((last - first) * i) / 4;
    chart.append(
      svg(
        'text',
        { x: 100 + (i * (W - 140)) / 4, y: height - 8, fill: 'currentColor', 'font-size': 12, 'text-anchor': 'middle' },
        new Date(at).toISOString().slice(0, 10),
      ),
    );
  }
  return chart;
}

// Reported places on country outlines, without a tile server; the list beside it says the same.
async function map(places) {
  const [L, outlines] = await Promise.all([
    library(LEAFLET + '.js', 'L'),
    fetch('/countries.geojson').then((r) => r.json()),
    style(LEAFLET + '.css'),
  ]);
  const target = element('div', { id: 'places', role: 'img', 'aria-label': 'Map of reported places' });
  const chart = L.map(target, { attributionControl: false, worldCopyJump: true, maxZoom: 9 }).setView([30, 20], 1);
  L.geoJSON(outlines, {
    interactive: false,
    style: { color: '#8a94a3', weight: 0.7, fillColor: '#8a94a3', fillOpacity: 0.15 },
  }).addTo(chart);
  places.forEach((r, i) =>
    L.circleMarker([Number(r.lat), Number(r.long)], {
      radius: 4 + Math.min(14, Math.sqrt(Number(r.reports)) * 2),
      color: '#c0504d',
      weight: 1,
      fillOpacity: 0.5,
    })
      .bindTooltip(element('span', {}, `${r.label}: ${r.reports}`), {
        permanent: i < 12,
        direction: 'right',
        className: 'place',
      })
      .on('click', () => {
        location.hash = address('entity', { id: r.place });
      })
      .addTo(chart),
  );
  const fit = () => {
    chart.invalidateSize();
    if (places.length > 0)
      chart.fitBounds(L.latLngBounds(places.slice(0, 12).map((r) => [Number(r.lat), Number(r.long)])).pad(0.15), {
        maxZoom: 6,
        animate: false,
      });
  };
  return { target, fit };
}

export async function time(view, parameters) {
  const selected = selection(parameters);
  const [dated, places] = await Promise.all([ask('dated', selected), ask('mapped', selected)]);
  const { target, fit } = await map(places);
  view.replaceChildren(
    form('time', parameters),
    element('section', { id: 'timeline' }, element('h2', {}, 'Timeline'), timeline(dated)),
    element(
      'section',
      { id: 'map' },
      element('h2', {}, 'Places'),
      element('p', { class: 'quiet' }, 'Size and number: mentions, or selected claims about the place.'),
      target,
      element(
        'details',
        {},
        element('summary', {}, `${places.length} places`),
        element(
          'ul',
          {},
          places.map((r) =>
            element('li', {}, element('a', { href: address('entity', { id: r.place }) }, r.label), ` ${r.reports}`),
          ),
        ),
      ),
    ),
  );
  fit();
}
