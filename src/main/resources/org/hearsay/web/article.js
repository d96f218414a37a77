// Article: its text with source, cue and content of a claim in colour, beside claims and facts.
import { ask, bound } from './sparql.js';
import { element, address, outlet, shortName } from './dom.js';
import { citations, copy } from './cite.js';
import { keepsakes } from './card.js';
import { correctClaim, decisions } from './correct.js';

async function spans(id) {
  const rows = await ask('spans', { id });
  return rows.map((r) => ({ role: r.role, start: Number(r.start), end: Number(r.end) }));
}

// Offsets of the graph count code points, as the list of characters does.
function marked(text, marks, clutter) {
  const points = Array.from(text);
  const role = new Array(points.length).fill('');
  for (const m of clutter) role.fill('clutter', m.start, m.end);
  for (const name of ['content', 'source', 'cue']) {
    for (const m of marks.filter((x) => x.role === name)) role.fill(name, m.start, m.end);
  }
  const out = element('div', { class: 'article', id: 'text' });
  let from = 0;
  for (let i = 1; i <= points.length; i++) {
    if (i === points.length || role[i] !== role[from]) {
      const piece = points.slice(from, i).join('');
      const first = role[from] !== '' && role[from] !== 'clutter' && !out.querySelector('mark');
      out.append(
        role[from] === ''
          ? piece
          : role[from] === 'clutter'
            ? element('span', { class: 'clutter', title: 'site clutter, not read' }, piece)
            : element('mark', { class: role[from], 'data-focus': first, tabindex: first ? -1 : undefined }, piece),
      );
      from = i;
    }
  }
  return out;
}

function short(text) {
  return text.length > 60 ? text.slice(0, 60).replace(/\s+\S*$/, '') + ' …' : text;
}

// What other claims have to do with this one.
function related(rows) {
  return rows.length === 0
    ? []
    : [
        element('h3', {}, 'Other claims'),
        element(
          'ul',
          { id: 'related' },
          rows.map((r) =>
            element(
              'li',
              {},
              element('span', { class: 'tag' }, `${r.how}: ${r.reason}${r.own ? ` ${r.own} / ${r.theirs}` : ''}`),
              element('strong', {}, (r.speaker ?? '') + ' '),
              element('a', { href: address('article', { id: r.article, claim: r.other }) }, r.content),
            ),
          ),
        ),
      ];
}

export async function article(view, parameters) {
  const id = parameters.get('id');
  const claim = parameters.get('claim');
  const fact = parameters.get('fact');
  const [about, clutter, claims, facts, decided] = await Promise.all([
    ask('article', { id }),
    ask('article-clutter', { id }),
    ask('article-claims', { id }),
    ask('article-facts', { id }),
    decisions({ id }),
  ]);
  if (about.length === 0) {
    view.replaceChildren(element('p', {}, 'This article is not in the graph.'));
    return;
  }
  const [a] = about;
  let marks = claim ? await spans(claim) : [];
  const others = claim ? await ask('related', { id: claim }) : [];
  if (fact) marks = (await spans(fact)).map((m) => ({ ...m, role: 'content' }));
  const chosen = claims.find((c) => c.claim === claim);
  const source = { ...a, title: a.title ?? shortName(id), publisher: outlet(a) };
  const words = chosen && `${chosen.speaker} ${chosen.cue ?? ''}: ${chosen.content}`;
  const where = [source.title, source.publisher, a.date].filter(Boolean).join(', ');
  const origin = [source.publisher, a.author, a.date, shortName(id)].filter(Boolean).join(' · ');
  view.replaceChildren(
    element(
      'div',
      { class: 'split' },
      element(
        'section',
        { class: 'panel' },
        element('h2', {}, source.title),
        element(
          'p',
          { class: 'quiet' },
          origin,
          a.url ? [' · ', element('a', { href: a.url, rel: 'noopener noreferrer' }, 'as published')] : '',
        ),
        element(
          'p',
          { class: 'legend' },
          element('mark', { class: 'source' }, 'source'),
          element('mark', { class: 'cue' }, 'cue'),
          element('mark', { class: 'content' }, 'content'),
        ),
        marked(
          a.body,
          marks,
          clutter.map((r) => ({ start: Number(r.start), end: Number(r.end) })),
        ),
      ),
      element(
        'aside',
        { class: 'panel', 'aria-label': 'Claims and facts' },
        chosen
          ? [
              element('p', { class: 'quiet' }, `Cite “${short(chosen.content)}”`),
              element(
                'div',
                { class: 'buttons' },
                copy(() => `${words} — ${where}`, 'Copy with citation'),
                citations(source, words),
                keepsakes(chosen, source),
                copy(() => bound('page/properties', { id: claim }), 'Copy SPARQL'),
                element('a', { href: address('graph', { id: claim, show: 'statements' }) }, 'In the graph'),
              ),
              await correctClaim(chosen, id, others),
            ]
          : '',
        decided,
        related(others),
        element('h3', {}, `Claims (${claims.length})`),
        element(
          'ul',
          { class: 'entries', id: 'claims' },
          claims.map((c) =>
            element(
              'li',
              { 'aria-current': c.claim === claim ? 'true' : undefined },
              element('strong', {}, c.speaker || 'Nobody named'),
              ' ',
              element('a', { href: address('article', { id, claim: c.claim }) }, c.content),
            ),
          ),
        ),
        element('h3', {}, `Facts (${facts.length})`),
        element(
          'ul',
          { class: 'entries', id: 'facts' },
          facts.map((f) =>
            element(
              'li',
              { 'aria-current': f.fact === fact ? 'true' : undefined },
              element('a', { href: address('article', { id, fact: f.fact }) }, f.relation),
              ' ',
              f.polarity === 'negative' ? element('span', { class: 'tag' }, 'negated') : '',
              f.modality === 'certain' ? '' : element('span', { class: 'tag' }, f.modality),
              element('br', {}),
              f.parts,
            ),
          ),
        ),
      ),
    ),
  );
}
