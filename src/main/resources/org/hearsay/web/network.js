// Network: the nodes and lines of the graph view, drawn by Cytoscape with the fCoSE layout.
import { library } from './dom.js';

const WEBJARS = '/webjars/';
const SCRIPTS = [
  ['cytoscape/3.33.1/dist/cytoscape.min.js', 'cytoscape'],
  ['layout-base/2.0.1/layout-base.js', 'layoutBase'],
  ['cose-base/2.2.0/cose-base.js', 'coseBase'],
  ['cytoscape-fcose/2.2.0/cytoscape-fcose.js', 'cytoscapeFcose'],
];
const SPEAKS = 'speaks of';
const SEED = 20240229;

export const COLOURS = {
  Claim: '#e0a526',
  Person: '#3b7dd8',
  Organization: '#8a6fd1',
  Place: '#3a9a57',
  MilitaryUnit: '#c0504d',
  Fact: '#888888',
};

const GROUPS = ['#3b7dd8', '#c0504d', '#3a9a57', '#8a6fd1', '#e0a526', '#2a9aa5', '#b5568f', '#7a6a4f'];
const ALONE = '#888888'; // also of the groups for which no colour is left
const MOST_GROUPED = 400; // nodes; the time grows with their third power

// Colours the nodes by groups that have more to do with each other than with the rest (Markov clustering, which
// Cytoscape brings along), the largest first.
export function colourGroups(cy) {
  if (cy.nodes().length > MOST_GROUPED) return;
  const groups = cy
    .elements()
    .markovClustering({ attributes: [(e) => e.data('sentences').length], inflateFactor: 2.5 })
    .map((group) => group.nodes())
    .sort((a, b) => b.length - a.length || (a[0].id() < b[0].id() ? -1 : 1));
  groups.forEach((group, i) => group.data('colour', group.length > 1 && i < GROUPS.length ? GROUPS[i] : ALONE));
}

function colourOf(node) {
  return node.data('colour') ?? COLOURS[node.data('type')] ?? '#999999';
}

// Nodes and edges for Cytoscape: the claims of one about another are one line, facts a line for each relation.
// With statements, each claim and fact is a node between its entities.
export function network(rows, statements) {
  const nodes = new Map();
  const joined = new Map();
  const node = (id, label, type) => {
    if (!nodes.has(id)) nodes.set(id, { id, label, type });
  };
  const edge = (source, target, label, row) => {
    const key = source + '|' + target + '|' + label;
    const claims = row.relation === SPEAKS;
    if (!joined.has(key)) joined.set(key, { id: key, source, target, label, claims, sentences: [] });
    const { sentences } = joined.get(key);
    if (!sentences.some((s) => s.through === row.through)) sentences.push(row);
  };
  for (const r of rows) {
    node(r.from, r.fromLabel, r.fromType);
    node(r.to, r.toLabel, r.toType);
    if (statements) {
      const claim = r.relation === SPEAKS;
      node(
        r.through,
        claim ? r.sentence.slice(0, 50) + (r.sentence.length > 50 ? '…' : '') : r.relation,
        claim ? 'Claim' : 'Fact',
      );
      edge(r.from, r.through, claim ? 'stated' : '', r);
      edge(r.through, r.to, claim ? 'about' : '', r);
    } else {
      edge(r.from, r.to, r.relation, r);
    }
  }
  return { nodes: [...nodes.values()], edges: [...joined.values()] };
}

// The part of a network whose nodes have at least so many lines to others of it.
export function dense({ nodes, edges }, least) {
  const degree = new Map();
  for (const e of edges) for (const n of [e.source, e.target]) degree.set(n, (degree.get(n) ?? 0) + 1);
  const there = new Set(nodes.map((n) => n.id).filter((n) => (degree.get(n) ?? 0) >= least));
  if (there.size === nodes.length) return { nodes, edges };
  const part = {
    nodes: nodes.filter((n) => there.has(n.id)),
    edges: edges.filter((e) => there.has(e.source) && there.has(e.target)),
  };
  return dense(part, least);
}

// The same numbers at each call: the layout is chosen by chance, and must be the same each time.
function withSeed(work) {
  const { random } = Math;
  let state = SEED;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  try {
    work();
  } finally {
    Math.random = random;
  }
}

// Puts the nodes in their places; those in `fixed` stay where they are.
export function arrange(cy, name, fixed = []) {
  const fcose = {
    quality: cy.nodes().length > 400 ? 'default' : 'proof',
    randomize: fixed.length === 0,
    nodeSeparation: 120,
    idealEdgeLength: 130,
    nodeRepulsion: 40000,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    fixedNodeConstraint: fixed.map((n) => ({ nodeId: n.id(), position: { ...n.position() } })),
  };
  const options = { name, animate: false, padding: 20, ...(name === 'fcose' ? fcose : {}) };
  withSeed(() => cy.layout(options).run());
}

function style(ink, ground) {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        'background-color': colourOf,
        color: ink,
        'font-size': (n) => 15 + Math.min(12, n.degree()),
        'min-zoomed-font-size': 9,
        'text-outline-color': ground,
        'text-outline-width': 2,
        'text-wrap': 'wrap',
        'text-max-width': 120,
        width: (n) => 14 + Math.min(30, n.degree() * 2),
        height: (n) => 14 + Math.min(30, n.degree() * 2),
      },
    },
    { selector: 'node[type = "Claim"], node[type = "Fact"]', style: { shape: 'round-rectangle', 'font-size': 11 } },
    {
      selector: 'edge',
      style: {
        label: 'data(label)',
        'font-size': 10,
        'min-zoomed-font-size': 9,
        color: ink,
        'text-outline-color': ground,
        'text-outline-width': 2,
        width: (e) => Math.min(8, e.data('sentences').length),
        'line-color': '#9aa5b5',
        'target-arrow-color': '#9aa5b5',
        'target-arrow-shape': 'triangle',
        'curve-style': 'bezier',
        'text-rotation': 'autorotate',
      },
    },
    {
      selector: 'edge[!claims]',
      style: { 'line-color': '#6f8f7a', 'target-arrow-color': '#6f8f7a', 'line-style': 'dashed' },
    },
    {
      selector: ':selected',
      style: {
        'line-color': '#e0a526',
        'target-arrow-color': '#e0a526',
        'border-width': 4,
        'border-color': '#e0a526',
        'min-zoomed-font-size': 0,
      },
    },
  ];
}

// Adds what is not yet there; gives what was there before.
export function extend(cy, { nodes, edges }) {
  const before = cy.nodes().toArray();
  const there = (d) => cy.getElementById(d.id).nonempty();
  cy.add(nodes.filter((d) => !there(d)).map((data) => ({ group: 'nodes', data })));
  cy.add(edges.filter((d) => !there(d)).map((data) => ({ group: 'edges', data })));
  return before;
}

// Draws nodes and lines into a part of the page.
export async function drawn(picture, { nodes, edges }, layout) {
  for (const [source, name] of SCRIPTS) await library(WEBJARS + source, name);
  const { color, backgroundColor } = getComputedStyle(picture);
  const cy = window.cytoscape({
    container: picture,
    elements: [...nodes, ...edges].map((data) => ({ data })),
    style: style(color, backgroundColor),
    layout: { name: 'null' },
  });
  arrange(cy, layout);
  return cy;
}
