// Time and places: claims and facts by day, and reported places on an outline map.
import { select } from './sparql.js';
import { element, address } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const W = 1000;

function svg(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, v);
  node.append(...children.flat());
  return node;
}

function timeline(rows) {
  const dated = rows.filter((r) => /^\d{4}-\d\d-\d\d/.test(r.day));
  if (dated.length === 0) return element('p', { class: 'quiet' }, 'Nothing is dated.');
  const days = dated.map((r) => Date.parse(r.day.slice(0, 10)));
  const first = Math.min(...days), last = Math.max(...days, first + 864e5);
  const kinds = ['stated', 'happened', 'expected'];
  const colours = { stated: '#3b7dd8', happened: '#3a9a57', expected: '#e0a526' };
  const height = 60 * kinds.length + 40;
  const stacks = {};
  const chart = svg('svg', { viewBox: `0 0 ${W} ${height}`, role: 'img', 'aria-label': 'Timeline' });
  kinds.forEach((k, i) => chart.append(svg('text', { x: 4, y: 60 * i + 20, fill: 'currentColor', 'font-size': 13 }, k), svg('line', { x1: 90, x2: W - 20, y1: 60 * i + 55, y2: 60 * i + 55, stroke: 'currentColor', 'stroke-opacity': .2 })));
  dated.forEach((r, i) => {
    const x = 100 + ((days[i] - first) / (last - first)) * (W - 140);
    const key = r.what + Math.round(x);
    stacks[key] = (stacks[key] ?? 0) + 1;
    const y = 60 * kinds.indexOf(r.what) + 50 - Math.min(5, stacks[key] - 1) * 8;
    chart.append(svg('a', { href: address('article', { id: r.article, [r.id.includes('/fact/') ? 'fact' : 'claim']: r.id }) },
      svg('circle', { cx: x, cy: y, r: 5, fill: colours[r.what], 'fill-opacity': .8 }, svg('title', {}, `${r.day} ${r.who ?? ''}: ${r.text}`))));
  });
  for (let i = 0; i <= 4; i++) {
    const at = first + ((last - first) * i) / 4;
    chart.append(svg('text', { x: 100 + (i * (W - 140)) / 4, y: height - 8, fill: 'currentColor', 'font-size': 12, 'text-anchor': 'middle' }, new Date(at).toISOString().slice(0, 10)));
  }
  return chart;
}

function path(geometry, x, y) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((p) => p.map((ring) => 'M' + ring.map(([lon, lat]) => `${x(lon).toFixed(1)},${y(lat).toFixed(1)}`).join('L') + 'Z')).join('');
}

async function map(rows) {
  const x = (lon) => ((Number(lon) + 180) / 360) * W;
  const y = (lat) => ((84 - Number(lat)) / 144) * (W * 0.45);
  const chart = svg('svg', { viewBox: `0 0 ${W} ${W * 0.45}`, role: 'img', 'aria-label': 'Map of reported places' });
  const outlines = await (await fetch('/countries.geojson')).json();
  for (const f of outlines.features) {
    chart.append(svg('path', { d: path(f.geometry, x, y), fill: 'currentColor', 'fill-opacity': .08, stroke: 'currentColor', 'stroke-opacity': .3, 'stroke-width': .5 }));
  }
  for (const r of rows) {
    const size = 3 + Math.min(14, Math.sqrt(Number(r.reports)) * 3);
    chart.append(svg('a', { href: address('entity', { id: r.place }) },
      svg('circle', { cx: x(r.long), cy: y(r.lat), r: size, fill: '#c0504d', 'fill-opacity': .55 }, svg('title', {}, `${r.label}: ${r.reports} mentions`)),
      rows.indexOf(r) > 20 ? '' : svg('text', { x: x(r.long) + size + 2, y: y(r.lat) + 4, 'font-size': 11, fill: 'currentColor' }, r.label)));
  }
  return chart;
}

export async function time(view) {
  const [dated, places] = await Promise.all([
    select(`SELECT ?id ?day ?what ?who ?text ?article WHERE {
  { ?id a hs:Claim ; hs:statedOn ?d ; hs:content ?text ; schema:isPartOf ?article . OPTIONAL { ?id hs:speaker/rdfs:label ?who } BIND (STR(?d) AS ?day) BIND ("stated" AS ?what) }
  UNION { ?id a hs:Fact ; hs:when ?day ; hs:evidence ?span ; hs:modality ?m . ?span oa:hasSelector/oa:exact ?text ; oa:hasSource ?article . BIND (IF(?m = "certain", "happened", "expected") AS ?what) }
} LIMIT 2000`),
    select(`SELECT ?place ?label ?lat ?long (COUNT(?m) AS ?reports) WHERE { ?place a hs:Place ; geo:lat ?lat ; geo:long ?long ; rdfs:label ?label ; hs:mention ?m } GROUP BY ?place ?label ?lat ?long ORDER BY DESC(?reports) LIMIT 300`),
  ]);
  view.replaceChildren(
    element('section', { id: 'timeline' }, element('h2', {}, 'Timeline'), timeline(dated.rows)),
    element('section', { id: 'map' }, element('h2', {}, 'Places'), await map(places.rows)));
}
