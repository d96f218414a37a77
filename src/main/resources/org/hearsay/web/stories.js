// Home: the events in the news, a card each.
import { ask } from './sparql.js';
import { element, address } from './dom.js';
import { event } from './event.js';
import { agreements, articles, tag, unnamed, voices } from './parts.js';
import { pair } from './dispute.js';
import { facets } from './facets.js';
import { chosen, form, selection } from './selection.js';
import { pager } from './table.js';

const PAGE = 8; // as queries/page/stories.rq
const SORTS = {
  newest: 'newest first',
  disputed: 'most disputed first',
  agreed: 'most agreed on first',
  quoted: 'most claims first',
  covered: 'most articles first',
};
const MOST = { articles: 3, voices: 3, said: 2, agreements: 1, disputes: 1, others: 1, unnamed: 2 };

function counted(n, one, many = one + 's') {
  return `${n} ${Number(n) === 1 ? one : many}`;
}

export function counts(row) {
  return [
    counted(row.articles, 'article'),
    counted(row.claims, 'claim'),
    Number(row.disputes) > 0 ? counted(row.disputes, 'contradiction') : '',
    Number(row.agreements) > 0 ? counted(row.agreements, 'claim agreed on', 'claims agreed on') : '',
    Number(row.unnamed) > 0 ? counted(row.unnamed, 'claim without a name', 'claims without a name') : '',
  ]
    .filter(Boolean)
    .map(tag);
}

function card(row, story) {
  const href = address('story', { id: row.event });
  const outlets = [...new Set(story.articles.map((a) => a.publisher))];
  return element(
    'article',
    { class: 'panel card' },
    element('h3', {}, element('a', { href }, story.articles[0]?.title ?? 'Untitled')),
    element('p', { class: 'quiet' }, [row.day, ...outlets.slice(0, 5)].filter(Boolean).join(' · ')),
    element('p', {}, counts(row)),
    story.disputes.length > 0
      ? element(
          'section',
          { class: 'disputes' },
          element('h4', {}, 'Disputed'),
          story.disputes.slice(0, MOST.disputes).map((d) => pair(d, MOST.others)),
        )
      : '',
    agreements(story.agreements, MOST.agreements, href),
    voices(story, MOST.voices, MOST.said, href),
    unnamed(story.unnamed, MOST.unnamed, href),
    story.articles.length > 1 ? articles(story.articles, MOST.articles, href) : '',
    element(
      'p',
      {},
      element('a', { href, 'aria-label': 'The whole story: ' + story.articles[0]?.title }, 'The whole story'),
    ),
  );
}

export async function stories(view, parameters) {
  const sort = parameters.get('sort') ?? 'newest';
  const page = Number(parameters.get('page') ?? 0);
  const selected = selection(parameters);
  const here = { ...chosen(parameters), sort: parameters.get('sort') };
  view.replaceChildren(element('p', { class: 'quiet' }, 'Reading …'));
  const [rows, [{ events }]] = await Promise.all([
    ask('stories', { ...selected, [sort]: sort === 'newest' ? undefined : 'yes', offset: page * PAGE }),
    ask('story-count', selected),
  ]);
  const cards = await Promise.all(rows.map(async (row) => card(row, await event(row.event))));
  const order = element(
    'select',
    {
      name: 'sort',
      'aria-label': 'Order',
      onchange: (e) => {
        location.hash = address('stories', { ...here, sort: e.target.value });
      },
    },
    Object.entries(SORTS).map(([value, text]) => element('option', { value, selected: value === sort }, text)),
  );
  const pages = () =>
    pager({ page, size: PAGE, total: Number(events), go: (to) => address('stories', { ...here, page: to }) });
  view.replaceChildren(
    element('h2', {}, 'Stories'),
    form('stories', parameters),
    element(
      'div',
      { class: 'with-facets' },
      facets('stories', parameters),
      element(
        'div',
        {},
        element('div', { class: 'buttons' }, order, pages()),
        cards.length === 0 ? element('p', { class: 'quiet' }, 'No story fits. Try fewer filters.') : cards,
        pages(),
      ),
    ),
  );
}
