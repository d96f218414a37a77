// Facets: what the selected claims have in common, with counts; each narrows the selection or widens it again.
import { ask } from './sparql.js';
import { element, address, show } from './dom.js';
import { chosen, selection } from './selection.js';

const TITLES = {
  standing: 'Standing',
  speaker: 'Speaker',
  about: 'About',
  outlet: 'Outlet',
  kind: 'Kind',
  stance: 'Stance',
  modality: 'Modality',
};

function facet(name, rows, view, now) {
  if (rows.length === 0) return '';
  const item = (r) => {
    const on = now[name] === r.value;
    const href = address(view, { ...now, [name]: on ? '' : r.value });
    return element(
      'li',
      {},
      element('a', { href, 'aria-current': on ? 'true' : undefined }, r.label),
      element('span', { class: 'quiet' }, ' ', r.claims, on ? ' · take away' : ''),
    );
  };
  return element('section', { 'data-facet': name }, element('h4', {}, TITLES[name]), element('ul', {}, rows.map(item)));
}

async function fill(part, view, parameters) {
  const now = chosen(parameters);
  const selected = selection(parameters);
  const [kinds, speaker, about, outlet] = await Promise.all(
    ['kinds', 'speakers', 'topics', 'outlets'].map((name) => ask('facet-' + name, selected)),
  );
  const found = { speaker, about, outlet };
  for (const r of kinds) found[r.facet] = [...(found[r.facet] ?? []), r];
  part.append(...Object.keys(TITLES).map((name) => facet(name, found[name] ?? [], view, now)));
  part.dataset.ready = 'true';
}

// A part of the page that fills when the counts are known.
export function facets(view, parameters) {
  const part = element('div', { class: 'facets' });
  fill(part, view, parameters).catch((error) => show(error.message));
  return element(
    'details',
    { class: 'panel', open: matchMedia('(min-width: 50rem)').matches },
    element('summary', {}, element('h3', {}, 'Narrow down')),
    part,
  );
}
