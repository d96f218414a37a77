// Reported places on country outlines, without a tile server; the list beside it says the same.
import { element, address, library, style } from './dom.js';

const LEAFLET = '/webjars/leaflet/1.9.4/dist/leaflet';
const NAMED = 30; // places whose names are drawn, as far as they have room

function go(place) {
  location.hash = address('entity', { id: place });
}

function marker(L, place) {
  return L.circleMarker([Number(place.lat), Number(place.long)], {
    radius: 6 + Math.min(14, Math.sqrt(Number(place.reports)) * 2),
    color: '#c0504d',
    weight: 1,
    fillOpacity: 0.5,
  })
    .bindTooltip(element('span', {}, `${place.label}: ${place.reports}`), {
      permanent: false,
      direction: 'right',
      className: 'place',
    })
    .on('click', () => go(place.place))
    .on('add', (e) => {
      const path = e.target.getElement();
      for (const [k, v] of Object.entries({
        tabindex: 0,
        role: 'link',
        'aria-label': `${place.label}, ${place.reports}`,
      }))
        path.setAttribute(k, v);
      path.addEventListener('keydown', (k) => {
        if (k.key === 'Enter') go(place.place);
      });
    });
}

// Names stand where they hide no other name.
function label(chart, markers, texts) {
  const taken = [];
  markers.slice(0, NAMED).forEach((m, i) => {
    const { x, y } = chart.latLngToContainerPoint(m.getLatLng());
    const box = { x, y: y - 9, w: 24 + texts[i].length * 7, h: 18 };
    const free = taken.every(
      (t) => box.x > t.x + t.w || t.x > box.x + box.w || box.y > t.y + t.h || t.y > box.y + box.h,
    );
    if (free) taken.push(box);
    const tooltip = m.getTooltip();
    if (tooltip.options.permanent !== free) {
      const { options } = tooltip;
      m.unbindTooltip().bindTooltip(element('span', {}, texts[i]), { ...options, permanent: free });
    }
  });
}

export async function places(rows) {
  const [L, outlines] = await Promise.all([
    library(LEAFLET + '.js', 'L'),
    fetch('/countries.geojson').then((r) => r.json()),
    style(LEAFLET + '.css'),
  ]);
  const target = element('div', { id: 'places', role: 'region', 'aria-label': 'Map of reported places' });
  const chart = L.map(target, { attributionControl: false, worldCopyJump: true, maxZoom: 9, zoomAnimation: false });
  chart.setView([30, 20], 1);
  L.geoJSON(outlines, {
    interactive: false,
    style: { color: '#8a94a3', weight: 0.7, fillColor: '#8a94a3', fillOpacity: 0.15 },
  }).addTo(chart);
  const markers = rows.map((r) => marker(L, r).addTo(chart));
  const texts = rows.map((r) => `${r.label}: ${r.reports}`);
  chart.on('zoomend', () => label(chart, markers, texts));
  const fit = () => {
    chart.invalidateSize();
    if (rows.length > 0) {
      const bounds = L.latLngBounds(rows.slice(0, 12).map((r) => [Number(r.lat), Number(r.long)]));
      chart.fitBounds(bounds.pad(0.15), { maxZoom: 6, animate: false });
      label(chart, markers, texts);
    }
  };
  const names = rows.map((r) =>
    element('li', {}, element('a', { href: address('entity', { id: r.place }) }, r.label), ` ${r.reports}`),
  );
  const parts = [
    element('p', { class: 'quiet' }, 'Size and number: mentions, or selected claims about the place.'),
    target,
    element('details', {}, element('summary', {}, `${rows.length} places`), element('ul', { class: 'columns' }, names)),
  ];
  return { parts, fit };
}
