// The selection of claims that all views share: a form, its state in the address, its SPARQL.
import { literal, iri } from './sparql.js';
import { element, address } from './dom.js';

const FIELDS = ['q', 'speaker', 'about', 'article', 'from', 'to', 'kind', 'stance', 'modality', 'linked'];
const CHOICES = {
  kind: ['direct', 'indirect', 'mixed'],
  stance: ['asserts', 'denies', 'neither'],
  modality: ['certain', 'probable', 'possible', 'planned', 'conditional', 'directive', 'unknown'],
  linked: ['with Wikidata item', 'without'],
};

// The chosen fields of an address.
export function chosen(parameters) {
  return Object.fromEntries(FIELDS.map((f) => [f, parameters.get(f)]).filter(([, v]) => v));
}

const contains = (variable, text) => `FILTER (CONTAINS(LCASE(STR(${variable})), LCASE(${literal(text)})))`;

// Claims joined with an entity of this name; the few names first, then their claims.
const named = (role, text) => `{ SELECT DISTINCT ?${role}Is WHERE { ?${role}Is rdfs:label ?${role}Name ${contains(`?${role}Name`, text)} } } ?claim hs:${role} ?${role}Is .`;

// A group of patterns that bind ?claim; empty when nothing is chosen.
export function pattern(parameters) {
  const p = chosen(parameters);
  const parts = []; // first what binds few claims: later parts are looked up for each of them
  if (p.q) {
    parts.push(`{ ?claim hs:content ?selWords ${contains('?selWords', p.q)} }
    UNION { ?selWho rdfs:label ?selName ${contains('?selName', p.q)} ?claim hs:speaker ?selWho }
    UNION { ?claim hs:source ?selSource ${contains('?selSource', p.q)} }`);
  }
  if (p.speaker) parts.push(p.speaker.startsWith('http') ? `?claim hs:speaker ${iri(p.speaker)} .` : named('speaker', p.speaker));
  if (p.about) parts.push(p.about.startsWith('http') ? `?claim hs:about ${iri(p.about)} .` : named('about', p.about));
  for (const key of ['kind', 'stance', 'modality']) if (p[key]) parts.push(`?claim hs:${key} ${literal(p[key])} .`);
  if (p.article) parts.push(p.article.startsWith('http') ? `?claim schema:isPartOf ${iri(p.article)} .` : `?claim schema:isPartOf ?selArticle OPTIONAL { ?selArticle schema:headline ?selTitle } FILTER (CONTAINS(LCASE(CONCAT(STR(?selArticle), " ", COALESCE(?selTitle, ""))), LCASE(${literal(p.article)})))`);
  if (p.from || p.to) {
    parts.push(`OPTIONAL { ?claim hs:statedOn ?selStated } OPTIONAL { ?claim schema:isPartOf/schema:datePublished ?selPublished }
    BIND (COALESCE(STR(?selStated), STR(?selPublished), "") AS ?selDay) FILTER (?selDay != "" ${p.from ? `&& ?selDay >= ${literal(p.from)}` : ''} ${p.to ? `&& ?selDay <= ${literal(p.to)}` : ''})`);
  }
  if (p.linked === 'without') parts.push('FILTER NOT EXISTS { ?claim hs:speaker/owl:sameAs ?selItem }');
  else if (p.linked) parts.push('FILTER EXISTS { ?claim hs:speaker/owl:sameAs ?selItem }');
  if (parts.length > 0 && !/^(\{|\?claim)/.test(parts[0])) parts.unshift('?claim a hs:Claim .');
  return parts.join('\n    ');
}

// The form for the selection; other parameters of the view are dropped when it changes.
export function form(view, parameters) {
  const now = chosen(parameters);
  const text = (name, label, type = 'text') => element('input', { type, name, placeholder: label, 'aria-label': label, title: label, value: now[name] ?? '' });
  const choice = (name, label) => element('select', { name, 'aria-label': label },
    element('option', { value: '' }, label), CHOICES[name].map((v) => element('option', { value: v, selected: v === now[name] }, v)));
  const more = ['about', 'article', 'from', 'to', 'kind', 'stance', 'modality', 'linked'].some((f) => now[f]);
  const fields = element('form', { class: 'filters', role: 'search' },
    text('q', 'Search speaker or words', 'search'), text('speaker', 'Speaker'), element('button', {}, 'Search'), element('a', { href: '#' + view }, 'All'),
    element('details', { open: more }, element('summary', {}, 'More filters'), element('div', { class: 'filters' },
      text('about', 'About (person, place …)'), text('article', 'Article'), text('from', 'From', 'date'), text('to', 'Until', 'date'),
      choice('kind', 'any kind'), choice('stance', 'any stance'), choice('modality', 'any modality'), choice('linked', 'any speaker'))));
  const go = (event) => {
    event.preventDefault();
    location.hash = address(view, Object.fromEntries(new FormData(fields)));
  };
  fields.addEventListener('submit', go);
  fields.addEventListener('change', (e) => { if (e.target.matches('select, [type=date]')) go(e); });
  return fields;
}
