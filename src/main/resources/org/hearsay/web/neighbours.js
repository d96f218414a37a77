// Beside the network: the sentences of a line, the neighbours of a node, and all lines as a list.
import { element, address } from './dom.js';

const LISTED = 300;

function plain(label, click) {
  return element('button', { type: 'button', class: 'plain', onclick: click }, label);
}

function sentence(row) {
  const kind = row.through.includes('/fact/') ? 'fact' : 'claim';
  return element(
    'li',
    {},
    element('a', { href: address('article', { id: row.article, [kind]: row.through }) }, row.sentence),
  );
}

// `expand` draws more around a node and gives what came; `around` is the address of the network around one.
export function panel({ nodes, edges }, { expand, around }) {
  const label = new Map(nodes.map((n) => [n.id, n.label]));
  const named = (d) => `${label.get(d.source)} — ${d.label} — ${label.get(d.target)}`;
  const shown = element(
    'section',
    { id: 'edge', 'aria-live': 'polite' },
    element('h3', {}, 'Sentences'),
    element('p', { class: 'quiet' }, 'Click a line for its sentences, a node for its neighbours.'),
  );

  function sentences(d) {
    shown.replaceChildren(element('h3', {}, named(d)), element('ul', { class: 'entries' }, d.sentences.map(sentence)));
  }

  function node(n) {
    const lines = n.connectedEdges().map((e) => e.data());
    const grow = async () => {
      for (const added of (await expand(n)).nodes) label.set(added.id, added.label);
      node(n);
    };
    shown.replaceChildren(
      element('h3', {}, n.data('label')),
      element(
        'div',
        { class: 'buttons' },
        element('button', { type: 'button', id: 'expand', onclick: grow }, 'Show all its neighbours'),
        element('a', { href: around(n.id()) }, 'Only around it'),
        element('a', { href: address('entity', { id: n.id() }) }, 'About it'),
      ),
      element(
        'ul',
        { class: 'entries' },
        lines.map((d) =>
          element(
            'li',
            {},
            plain(named(d), () => sentences(d)),
            element('span', { class: 'quiet' }, ` ${d.sentences.length}`),
          ),
        ),
      ),
    );
  }

  const list = element(
    'details',
    { id: 'nodes' },
    element('summary', {}, `${nodes.length} nodes, ${edges.length} lines`),
    element(
      'ul',
      {},
      edges.slice(0, LISTED).map((d) =>
        element(
          'li',
          {},
          plain(named(d), () => sentences(d)),
        ),
      ),
    ),
  );
  return {
    part: element('aside', { class: 'panel', 'aria-label': 'Sentences and neighbours' }, shown, list),
    node,
    line: (e) => sentences(e.data()),
  };
}
