// One story, whole.
import { element, address } from './dom.js';
import { event } from './event.js';
import { agreements, articles, unnamed, voices } from './parts.js';
import { pair } from './dispute.js';
import { origins } from './origins.js';

const EACH = 6; // claims of one speaker before they are left to a view of their own

function pairs(title, id, list) {
  return list.length === 0
    ? ''
    : element(
        'section',
        { class: id },
        element('h4', {}, title),
        list.map((d) => pair(d)),
      );
}

export async function story(view, parameters) {
  const id = parameters.get('id');
  const found = await event(id);
  if (found.articles.length === 0) {
    view.replaceChildren(element('h2', {}, 'No such story'), element('p', {}, 'This story is not in the graph.'));
    return;
  }
  const all = Infinity;
  const at = (name, label) => element('a', { href: address(name, { event: id }) }, label);
  view.replaceChildren(
    element('h2', {}, found.articles[0].title),
    element(
      'div',
      { class: 'buttons' },
      at('claims', 'Its claims'),
      at('graph', 'Its network'),
      at('time', 'Its time and places'),
    ),
    element(
      'div',
      { class: 'panel card' },
      articles(found.articles, all),
      pairs('Disputed', 'disputes', found.disputes),
      pairs('Changed', 'changes', found.changes),
      agreements(found.agreements, all),
      voices(found, all, EACH),
      unnamed(found.unnamed, all),
      origins(found),
    ),
  );
}
