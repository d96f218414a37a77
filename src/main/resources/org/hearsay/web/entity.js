// Entity: names, what it said and what is said of it, its facts in time, offices and kin, where it is named.
import { ask } from './sparql.js';
import { element, address, outlet, shortName } from './dom.js';
import { citations, copy } from './cite.js';
import { claimLink, speakerLink, tag } from './parts.js';
import { correctEntity, decisions } from './correct.js';

const PAGE = 20; // as queries/page/entity-said.rq

function source(r) {
  return { title: r.title ?? shortName(r.article), publisher: outlet(r), date: r.date, url: r.url };
}

// Citations of one claim, shut until somebody wants them.
function cite(r, speaker) {
  const words = `${speaker} ${r.cue ?? ''}: ${r.content}`;
  const about = source(r);
  const line = `${words} — ${[about.title, about.publisher, about.date].filter(Boolean).join(', ')}`;
  return element(
    'details',
    { class: 'cite' },
    element('summary', {}, 'Cite'),
    element(
      'div',
      { class: 'buttons' },
      copy(() => line, 'Copy'),
      citations(about, words),
    ),
  );
}

function claim(r, speaker) {
  return element(
    'li',
    {},
    speaker ? '' : element('strong', {}, speakerLink(r.who, r.speaker || 'Nobody named'), ' '),
    element('span', { class: 'quiet' }, r.cue ? r.cue + ' ' : ''),
    claimLink(r),
    element(
      'span',
      { class: 'quiet' },
      ' ',
      [r.date, outlet(r) ?? r.title ?? shortName(r.article)].filter(Boolean).join(' · '),
    ),
    cite(r, speaker || r.speaker),
  );
}

// A list of claims that grows by a page when asked to.
function growing(id, rows, next, item) {
  const list = element('ul', { class: 'entries', id }, rows.slice(0, PAGE).map(item));
  if (rows.length === 0) return element('p', { class: 'quiet', id }, 'Nothing.');
  const more = element('button', { type: 'button', hidden: rows.length < PAGE }, 'More');
  more.addEventListener('click', async () => {
    const rest = await next(list.children.length);
    const added = rest.map(item);
    list.append(...added);
    added[0]?.querySelector('a')?.focus();
    more.hidden = rest.length < PAGE;
  });
  return [list, more];
}

function facts(rows, title) {
  if (rows.length === 0) return '';
  return [
    element('h3', {}, `${title} (${rows.length})`),
    element(
      'ol',
      { class: 'entries facts' },
      rows.map((f) =>
        element(
          'li',
          {},
          element('span', { class: 'quiet' }, f.when ?? '', ' '),
          element('a', { href: address('article', { id: f.article, fact: f.fact }) }, f.relation),
          ' ',
          f.polarity === 'negative' ? tag('negated') : '',
          f.modality === 'certain' ? '' : tag(f.modality),
          f.parts,
          element('span', { class: 'quiet' }, ' ', f.by ? 'according to ' + f.by : 'in the article’s own words'),
        ),
      ),
    ),
  ];
}

function changes(rows) {
  if (rows.length === 0) return '';
  const item = (r) =>
    element(
      'li',
      {},
      claimLink(r),
      element('span', { class: 'quiet' }, ` ${r.date ?? ''}, before: `),
      element('a', { href: address('article', { id: r.earlierArticle, claim: r.before }) }, r.earlier),
      element('span', { class: 'quiet' }, ` ${r.earlierDate ?? ''} `),
      element('a', { href: address('dispute', { id: r.claim }) }, 'side by side'),
    );
  return [element('h3', {}, 'Changes of position'), element('ul', { class: 'entries' }, rows.map(item))];
}

function head(e, id, ...corrections) {
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, e.label),
    element(
      'p',
      {},
      tag(e.type ?? 'entity'),
      e.item
        ? element('a', { href: e.item, rel: 'noopener noreferrer' }, 'Wikidata ' + shortName(e.item))
        : 'no Wikidata item',
      ' · ',
      element('a', { href: address('graph', { id }) }, 'In the graph'),
      ' · ',
      element('a', { href: address('claims', { speaker: id }) }, 'Its claims'),
      ' · ',
      element('a', { href: address('claims', { about: id }) }, 'Claims about it'),
      ' · ',
      element('a', { href: address('stories', { about: id }) }, 'Stories about it'),
    ),
    element('p', { class: 'quiet' }, [e.aliases && 'Also: ' + e.aliases, e.why].filter(Boolean).join(' · ')),
    corrections,
  );
}

function topics(rows, id, now) {
  const link = (r) =>
    element(
      'a',
      {
        href: address('entity', { id, topic: now === r.value ? '' : r.value }),
        'aria-current': now === r.value ? 'true' : undefined,
      },
      `${r.label} ${r.claims}`,
    );
  return rows.length === 0
    ? ''
    : element(
        'p',
        { class: 'topics' },
        'About: ',
        rows.flatMap((r) => [link(r), ' ']),
      );
}

function named(rows) {
  const item = (a) =>
    element(
      'li',
      {},
      element('a', { href: address('article', { id: a.article }) }, a.title ?? shortName(a.article)),
      element('span', { class: 'quiet' }, ' ', [a.date, outlet(a), a.times + ' times'].filter(Boolean).join(' · ')),
    );
  return [element('h3', {}, `Named in (${rows.length})`), element('ul', { class: 'entries' }, rows.map(item))];
}

export async function entity(view, parameters) {
  const id = parameters.get('id');
  const topic = parameters.get('topic') ?? undefined;
  const [about, said, spoken, of, stated, changed, articles, decided] = await Promise.all([
    ask('entity', { id }),
    ask('entity-said', { id, aboutIs: topic }),
    ask('entity-topics', { id }),
    ask('entity-topic', { id }),
    ask('entity-facts', { id }),
    ask('entity-changes', { id }),
    ask('entity-articles', { id }),
    decisions({ id }),
  ]);
  const [e] = about;
  if (!e?.label) {
    view.replaceChildren(
      element('h2', {}, 'No such entity'),
      element('p', {}, 'This entity is not in the graph.'),
      decided,
    );
    return;
  }
  const kind = (...groups) => stated.filter((f) => groups.includes(f.group));
  const others = stated.filter((f) => !['OfficeEvent', 'Kinship'].includes(f.group));
  view.replaceChildren(
    head(e, id, decided, await correctEntity(e, id)),
    element(
      'div',
      { class: 'split' },
      element(
        'section',
        { class: 'panel' },
        element('h3', {}, 'Said'),
        topics(spoken, id, topic),
        growing(
          'said',
          said,
          (offset) => ask('entity-said', { id, aboutIs: topic, offset }),
          (r) => claim(r, e.label),
        ),
        changes(changed),
        element('h3', {}, 'Said about it'),
        growing(
          'about',
          of,
          (offset) => ask('entity-topic', { id, offset }),
          (r) => claim(r),
        ),
      ),
      element(
        'section',
        { class: 'panel' },
        facts(kind('OfficeEvent'), 'Offices'),
        facts(kind('Kinship'), 'Kin'),
        facts(
          others.filter((f) => f.when),
          'What happened, by day',
        ),
        facts(
          others.filter((f) => !f.when),
          'Facts without a day',
        ),
        named(articles),
      ),
    ),
  );
}
