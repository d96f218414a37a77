// Where the words of a story come from: who copied whom, and who quoted whom, as a tree.
import { element, address } from './dom.js';
import { claimLink, speakerLink, tag } from './parts.js';

function leaf(a) {
  return element('a', { href: address('article', { id: a.id }) }, `${a.publisher}${a.date ? ', ' + a.date : ''}`);
}

// Copies hang under the report they copied, where that is known.
function copies(articles) {
  const stories = new Map();
  for (const a of articles.filter((x) => x.story)) stories.set(a.story, [...(stories.get(a.story) ?? []), a]);
  return [...stories.values()].map((all) => {
    const first = all.find((a) => a.id === a.first);
    const others = all.filter((a) => a !== first).map((a) => element('li', {}, leaf(a)));
    return element(
      'li',
      {},
      first ? leaf(first) : 'First report not known',
      ' ',
      tag(first ? 'first report' : 'copies of each other'),
      element('ul', {}, others),
    );
  });
}

// Words that stand in several articles hang under who said them, with whoever passed them on.
function quotations({ articles, quotations: groups }) {
  const of = new Map(articles.map((a) => [a.id, a]));
  const day = (c) => of.get(c.article)?.date ?? '';
  return groups.map((same) => {
    const order = [...same].sort((a, b) => day(a).localeCompare(day(b)));
    const [one] = order;
    const rows = order.map((c) =>
      element(
        'li',
        {},
        claimLink(c, of.get(c.article)?.publisher ?? 'an article'),
        element('span', { class: 'quiet' }, ' ', day(c)),
        c.via ? [' ', tag('via ' + c.via)] : '',
        c.speaker !== one.speaker ? [' ', tag('given to ' + (c.speaker || 'nobody'))] : '',
      ),
    );
    return element(
      'li',
      {},
      element('strong', {}, speakerLink(one.who, one.speaker || 'Nobody named')),
      ' ',
      one.content,
      element('ul', {}, rows),
    );
  });
}

export function origins(event) {
  const [copied, quoted] = [copies(event.articles), quotations(event)];
  if (copied.length + quoted.length === 0) return '';
  return element(
    'section',
    { class: 'origins' },
    element('h4', {}, 'Who copies or quotes whom'),
    element('ul', { class: 'tree' }, copied, quoted),
  );
}
