// The selection of claims that all views share: a form, its state in the address, its query parameters.
import { ask } from './sparql.js';
import { element, address, show } from './dom.js';

const FIELDS = [
  'q',
  'speaker',
  'about',
  'article',
  'event',
  'outlet',
  'from',
  'to',
  'kind',
  'stance',
  'modality',
  'standing',
  'linked',
];
const CHOICES = {
  kind: ['direct', 'indirect', 'mixed'],
  stance: ['asserts', 'denies', 'neither'],
  modality: ['certain', 'probable', 'possible', 'planned', 'conditional', 'directive', 'unknown'],
  standing: ['disputed', 'agreed', 'unnamed'],
  linked: ['with Wikidata item', 'without'],
};

// The chosen fields of an address.
export function chosen(parameters) {
  return Object.fromEntries(FIELDS.map((f) => [f, parameters.get(f)]).filter(([, v]) => v));
}

// The same as parameters of queries/page/selection.part; an address means one speaker, topic or article.
export function selection(parameters) {
  const p = chosen(parameters);
  const one = (name) => ({ [name + (p[name]?.startsWith('http') ? 'Is' : 'Part')]: p[name] });
  return {
    anyPart: p.q,
    ...one('speaker'),
    ...one('about'),
    ...one('article'),
    eventIs: p.event,
    outletIs: p.outlet,
    since: p.from,
    upto: p.to,
    kindIs: p.kind,
    stanceIs: p.stance,
    modalityIs: p.modality,
    isDisputed: p.standing === 'disputed' ? 'yes' : '',
    isAgreed: p.standing === 'agreed' ? 'yes' : '',
    isUnnamed: p.standing === 'unnamed' ? 'yes' : '',
    withItem: p.linked === 'without' ? '' : p.linked,
    withoutItem: p.linked === 'without' ? p.linked : '',
  };
}

// Who and what is called as somebody searches, each leading to its page.
async function named(part, words) {
  const rows = await ask('entities', { namePart: words });
  if (rows.length === 0) return;
  part.append(
    'Called so: ',
    ...rows.flatMap((r) => [element('a', { href: address('entity', { id: r.id }) }, r.label), ' ']),
  );
}

// The form for the selection; other parameters of the view are dropped when it changes.
export function form(view, parameters) {
  const now = chosen(parameters);
  const text = (name, label, type = 'text') =>
    element('input', { type, name, placeholder: label, 'aria-label': label, title: label, value: now[name] ?? '' });
  const choice = (name, label) =>
    element(
      'select',
      { name, 'aria-label': label },
      element('option', { value: '' }, label),
      CHOICES[name].map((v) => element('option', { value: v, selected: v === now[name] }, v)),
    );
  const more = FIELDS.slice(2).some((f) => now[f]);
  const fields = element(
    'form',
    { class: 'filters', role: 'search' },
    text('q', 'Search speaker or words', 'search'),
    text('speaker', 'Speaker'),
    element('button', {}, 'Search'),
    Object.keys(now).length > 0 ? element('a', { href: '#' + view }, 'All') : '',
    element(
      'details',
      { open: more },
      element('summary', {}, 'More filters'),
      element(
        'div',
        { class: 'filters' },
        text('about', 'About (person, place …)'),
        text('article', 'Article'),
        text('outlet', 'Outlet'),
        text('from', 'From', 'date'),
        text('to', 'Until', 'date'),
        choice('kind', 'any kind'),
        choice('stance', 'any stance'),
        choice('modality', 'any modality'),
        choice('standing', 'any standing'),
        choice('linked', 'any speaker'),
      ),
    ),
    now.event ? element('input', { type: 'hidden', name: 'event', value: now.event }) : '',
  );
  const words = [now.q, now.speaker, now.about].find((w) => w && !w.startsWith('http'));
  if (words) {
    const part = element('p', { class: 'topics' });
    named(part, words).catch((error) => show(error.message));
    fields.append(part);
  }
  const go = (event) => {
    event.preventDefault();
    location.hash = address(view, Object.fromEntries(new FormData(fields)));
  };
  fields.addEventListener('submit', go);
  fields.addEventListener('change', (e) => {
    if (e.target.matches('select, [type=date]')) go(e);
  });
  return fields;
}
