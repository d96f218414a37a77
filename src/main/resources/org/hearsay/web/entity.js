// Entity: names, Wikidata, what it said, what is said about it.
import { ask } from './sparql.js';
import { element, address, shortName } from './dom.js';

function list(rows) {
  return rows.length === 0
    ? element('p', { class: 'quiet' }, 'Nothing.')
    : element(
        'ul',
        {},
        rows.map((r) =>
          element(
            'li',
            {},
            r.speaker ? element('strong', {}, r.speaker + ' ') : '',
            element('a', { href: address('article', { id: r.article, claim: r.claim }) }, r.content),
          ),
        ),
      );
}

export async function entity(view, parameters) {
  const id = parameters.get('id');
  const [about, said, topic, articles] = await Promise.all([
    ask('entity', { id }),
    ask('entity-said', { id }),
    ask('entity-topic', { id }),
    ask('entity-articles', { id }),
  ]);
  if (about.length === 0 || !about[0].label) {
    view.replaceChildren(element('p', {}, 'This entity is not in the graph.'));
    return;
  }
  const e = about[0];
  view.replaceChildren(
    element(
      'section',
      { class: 'panel' },
      element('h2', {}, e.label),
      element(
        'p',
        {},
        element('span', { class: 'tag' }, e.type ?? 'entity'),
        e.item
          ? element('a', { href: e.item, rel: 'noopener noreferrer' }, 'Wikidata ' + shortName(e.item))
          : 'no Wikidata item',
        ' ',
        element('a', { href: address('graph', { id }) }, 'In the graph'),
        ' ',
        element('a', { href: address('claims', { speaker: id }) }, 'Its claims'),
        ' ',
        element('a', { href: address('claims', { about: id }) }, 'Claims about it'),
      ),
      element('p', { class: 'quiet' }, [e.aliases && 'Also: ' + e.aliases, e.why].filter(Boolean).join(' · ')),
    ),
    element(
      'div',
      { class: 'split' },
      element(
        'section',
        { class: 'panel' },
        element('h3', {}, 'Said'),
        list(said),
        element('h3', {}, 'Said about it'),
        list(topic),
      ),
      element(
        'section',
        { class: 'panel' },
        element('h3', {}, 'Named in'),
        element(
          'ul',
          {},
          articles.map((a) =>
            element(
              'li',
              {},
              element('a', { href: address('article', { id: a.article }) }, shortName(a.article)),
              ` (${a.times})`,
            ),
          ),
        ),
      ),
    ),
  );
}
