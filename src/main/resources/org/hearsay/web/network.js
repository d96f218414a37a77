// Network: the nodes and lines of the graph view, drawn by Cytoscape.
import { library } from './dom.js';

const CYTOSCAPE = '/webjars/cytoscape/3.33.1/dist/cytoscape.min.js';

export const COLOURS = {
  Claim: '#e0a526',
  Person: '#3b7dd8',
  Organization: '#7a5fc7',
  Place: '#3a9a57',
  MilitaryUnit: '#c0504d',
  Fact: '#888888',
};

// Nodes and edges for Cytoscape; with statements, each claim and fact is a node between its entities.
export function network(rows, statements) {
  const nodes = new Map();
  const joined = new Map();
  const node = (id, label, type) => {
    if (!nodes.has(id)) nodes.set(id, { id, label, type });
  };
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

// Draws nodes and lines into a part of the page.
export async function drawn(picture, nodes, links) {
  const cytoscape = await library(CYTOSCAPE, 'cytoscape');
  const ink = getComputedStyle(document.body).color;
  return cytoscape({
    container: picture,
    elements: [
      ...nodes.map((data) => ({ data })),
      ...links.map((data) => ({ data: { ...data, width: Math.min(8, data.sentences.length) } })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          'background-color': (n) => COLOURS[n.data('type')] ?? '#999',
          color: ink,
          'font-size': 15,
          'text-wrap': 'wrap',
          'text-max-width': 110,
          width: 18,
          height: 18,
        },
      },
      { selector: 'node[type = "Claim"], node[type = "Fact"]', style: { shape: 'round-rectangle', 'font-size': 11 } },
      {
        selector: 'edge',
        style: {
          label: 'data(label)',
          'font-size': 9,
          'min-zoomed-font-size': 6,
          color: ink,
          width: 'data(width)',
          'line-color': '#9aa5b5',
          'target-arrow-color': '#9aa5b5',
          'target-arrow-shape': 'triangle',
          'curve-style': 'bezier',
          'text-rotation': 'autorotate',
        },
      },
      {
        selector: ':selected',
        style: {
          'line-color': '#e0a526',
          'target-arrow-color': '#e0a526',
          'border-width': 3,
          'border-color': '#e0a526',
        },
      },
    ],
    layout: {
      name: nodes.length > 150 ? 'concentric' : 'cose',
      animate: false,
      randomize: false,
      nodeRepulsion: 200000,
      idealEdgeLength: 120,
      padding: 10,
    },
  });
}
