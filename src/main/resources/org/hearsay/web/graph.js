// Graph: who speaks of whom, and facts, as a network; a line leads to its sentences, a node to its neighbours.
import { ask } from './sparql.js';
import { element, address } from './dom.js';
import { COLOURS, arrange, colourGroups, dense, drawn, extend, network } from './network.js';
import { chosen, form, selection } from './selection.js';
import { panel } from './neighbours.js';
import { brush } from './brush.js';
import { toSvg } from './svg.js';

const LIMIT = 2000; // queries/page/edges.rq gives one more
const LAYOUTS = ['fcose', 'concentric', 'circle', 'breadthfirst', 'grid'];
const LEAST = [1, 2, 3, 5, 8];
const GEPHI_LITE = 'https://gephi.org/gephi-lite/?file=';
const CLEAR = 120; // nodes that can be told from each other on a screen

// Pairs of entities with what joins them, among the selected claims or around one node.
function edges(parameters, id = parameters.get('id')) {
  return ask('edges', { ...selection(parameters), id, only: parameters.get('relation') });
}

// The links to draw, around the most quoted where there are too many, and a word on what is left out.
async function links(parameters) {
  const rows = await edges(parameters);
  if (rows.length <= LIMIT) return { rows, note: '' };
  if (!parameters.get('id')) {
    const [busiest] = await ask('busiest');
    if (busiest) parameters.set('id', busiest.who);
    const note = 'Too much to draw whole: around the most quoted. Search, or open a node to go on from there.';
    return { rows: (await edges(parameters)).slice(0, LIMIT), note };
  }
  return { rows, note: `The first ${LIMIT} links. Choose a relation or search to see fewer.` };
}

function choose(label, options, now, change) {
  return element(
    'select',
    { name: label.toLowerCase().replaceAll(' ', '-'), 'aria-label': label, onchange: (e) => change(e.target.value) },
    options.map(([value, text]) => element('option', { value, selected: String(value) === String(now) }, text)),
  );
}

// Gephi Lite, at another site, with the address of this network; it tells the format by what that ends in.
function gephiLite(parameters) {
  const asked = { ...selection(parameters), id: parameters.get('id'), only: parameters.get('relation') };
  const given = Object.entries(asked).filter(([, v]) => v);
  const file = `${location.origin}/network.gexf?${new URLSearchParams([...given, ['name', 'network.gexf']])}`;
  return element(
    'p',
    { class: 'quiet' },
    element(
      'a',
      { id: 'gephi-lite', href: GEPHI_LITE + encodeURIComponent(file), rel: 'noreferrer' },
      'Open in Gephi Lite',
    ),
    ' leaves this page for gephi.org. Your browser hands the network over from this machine; it is not uploaded. ',
    element('a', { id: 'save-gexf', href: file, download: 'network.gexf' }, 'Save GEXF'),
  );
}

function save(href, name) {
  element('a', { href, download: name }).click();
}

function button(label, click, id) {
  return element('button', { type: 'button', id, onclick: click }, label);
}

function legend(nodes) {
  return Object.entries(COLOURS)
    .filter(([type]) => nodes.some((n) => n.type === type))
    .map(([type, colour]) => {
      const dot = element('span', { class: 'dot' });
      dot.style.background = colour;
      return element('span', { class: 'quiet' }, dot, ' ' + type);
    });
}

// Arrow keys go from node to node, the one with most lines first; Enter opens, Escape lets go.
function byKeyboard(picture, cy, open) {
  let at = -1;
  const order = () => cy.nodes().sort((a, b) => b.degree() - a.degree() || (a.id() < b.id() ? -1 : 1));
  picture.addEventListener('keydown', (e) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    const nodes = order();
    if (step) {
      e.preventDefault();
      at = (at + step + nodes.length) % nodes.length;
      cy.elements().unselect();
      nodes[at].select();
      cy.center(nodes[at]);
      picture.setAttribute('aria-label', `${nodes[at].data('label')}, ${nodes[at].degree()} lines`);
    } else if (e.key === 'Enter' && at >= 0) {
      open(nodes[at]);
    }
  });
}

// Draws what else is joined with a node, what is drawn stays where it is; gives what came.
async function expanded(node, statements) {
  const cy = node.cy();
  const more = network(await edges(new URLSearchParams(), node.id()), statements);
  const before = extend(cy, more);
  if (cy.nodes().length > before.length) arrange(cy, 'fcose', before);
  return more;
}

export async function graph(view, parameters) {
  view.replaceChildren(element('p', { class: 'quiet' }, 'Drawing …'));
  const strip = await brush('graph', parameters, view.clientWidth);
  const { rows, note } = await links(parameters);
  const { id, relation, least, layout, show, colour } = Object.fromEntries(parameters);
  const here = { ...chosen(parameters), id, relation, least, layout, show, colour };
  const go = (change) => {
    location.hash = address('graph', { ...here, ...change });
  };
  const whole = network(rows, show === 'statements');
  const enough = id ? 1 : (LEAST.find((l) => dense(whole, l).nodes.length <= CLEAR) ?? LEAST.at(-1));
  const part = dense(whole, Number(least ?? enough));
  const relations = [...new Set([...rows.map((r) => r.relation), relation].filter(Boolean))].sort();
  const picture = element('div', {
    id: 'network',
    role: 'application',
    tabindex: 0,
    'aria-label': 'Network of entities: arrow keys go from node to node, Enter opens one',
  });
  const side = panel(part, {
    expand: (node) => expanded(node, show === 'statements'),
    around: (node) => address('graph', { ...here, id: node }),
  });
  const buttons = element(
    'div',
    { class: 'buttons' },
    choose('Relation', [['', 'all relations'], ...relations.map((r) => [r, r])], relation ?? '', (v) =>
      go({ relation: v }),
    ),
    choose(
      'Nodes',
      [
        ['', 'entities'],
        ['statements', 'entities, claims and facts'],
      ],
      show ?? '',
      (v) => go({ show: v }),
    ),
    choose(
      'At least',
      LEAST.map((l) => [l, l === 1 ? 'all nodes' : `nodes with ${l} lines or more`]),
      least ?? enough,
      (v) => go({ least: v }),
    ),
  );
  view.replaceChildren(
    element('h2', {}, 'Graph'),
    form('graph', parameters),
    strip,
    buttons,
    note ? element('p', { class: 'quiet' }, note) : '',
    element('div', { class: 'split' }, picture, side.part),
    gephiLite(parameters),
  );
  if (part.nodes.length === 0) {
    picture.append(element('p', { class: 'quiet' }, 'No links here.'));
    return;
  }
  const cy = await drawn(picture, part, layout ?? LAYOUTS[0]);
  if (colour === 'group') colourGroups(cy);
  const open = (node) => {
    if (['Claim', 'Fact'].includes(node.data('type'))) side.line(node.connectedEdges()[0]);
    else side.node(node);
  };
  buttons.append(
    choose(
      'Layout',
      LAYOUTS.map((l) => [l, l]),
      layout ?? LAYOUTS[0],
      (v) => go({ layout: v }),
    ),
    choose(
      'Colour',
      [
        ['', 'coloured by type'],
        ['group', 'coloured by group'],
      ],
      colour ?? '',
      (v) => go({ colour: v }),
    ),
    button('Save PNG', () => save(cy.png({ full: true, bg: '#ffffff' }), 'hearsay.png')),
    button(
      'Save SVG',
      () => save('data:image/svg+xml;charset=utf-8,' + encodeURIComponent(toSvg(cy)), 'hearsay.svg'),
      'save-svg',
    ),
    id ? element('a', { href: address('graph', { ...here, id: '' }) }, 'Whole graph') : '',
    ...(colour === 'group' ? [] : legend(part.nodes)),
  );
  cy.on('tap', 'edge', (e) => side.line(e.target));
  cy.on('tap', 'node', (e) => open(e.target));
  byKeyboard(picture, cy, open);
  picture.cy = cy;
}
