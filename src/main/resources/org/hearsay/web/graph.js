// Graph: who speaks of whom, and facts, as a network; an edge leads to its sentences.
import { ask } from './sparql.js';
import { element, address, show } from './dom.js';
import { COLOURS, drawn, network } from './network.js';
import { chosen, form, selection } from './selection.js';
import { toSvg } from './svg.js';

const LIMIT = 2000; // queries/page/edges.rq gives one more
const LAYOUTS = ['cose', 'concentric', 'circle', 'breadthfirst', 'grid'];

// Pairs of entities with what joins them, among the selected claims or around one node.
function edges(parameters) {
  return ask('edges', { ...selection(parameters), id: parameters.get('id'), only: parameters.get('relation') });
}

function choose(label, options, now, change) {
  return element(
    'select',
    { 'aria-label': label, onchange: (e) => change(e.target.value) },
    options.map(([value, text]) => element('option', { value, selected: value === now }, text)),
  );
}

function save(href, name) {
  element('a', { href, download: name }).click();
}

function dot(colour) {
  const mark = element('span', { class: 'dot' });
  mark.style.background = colour;
  return mark;
}

export async function graph(view, parameters) {
  view.replaceChildren(element('p', { class: 'quiet' }, 'Drawing …'));
  let rows = await edges(parameters);
  let note = '';
  if (rows.length > LIMIT && !parameters.get('id')) {
    const [busiest] = await ask('busiest');
    if (busiest) parameters.set('id', busiest.who);
    rows = await edges(parameters);
    note = 'Too much to draw whole: around the most quoted. Search, or click a node to go on from there.';
  }
  if (rows.length > LIMIT) note = `The first ${LIMIT} links. Choose a relation or search to see fewer.`;
  const id = parameters.get('id');
  const relation = parameters.get('relation') ?? '';
  const statements = parameters.get('show') === 'statements';
  const here = { ...chosen(parameters), id, relation, show: parameters.get('show') };
  const go = (change) => {
    location.hash = address('graph', { ...here, ...change });
  };
  const { nodes, edges: links } = network(rows, statements);
  const label = new Map(nodes.map((n) => [n.id, n.label]));
  const relations = [...new Set([...rows.map((r) => r.relation), relation].filter(Boolean))].sort();
  const picture = element('div', { id: 'network', role: 'img', 'aria-label': 'Network of entities' });
  const sentences = element(
    'section',
    { id: 'edge' },
    element('h2', {}, 'Sentences'),
    element('p', { class: 'quiet' }, 'Click a line for its sentences, a node for its neighbours.'),
  );
  const open = (d) =>
    sentences.replaceChildren(
      element('h2', {}, `${label.get(d.source)} — ${d.label} — ${label.get(d.target)}`),
      element(
        'ul',
        {},
        d.sentences.map((r) =>
          element(
            'li',
            {},
            element(
              'a',
              {
                href: address('article', {
                  id: r.article,
                  [r.through.includes('/fact/') ? 'fact' : 'claim']: r.through,
                }),
              },
              r.sentence,
            ),
          ),
        ),
      ),
    );
  const list = element(
    'details',
    { id: 'nodes' },
    element('summary', {}, `${nodes.length} nodes, ${links.length} lines`),
    element(
      'ul',
      {},
      links
        .slice(0, 300)
        .map((d) =>
          element(
            'li',
            {},
            element(
              'button',
              { type: 'button', class: 'plain', onclick: () => open(d) },
              `${label.get(d.source)} — ${d.label} — ${label.get(d.target)}`,
            ),
          ),
        ),
    ),
  );
  const buttons = element(
    'div',
    { class: 'buttons' },
    choose('Relation', [['', 'all relations'], ...relations.map((r) => [r, r])], relation, (v) => go({ relation: v })),
    choose(
      'Nodes',
      [
        ['', 'entities'],
        ['statements', 'entities, claims and facts'],
      ],
      here.show ?? '',
      (v) => go({ show: v }),
    ),
  );
  view.replaceChildren(
    form('graph', parameters),
    buttons,
    note ? element('p', { class: 'quiet' }, note) : '',
    element('div', { class: 'split' }, picture, element('aside', { class: 'panel' }, sentences, list)),
  );
  if (nodes.length === 0) {
    picture.append(element('p', { class: 'quiet' }, 'No links here.'));
    return;
  }
  const cy = await drawn(picture, nodes, links);
  buttons.append(
    choose(
      'Layout',
      LAYOUTS.map((l) => [l, l]),
      '',
      (name) => cy.layout({ name, animate: false }).run(),
    ),
    element(
      'button',
      { type: 'button', onclick: () => save(cy.png({ full: true, bg: '#ffffff' }), 'hearsay.png') },
      'Save PNG',
    ),
    element(
      'button',
      {
        type: 'button',
        id: 'save-svg',
        onclick: () => save('data:image/svg+xml;charset=utf-8,' + encodeURIComponent(toSvg(cy)), 'hearsay.svg'),
      },
      'Save SVG',
    ),
    id ? element('a', { href: address('entity', { id }) }, 'About it') : '',
    id ? element('a', { href: address('graph', { ...here, id: '' }) }, 'Whole graph') : '',
    ...Object.entries(COLOURS)
      .filter(([type]) => nodes.some((n) => n.type === type))
      .map(([type, colour]) => element('span', { class: 'quiet' }, dot(colour), ' ' + type)),
  );
  cy.on('tap', 'edge', (e) => open(e.target.data()));
  cy.on('tap', 'node', (e) => {
    const through = e.target.data('type') === 'Claim' || e.target.data('type') === 'Fact';
    if (through) open(e.target.connectedEdges()[0].data());
    else go({ id: e.target.id() });
  });
  picture.cy = cy;
  show('');
}
