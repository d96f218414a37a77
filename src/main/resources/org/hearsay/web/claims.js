// Claims: a searchable table; a row opens the article.
import { select, literal, iri } from './sparql.js';
import { element, address, shortName } from './dom.js';

const PAGE = 200;

function query(p) {
  const filters = [];
  const text = p.get('q');
  if (text) filters.push(`FILTER (CONTAINS(LCASE(?content), LCASE(${literal(text)})) || CONTAINS(LCASE(?speaker), LCASE(${literal(text)})))`);
  for (const key of ['kind', 'stance', 'modality']) {
    if (p.get(key)) filters.push(`FILTER (?${key} = ${literal(p.get(key))})`);
  }
  if (p.get('article')) filters.push(`FILTER (?article = ${iri(p.get('article'))})`);
  if (p.get('speaker')) filters.push(`FILTER (?who = ${iri(p.get('speaker'))})`);
  if (p.get('linked')) filters.push('FILTER EXISTS { ?who owl:sameAs ?item }');
  return `SELECT ?claim ?who ?speaker ?cue ?content ?date ?kind ?stance ?modality ?medium ?article WHERE {
  ?claim a hs:Claim ; hs:content ?content ; hs:kind ?kind ; hs:stance ?stance ; hs:modality ?modality ;
         schema:isPartOf ?article ; hs:evidence/oa:hasSelector/oa:start ?start .
  OPTIONAL { ?claim hs:speaker ?who . ?who rdfs:label ?label }
  OPTIONAL { ?claim hs:source ?source } OPTIONAL { ?claim hs:cue ?cue }
  OPTIONAL { ?claim hs:statedOn ?date } OPTIONAL { ?claim hs:medium ?medium }
  BIND (COALESCE(STR(?label), ?source, "") AS ?speaker)
  ${filters.join('\n  ')}
} ORDER BY ?article ?start LIMIT ${PAGE + 1}`;
}

function choice(name, label, values, chosen) {
  return element('select', { name, 'aria-label': label },
    element('option', { value: '' }, label),
    values.map((v) => element('option', { value: v, selected: v === chosen }, v)));
}

export async function claims(view, parameters) {
  const form = element('form', { class: 'filters', role: 'search' },
    element('input', { type: 'search', name: 'q', placeholder: 'Search speaker or words', 'aria-label': 'Search', value: parameters.get('q') ?? '' }),
    choice('kind', 'any kind', ['direct', 'indirect', 'mixed'], parameters.get('kind')),
    choice('stance', 'any stance', ['asserts', 'denies', 'neither'], parameters.get('stance')),
    choice('modality', 'any modality', ['certain', 'probable', 'possible', 'planned', 'conditional', 'directive', 'unknown'], parameters.get('modality')),
    choice('linked', 'any speaker', ['with Wikidata item'], parameters.get('linked')),
    element('button', {}, 'Search'),
    element('a', { href: '#claims' }, 'All'));
  const go = (event) => {
    event?.preventDefault();
    location.hash = address('claims', { ...Object.fromEntries(parameters), ...Object.fromEntries(new FormData(form)) });
  };
  form.addEventListener('submit', go);
  form.addEventListener('change', go);
  view.replaceChildren(form, element('p', { class: 'quiet' }, 'Reading …'));
  const { rows } = await select(query(parameters));
  const body = rows.slice(0, PAGE).map((row) => element('tr', {},
    element('td', {}, row.who ? element('a', { href: address('entity', { id: row.who }) }, row.speaker) : row.speaker),
    element('td', {}, row.cue ?? ''),
    element('td', {}, element('a', { href: address('article', { id: row.article, claim: row.claim }) }, row.content)),
    element('td', {}, row.date ?? ''),
    element('td', { class: 'wide' }, [row.kind, row.stance, row.modality, row.medium].filter(Boolean).map((t) => element('span', { class: 'tag' }, t))),
    element('td', { class: 'wide quiet' }, shortName(row.article))));
  const head = ['Speaker', 'Cue', 'Words', 'Date', 'How', 'Article'];
  view.replaceChildren(form,
    rows.length === 0
      ? element('p', { class: 'quiet' }, 'No claim fits. Try fewer filters.')
      : element('div', { class: 'scroll' }, element('table', {},
        element('thead', {}, element('tr', {}, head.map((h, i) => element('th', { scope: 'col', class: i > 3 ? 'wide' : '' }, h)))),
        element('tbody', {}, body))),
    rows.length > PAGE ? element('p', { class: 'quiet' }, `The first ${PAGE} claims; search to see others.`) : '');
}
