// Entity: names, Wikidata, what it said, what is said about it.
import { select, iri } from './sparql.js';
import { element, address, shortName } from './dom.js';

function list(rows) {
  return rows.length === 0 ? element('p', { class: 'quiet' }, 'Nothing.')
    : element('ul', {}, rows.map((r) => element('li', {},
      r.speaker ? element('strong', {}, r.speaker + ' ') : '',
      element('a', { href: address('article', { id: r.article, claim: r.claim }) }, r.content))));
}

export async function entity(view, parameters) {
  const id = iri(parameters.get('id'));
  const [about, said, topic, articles] = await Promise.all([
    select(`SELECT ?label ?type ?item ?why (GROUP_CONCAT(DISTINCT ?alias; separator=", ") AS ?aliases) WHERE {
  ${id} rdfs:label ?label . OPTIONAL { ${id} a ?class . ?class rdfs:label ?type FILTER (?class != hs:Entity) }
  OPTIONAL { ${id} owl:sameAs ?item } OPTIONAL { ${id} hs:linkReason ?why } OPTIONAL { ${id} skos:altLabel ?alias } } GROUP BY ?label ?type ?item ?why LIMIT 1`),
    select(`SELECT DISTINCT ?claim ?content ?article WHERE { ?claim hs:speaker ${id} ; hs:content ?content ; schema:isPartOf ?article } ORDER BY ?article ?claim LIMIT 100`),
    select(`SELECT DISTINCT ?claim ?speaker ?content ?article WHERE { ?claim hs:about ${id} ; schema:isPartOf ?article ; hs:content ?content .
  OPTIONAL { ?claim hs:speaker/rdfs:label ?speaker } } ORDER BY ?article ?claim LIMIT 100`),
    select(`SELECT ?article (COUNT(*) AS ?times) WHERE { ${id} hs:mention/oa:hasSource ?article } GROUP BY ?article ORDER BY DESC(?times)`),
  ]);
  if (about.rows.length === 0 || !about.rows[0].label) {
    view.replaceChildren(element('p', {}, 'This entity is not in the graph.'));
    return;
  }
  const e = about.rows[0];
  view.replaceChildren(
    element('section', { class: 'panel' },
      element('h2', {}, e.label),
      element('p', {}, element('span', { class: 'tag' }, e.type ?? 'entity'),
        e.item ? element('a', { href: e.item, rel: 'noopener noreferrer' }, 'Wikidata ' + shortName(e.item)) : 'no Wikidata item', ' ',
        element('a', { href: address('graph', { id: parameters.get('id') }) }, 'In the graph'), ' ',
        element('a', { href: address('claims', { speaker: parameters.get('id') }) }, 'Its claims'), ' ',
        element('a', { href: address('claims', { about: parameters.get('id') }) }, 'Claims about it')),
      element('p', { class: 'quiet' }, [e.aliases && 'Also: ' + e.aliases, e.why].filter(Boolean).join(' · '))),
    element('div', { class: 'split' },
      element('section', { class: 'panel' }, element('h3', {}, 'Said'), list(said.rows), element('h3', {}, 'Said about it'), list(topic.rows)),
      element('section', { class: 'panel' }, element('h3', {}, 'Named in'),
        element('ul', {}, articles.rows.map((a) => element('li', {}, element('a', { href: address('article', { id: a.article }) }, shortName(a.article)), ` (${a.times})`))))));
}
