// Graph: who speaks of whom, and facts, as a network; an edge leads to its sentences.
import { select, iri, literal } from './sparql.js';
import { element, address, library, show } from './dom.js';
import { chosen, form, pattern } from './selection.js';
import { toSvg } from './svg.js';

const LIMIT = 2000;
const COLOURS = { Claim: '#e0a526', Person: '#3b7dd8', Organization: '#7a5fc7', Place: '#3a9a57', MilitaryUnit: '#c0504d', Fact: '#888888' };
const LAYOUTS = ['cose', 'concentric', 'circle', 'breadthfirst', 'grid'];

// Pairs of entities with the statement that joins them, among the selected claims or around one node.
function edges(parameters) {
  const id = parameters.get('id');
  const near = id ? ['?from', '?to', '?through'].map((v) => `VALUES ${v} { ${iri(id)} }`) : [''];
  const relation = parameters.get('relation');
  const wanted = pattern(parameters);
  const inner = (name) => wanted && `{ SELECT DISTINCT (?claim AS ?${name}) WHERE { ${wanted} } }`;
  const branches = near.flatMap((n) => [
    relation && relation !== 'speaks of' ? '' : `{ ${n} ${inner('through')}
    ?through hs:speaker ?from ; hs:about ?to ; schema:isPartOf ?article ; hs:content ?sentence FILTER (?from != ?to) BIND ("speaks of" AS ?relation) }`,
    relation === 'speaks of' ? '' : `{ ${n} ${inner('said')} ${wanted && '?said hs:reports ?through .'}
    ?through a hs:Fact, ?class ; ?p ?from ; ?q ?to ; hs:evidence ?span . ?span oa:hasSource ?article ; oa:hasSelector/oa:exact ?sentence .
    ?class rdfs:label ?label FILTER (?class != hs:Fact) ?from a hs:Entity . ?to a hs:Entity . FILTER (STR(?p) < STR(?q) && ?from != ?to)
    BIND (STR(?label) AS ?relation) ${relation ? `FILTER (?relation = ${literal(relation)})` : ''} }`]).filter(Boolean);
  return `SELECT DISTINCT ?from ?fromLabel ?fromType ?to ?toLabel ?toType ?relation ?through ?article ?sentence WHERE {
  { SELECT DISTINCT ?from ?to ?relation ?through ?article ?sentence WHERE { ${branches.join('\n  UNION ')} } LIMIT ${LIMIT + 1} }
  ?from rdfs:label ?fromLabel . ?to rdfs:label ?toLabel .
  OPTIONAL { ?from a ?fc FILTER (?fc != hs:Entity) BIND (STRAFTER(STR(?fc), "#") AS ?fromType) }
  OPTIONAL { ?to a ?tc FILTER (?tc != hs:Entity) BIND (STRAFTER(STR(?tc), "#") AS ?toType) }
}`;
}

// The speaker with most claims: where to begin when all is too much to draw.
async function busiest() {
  const { rows } = await select('SELECT ?who (COUNT(*) AS ?n) WHERE { ?claim hs:speaker ?who . ?who owl:sameAs ?item } GROUP BY ?who ORDER BY DESC(?n) LIMIT 1');
  return rows[0]?.who;
}

// Nodes and edges for Cytoscape; with statements, each claim and fact is a node between its entities.
function network(rows, statements) {
  const nodes = new Map();
  const joined = new Map();
  const node = (id, label, type) => nodes.has(id) || nodes.set(id, { id, label, type });
  const edge = (source, target, label, row) => {
    const key = source + '|' + target + '|' + label;
    if (!joined.has(key)) joined.set(key, { id: key, source, target, label, sentences: [] });
    const { sentences } = joined.get(key);
    if (!sentences.some((s) => s.through === row.through)) sentences.push(row);
  };
  for (const r of rows) {
    node(r.from, r.fromLabel, r.fromType);
    node(r.to, r.toLabel, r.toType);
    if (statements) {
      const claim = r.relation === 'speaks of';
      node(r.through, claim ? r.sentence.slice(0, 50) + (r.sentence.length > 50 ? '…' : '') : r.relation, claim ? 'Claim' : 'Fact');
      edge(r.from, r.through, claim ? 'stated' : '', r);
      edge(r.through, r.to, claim ? 'about' : '', r);
    } else {
      edge(r.from, r.to, r.relation, r);
    }
  }
  return { nodes: [...nodes.values()], edges: [...joined.values()] };
}

function save(href, name) {
  element('a', { href, download: name }).click();
}

export async function graph(view, parameters) {
  view.replaceChildren(element('p', { class: 'quiet' }, 'Drawing …'));
  const [cytoscape, first] = await Promise.all([library('/webjars/cytoscape/3.33.1/dist/cytoscape.min.js', 'cytoscape'), select(edges(parameters))]);
  let { rows } = first;
  let note = '';
  if (rows.length > LIMIT && !parameters.get('id')) {
    parameters.set('id', await busiest());
    ({ rows } = await select(edges(parameters)));
    note = 'Too much to draw whole: around the most quoted. Search, or click a node to go on from there.';
  }
  if (rows.length > LIMIT) note = `The first ${LIMIT} links. Choose a relation or search to see fewer.`;
  const id = parameters.get('id');
  const relation = parameters.get('relation') ?? '';
  const statements = parameters.get('show') === 'statements';
  const here = { ...chosen(parameters), id, relation, show: parameters.get('show') };
  const go = (change) => { location.hash = address('graph', { ...here, ...change }); };
  const { nodes, edges: links } = network(rows, statements);
  const label = new Map(nodes.map((n) => [n.id, n.label]));
  const relations = [...new Set([...rows.map((r) => r.relation), relation].filter(Boolean))].sort();
  const picture = element('div', { id: 'network', role: 'img', 'aria-label': 'Network of entities' });
  const sentences = element('section', { id: 'edge' }, element('h2', {}, 'Sentences'), element('p', { class: 'quiet' }, 'Click a line for its sentences, a node for its neighbours.'));
  const list = element('details', { id: 'nodes' }, element('summary', {}, `${nodes.length} nodes, ${links.length} lines`),
    element('ul', {}, links.slice(0, 300).map((d) => element('li', {}, element('button', { type: 'button', class: 'plain', onclick: () => open(d) }, `${label.get(d.source)} — ${d.label} — ${label.get(d.target)}`)))));
  const open = (d) => sentences.replaceChildren(element('h2', {}, `${label.get(d.source)} — ${d.label} — ${label.get(d.target)}`),
    element('ul', {}, d.sentences.map((r) => element('li', {}, element('a', {
      href: address('article', { id: r.article, [r.through.includes('/fact/') ? 'fact' : 'claim']: r.through }) }, r.sentence)))));
  const choose = (name, label, options, now, change) => element('select', { 'aria-label': label, onchange: (e) => change(e.target.value) },
    options.map(([value, text]) => element('option', { value, selected: value === now }, text)));
  const buttons = element('div', { class: 'buttons' },
    choose('relation', 'Relation', [['', 'all relations'], ...relations.map((r) => [r, r])], relation, (v) => go({ relation: v })),
    choose('show', 'Nodes', [['', 'entities'], ['statements', 'entities, claims and facts']], here.show ?? '', (v) => go({ show: v })));
  view.replaceChildren(form('graph', parameters), buttons, note ? element('p', { class: 'quiet' }, note) : '',
    element('div', { class: 'split' }, picture, element('aside', { class: 'panel' }, sentences, list)));
  if (nodes.length === 0) {
    picture.append(element('p', { class: 'quiet' }, 'No links here.'));
    return;
  }
  const ink = getComputedStyle(document.body).color;
  const cy = cytoscape({
    container: picture,
    elements: [...nodes.map((data) => ({ data })), ...links.map((data) => ({ data: { ...data, width: Math.min(8, data.sentences.length) } }))],
    style: [
      { selector: 'node', style: { label: 'data(label)', 'background-color': (n) => COLOURS[n.data('type')] ?? '#999', color: ink, 'font-size': 15, 'text-wrap': 'wrap', 'text-max-width': 110, width: 18, height: 18 } },
      { selector: 'node[type = "Claim"], node[type = "Fact"]', style: { shape: 'round-rectangle', 'font-size': 11 } },
      { selector: 'edge', style: { label: 'data(label)', 'font-size': 9, 'min-zoomed-font-size': 6, color: ink, width: 'data(width)', 'line-color': '#9aa5b5', 'target-arrow-color': '#9aa5b5', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', 'text-rotation': 'autorotate' } },
      { selector: ':selected', style: { 'line-color': '#e0a526', 'target-arrow-color': '#e0a526', 'border-width': 3, 'border-color': '#e0a526' } },
    ],
    layout: { name: nodes.length > 150 ? 'concentric' : 'cose', animate: false, randomize: false, nodeRepulsion: 200000, idealEdgeLength: 120, padding: 10 },
  });
  buttons.append(
    choose('layout', 'Layout', LAYOUTS.map((l) => [l, l]), '', (name) => cy.layout({ name, animate: false }).run()),
    element('button', { type: 'button', onclick: () => save(cy.png({ full: true, bg: '#ffffff' }), 'hearsay.png') }, 'Save PNG'),
    element('button', { type: 'button', id: 'save-svg', onclick: () => save('data:image/svg+xml;charset=utf-8,' + encodeURIComponent(toSvg(cy)), 'hearsay.svg') }, 'Save SVG'),
    id ? element('a', { href: address('entity', { id }) }, 'About it') : '',
    id ? element('a', { href: address('graph', { ...here, id: '' }) }, 'Whole graph') : '',
    ...Object.entries(COLOURS).filter(([type]) => nodes.some((n) => n.type === type)).map(([type, colour]) => element('span', { class: 'quiet' }, dot(colour), ' ' + type)));
  cy.on('tap', 'edge', (e) => open(e.target.data()));
  cy.on('tap', 'node', (e) => {
    const through = e.target.data('type') === 'Claim' || e.target.data('type') === 'Fact';
    through ? open(e.target.connectedEdges()[0].data()) : go({ id: e.target.id() });
  });
  picture.cy = cy;
  show('');
}

function dot(colour) {
  const mark = element('span', { class: 'dot' });
  mark.style.background = colour;
  return mark;
}
