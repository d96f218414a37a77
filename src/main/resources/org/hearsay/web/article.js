// Article: its text with source, cue and content of a claim in colour, beside claims and facts.
import { select, iri } from './sparql.js';
import { element, address, shortName } from './dom.js';

async function spans(claim) {
  const { rows } = await select(`SELECT ?role ?start ?end WHERE {
  VALUES (?p ?role) { (hs:sourceSpan "source") (hs:cueSpan "cue") (hs:contentSpan "content") (hs:evidence "evidence") }
  ${iri(claim)} ?p ?span . ?span oa:hasSelector ?s . ?s oa:start ?start ; oa:end ?end } ORDER BY ?start`);
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
      out.append(role[from] === '' ? piece
        : role[from] === 'clutter' ? element('span', { class: 'clutter', title: 'site clutter, not read' }, piece)
          : element('mark', { class: role[from] }, piece));
      from = i;
    }
  }
  return out;
}

function copy(text, label) {
  return element('button', { type: 'button', onclick: async (e) => {
    await navigator.clipboard.writeText(text);
    e.target.textContent = 'Copied';
  } }, label);
}

// What other claims have to do with this one.
async function related(claim) {
  const { rows } = await select(`SELECT DISTINCT ?how ?reason ?own ?theirs ?other ?speaker ?content ?article WHERE {
  ?link a hs:ClaimLink ; hs:linkType ?type ; hs:reason ?reason . BIND (STRAFTER(STR(?type), "#") AS ?how)
  { ?link hs:first ${iri(claim)} ; hs:second ?other OPTIONAL { ?link hs:firstValue ?own ; hs:secondValue ?theirs } }
  UNION { ?link hs:second ${iri(claim)} ; hs:first ?other OPTIONAL { ?link hs:secondValue ?own ; hs:firstValue ?theirs } }
  ?other hs:content ?content ; schema:isPartOf ?article OPTIONAL { ?other hs:speaker/rdfs:label ?speaker }
} ORDER BY ?how ?other LIMIT 50`);
  return rows.length === 0 ? [] : [element('h3', {}, 'Other claims'), element('ul', { id: 'related' }, rows.map((r) => element('li', {},
    element('span', { class: 'tag' }, `${r.how}: ${r.reason}${r.own ? ` ${r.own} / ${r.theirs}` : ''}`),
    element('strong', {}, (r.speaker ?? '') + ' '), element('a', { href: address('article', { id: r.article, claim: r.other }) }, r.content))))];
}

export async function article(view, parameters) {
  const id = iri(parameters.get('id'));
  const claim = parameters.get('claim');
  const fact = parameters.get('fact');
  const [about, clutter, claims, facts] = await Promise.all([
    select(`SELECT ?body ?title ?date ?publisher ?author WHERE { ${id} schema:articleBody ?body
  OPTIONAL { ${id} schema:headline ?title } OPTIONAL { ${id} schema:datePublished ?date }
  OPTIONAL { ${id} schema:publisher/(rdfs:label|schema:name) ?publisher } OPTIONAL { ${id} schema:author/(rdfs:label|schema:name) ?author } } LIMIT 1`),
    select(`SELECT ?start ?end WHERE { ${id} hs:boilerplate/oa:hasSelector ?s . ?s oa:start ?start ; oa:end ?end }`),
    select(`SELECT ?claim ?speaker ?content ?cue WHERE { ?claim a hs:Claim ; schema:isPartOf ${id} ; hs:content ?content ; hs:evidence/oa:hasSelector/oa:start ?start
  OPTIONAL { ?claim hs:speaker/rdfs:label ?label } OPTIONAL { ?claim hs:source ?source } OPTIONAL { ?claim hs:cue ?cue }
  BIND (COALESCE(STR(?label), ?source, "") AS ?speaker) } ORDER BY ?start`),
    select(`SELECT ?fact ?relation ?polarity ?modality (GROUP_CONCAT(DISTINCT ?part; separator=" · ") AS ?parts) WHERE {
  { ${id} hs:reports ?fact } UNION { ?c schema:isPartOf ${id} ; hs:reports ?fact }
  ?fact a ?class ; hs:polarity ?polarity ; hs:modality ?modality . ?class rdfs:label ?relation FILTER (?class != hs:Fact)
  ?fact ?p ?filler . ?p rdfs:label ?role . OPTIONAL { ?filler rdfs:label ?name }
  FILTER (?p NOT IN (rdf:type, hs:evidence, hs:rule, hs:confidence, hs:polarity, hs:modality, hs:claimedBy, hs:quantity, hs:time))
  BIND (CONCAT(STR(?role), ": ", COALESCE(STR(?name), STR(?filler))) AS ?part)
} GROUP BY ?fact ?relation ?polarity ?modality ORDER BY ?fact`),
  ]);
  if (about.rows.length === 0) {
    view.replaceChildren(element('p', {}, 'This article is not in the graph.'));
    return;
  }
  const { body, title, date, publisher, author } = about.rows[0];
  let marks = claim ? await spans(claim) : [];
  const others = claim ? await related(claim) : [];
  if (fact) marks = (await spans(fact)).map((m) => ({ ...m, role: 'content' }));
  const chosen = claims.rows.find((c) => c.claim === claim);
  const name = shortName(parameters.get('id'));
  const citation = chosen && `${chosen.speaker} ${chosen.cue ?? ''}: ${chosen.content} — ${[title ?? name, publisher, date].filter(Boolean).join(', ')}`;
  view.replaceChildren(element('div', { class: 'split' },
    element('section', { class: 'panel' },
      element('h2', {}, title ?? name),
      element('p', { class: 'quiet' }, [publisher, author, date, name].filter(Boolean).join(' · ')),
      element('p', { class: 'legend' }, element('mark', { class: 'source' }, 'source'), element('mark', { class: 'cue' }, 'cue'), element('mark', { class: 'content' }, 'content')),
      marked(body, marks, clutter.rows.map((r) => ({ start: Number(r.start), end: Number(r.end) })))),
    element('aside', { class: 'panel' },
      chosen ? element('div', { class: 'buttons' },
        copy(citation, 'Copy with citation'),
        copy(`SELECT * WHERE { ${iri(claim)} ?property ?value }`, 'Copy SPARQL'),
        element('a', { href: address('graph', { id: claim, show: 'statements' }) }, 'In the graph')) : '',
      others,
      element('h3', {}, `Claims (${claims.rows.length})`),
      element('table', {}, claims.rows.map((c) => element('tr', { 'aria-selected': String(c.claim === claim) },
        element('td', {}, c.speaker), element('td', {}, element('a', { href: address('article', { id: parameters.get('id'), claim: c.claim }) }, c.content))))),
      element('h3', {}, `Facts (${facts.rows.length})`),
      element('table', {}, facts.rows.map((f) => element('tr', { 'aria-selected': String(f.fact === fact) },
        element('td', {}, element('a', { href: address('article', { id: parameters.get('id'), fact: f.fact }) }, f.relation)),
        element('td', {}, f.parts, ' ', f.polarity === 'negative' ? element('span', { class: 'tag' }, 'negated') : '',
          f.modality === 'certain' ? '' : element('span', { class: 'tag' }, f.modality)))))))); 
  view.querySelector('#text mark')?.scrollIntoView({ block: 'center' });
}
