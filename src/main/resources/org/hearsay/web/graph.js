// Graph: speakers, claims, facts and places as a network; an edge leads to its sentence.
import { select, iri } from './sparql.js';
import { element, address, library, show } from './dom.js';

const LIMIT = 2000;
const COLOURS = { Claim: '#e0a526', Person: '#3b7dd8', Organization: '#7a5fc7', Place: '#3a9a57', MilitaryUnit: '#c0504d', Fact: '#888888', Article: '#20a0a8' };

// Plain triples between entities, each with the article and fact that carry it; around one node when given.
function edges(id, relation) {
  const near = id ? `FILTER (?from = ${iri(id)} || ?to = ${iri(id)} || ?through = ${iri(id)})` : '';
  const only = relation ? `FILTER (?relation = "${relation.replace(/[^\w ]/g, '')}")` : '';
  return `SELECT ?from ?fromLabel ?fromType ?to ?toLabel ?toType ?relation ?through ?article ?sentence WHERE {
  {
    ?through a hs:Claim ; hs:speaker ?from ; schema:isPartOf ?article ; hs:content ?sentence ; hs:contentSpan/oa:hasSelector ?in .
    ?in oa:start ?s ; oa:end ?e . ?to a hs:Entity ; hs:mention ?m . ?m oa:hasSource ?article ; oa:hasSelector ?at . ?at oa:start ?ms ; oa:end ?me .
    FILTER (?ms >= ?s && ?me <= ?e && ?from != ?to) BIND ("speaks of" AS ?relation)
  } UNION {
    ?through a hs:Fact, ?class ; ?p ?from ; ?q ?to ; hs:evidence ?span . ?span oa:hasSource ?article ; oa:hasSelector/oa:exact ?sentence .
    ?class rdfs:label ?label FILTER (?class != hs:Fact) ?from a hs:Entity . ?to a hs:Entity . FILTER (STR(?p) < STR(?q) && ?from != ?to)
    BIND (STR(?label) AS ?relation)
  }
  ?from rdfs:label ?fromLabel . ?to rdfs:label ?toLabel .
  OPTIONAL { ?from a ?fc FILTER (?fc != hs:Entity) BIND (STRAFTER(STR(?fc), "#") AS ?fromType) }
  OPTIONAL { ?to a ?tc FILTER (?tc != hs:Entity) BIND (STRAFTER(STR(?tc), "#") AS ?toType) }
  ${near} ${only}
} LIMIT ${LIMIT + 1}`;
}

export async function graph(view, parameters) {
  const id = parameters.get('id');
  const relation = parameters.get('relation') ?? '';
  view.replaceChildren(element('p', { class: 'quiet' }, 'Drawing …'));
  const [cytoscape, { rows }] = await Promise.all([library('/webjars/cytoscape/3.33.1/dist/cytoscape.min.js', 'cytoscape'), select(edges(id, relation))]);
  const big = rows.length > LIMIT;
  const nodes = new Map();
  const joined = new Map();
  for (const r of rows.slice(0, LIMIT)) {
    nodes.set(r.from, { id: r.from, label: r.fromLabel, type: r.fromType });
    nodes.set(r.to, { id: r.to, label: r.toLabel, type: r.toType });
    const key = [r.from, r.to, r.relation].join(' ');
    const edge = joined.get(key) ?? { id: key, source: r.from, target: r.to, label: r.relation, sentences: [] };
    if (!edge.sentences.some((x) => x.through === r.through)) edge.sentences.push(r);
    joined.set(key, edge);
  }
  const relations = [...new Set(rows.map((r) => r.relation))].sort();
  const network = element('div', { id: 'network', role: 'img', 'aria-label': 'Network of entities' });
  const side = element('aside', { class: 'panel', id: 'edge' }, element('h2', {}, 'Sentences'), element('p', { class: 'quiet' }, 'Click an edge for its sentences, a node for its neighbours.'));
  const choose = element('select', { 'aria-label': 'Relation', onchange: (e) => { location.hash = address('graph', { id, relation: e.target.value }); } },
    element('option', { value: '' }, 'all relations'), [...new Set([...relations, relation].filter(Boolean))].map((r) => element('option', { value: r, selected: r === relation }, r)));
  const layout = element('select', { 'aria-label': 'Layout' }, ['cose', 'concentric', 'circle', 'breadthfirst', 'grid'].map((l) => element('option', {}, l)));
  const png = element('button', { type: 'button' }, 'Save PNG');
  view.replaceChildren(element('div', { class: 'buttons' }, choose, layout, png, id ? element('a', { href: '#graph' }, 'Whole graph') : '',
    big ? element('span', { class: 'quiet' }, `First ${LIMIT} links only: choose a relation or an entity.`) : ''),
  element('div', { class: 'split' }, network, side));
  if (nodes.size === 0) {
    network.append(element('p', { class: 'quiet' }, 'No links here.'));
    return;
  }
  const ink = getComputedStyle(document.body).color;
  const cy = cytoscape({
    container: network,
    elements: [...[...nodes.values()].map((data) => ({ data })), ...[...joined.values()].map((data) => ({ data: { ...data, width: Math.min(8, data.sentences.length) } }))],
    style: [
      { selector: 'node', style: { label: 'data(label)', 'background-color': (n) => COLOURS[n.data('type')] ?? '#999', color: ink, 'font-size': 15, 'text-wrap': 'wrap', 'text-max-width': 110, width: 18, height: 18 } },
      { selector: 'edge', style: { label: 'data(label)', 'font-size': 9, 'min-zoomed-font-size': 6, color: ink, width: 'data(width)', 'line-color': '#9aa5b5', 'target-arrow-color': '#9aa5b5', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', 'text-rotation': 'autorotate' } },
      { selector: ':selected', style: { 'line-color': '#e0a526', 'target-arrow-color': '#e0a526', 'border-width': 3, 'border-color': '#e0a526' } },
    ],
    layout: { name: nodes.size > 150 ? 'concentric' : 'cose', animate: false, randomize: false, nodeRepulsion: 200000, idealEdgeLength: 120, padding: 10 },
  });
  layout.addEventListener('change', () => cy.layout({ name: layout.value, animate: false }).run());
  png.addEventListener('click', () => {
    const link = element('a', { href: cy.png({ full: true, bg: '#ffffff' }), download: 'hearsay.png' });
    link.click();
  });
  cy.on('tap', 'edge', (e) => {
    const d = e.target.data();
    side.replaceChildren(element('h2', {}, `${nodes.get(d.source).label} — ${d.label} — ${nodes.get(d.target).label}`),
      element('ul', {}, d.sentences.map((r) => element('li', {}, element('a', {
        href: address('article', { id: r.article, [r.through.includes('/fact/') ? 'fact' : 'claim']: r.through }) }, r.sentence)))));
  });
  cy.on('tap', 'node', (e) => { location.hash = address(e.originalEvent?.shiftKey ? 'entity' : 'graph', { id: e.target.id() }); });
  show('');
}
