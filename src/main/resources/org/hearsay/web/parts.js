// The parts of a story: its articles, voices, agreements, disputes, and where its words come from.
import { element, address } from './dom.js';

export function claimLink(c, text = c.content) {
  return element('a', { href: address('article', { id: c.article, claim: c.claim }) }, text);
}

export function speakerLink(who, name) {
  return who ? element('a', { href: address('entity', { id: who }) }, name) : name;
}

export function tag(text) {
  return element('span', { class: 'tag' }, text);
}

// “8 more”, as a link to where they are.
function more(all, shown, href) {
  return all > shown ? element('p', { class: 'more' }, element('a', { href }, `${all - shown} more`)) : '';
}

function section(title, id, ...children) {
  return element('section', { class: id }, element('h4', {}, title), children);
}

export function articles(list, most, href) {
  return section(
    'Articles',
    'articles',
    element(
      'ol',
      { class: 'entries' },
      list
        .slice(0, most)
        .map((a) =>
          element(
            'li',
            {},
            element('span', { class: 'quiet' }, [a.date, a.publisher].filter(Boolean).join(' · ') + ' '),
            element('a', { href: address('article', { id: a.id }) }, a.title),
            a.first ? [' ', tag(a.first === a.id ? 'first report' : 'copy')] : '',
          ),
        ),
    ),
    more(list.length, most, href),
  );
}

function utterance(c) {
  const outlets = [...new Set(c.articles.map((a) => a.publisher))];
  return element(
    'li',
    {},
    element('span', { class: 'quiet' }, c.cue ? c.cue + ' ' : ''),
    claimLink(c),
    element('span', { class: 'quiet' }, ' ', [c.date, ...outlets].filter(Boolean).join(' · ')),
    c.via ? [' ', tag('via ' + c.via)] : '',
    c.stance === 'denies' ? [' ', tag('denies')] : '',
  );
}

// Speakers side by side, each with what it says.
export function voices({ id, voices: list }, most, each, href) {
  if (list.length === 0) return '';
  const column = (v) =>
    element(
      'section',
      { class: 'voice' },
      element('h5', {}, speakerLink(v.who, v.name)),
      element('ul', { class: 'entries' }, v.said.slice(0, each).map(utterance)),
      more(v.said.length, each, address('claims', { event: id, speaker: v.who ?? v.name })),
    );
  return section(
    'Who says what',
    'voices',
    element('div', { class: 'columns-of' }, list.slice(0, most).map(column)),
    more(list.length, most, href),
  );
}

export function unnamed(list, most, href) {
  if (list.length === 0) return '';
  const said = list.flatMap((v) => v.said.map((c) => ({ ...c, name: v.name || 'nobody named' })));
  const row = (c) => element('li', {}, element('strong', {}, c.name), ' ', claimLink(c));
  return section(
    'Sources without a name',
    'unnamed',
    element('ul', { class: 'entries' }, said.slice(0, most).map(row)),
    more(said.length, most, href),
  );
}

export function agreements(list, most, href) {
  if (list.length === 0) return '';
  const side = (s) => {
    const words = [...new Map(s.said.map((c) => [c.content, c])).values()];
    return element(
      'li',
      {},
      element('strong', {}, speakerLink(s.who, s.name)),
      ' ',
      claimLink(words[0]),
      words.length > 1 ? element('span', { class: 'quiet' }, ` and ${words.length - 1} more`) : '',
    );
  };
  return section(
    'Agreed',
    'agreements',
    list
      .slice(0, most)
      .map((a) =>
        element(
          'div',
          { class: 'agreement' },
          element('p', { class: 'quiet' }, `${a.sides.length} sides say so`),
          element('ul', { class: 'entries' }, a.sides.map(side)),
        ),
      ),
    more(list.length, most, href),
  );
}
