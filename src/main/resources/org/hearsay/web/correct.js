// Decisions against what was read: about an entity, one mention of it, a claim, a link; and their undoing.
import { ask, loadCatalogue } from './sparql.js';
import { element, address } from './dom.js';
import { decide, iri, text, undo, who } from './writing.js';

function redraw() {
  dispatchEvent(new Event('hashchange'));
}

function short(words) {
  return words.length > 70 ? words.slice(0, 70).replace(/\s+\S*$/, '') + ' …' : words;
}

// A form that says while it works, and what went wrong; `save` gives the address to go to.
function working(form, save) {
  const told = element('p', { role: 'status', class: 'quiet' });
  form.append(told);
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    const button = e.submitter ?? form.querySelector('button');
    button.disabled = true;
    told.className = 'quiet';
    told.textContent = 'Reading again what this concerns …';
    try {
      const { place, left } = await save(new FormData(form), button);
      if (left) {
        told.textContent = left;
      } else if (place && place !== location.hash) {
        location.hash = place;
      } else {
        redraw();
      }
    } catch (error) {
      told.className = 'failed';
      told.textContent = error.message;
    }
    button.disabled = false;
  });
  return form;
}

// What was decided about something, each to be taken back.
export async function decisions(values, title = 'Decided by people') {
  const [{ writable }, stored] = await Promise.all([loadCatalogue(), ask('overrides', values)]);
  const rows = [...new Map(stored.map((r) => [r.decision, r])).values()];
  if (rows.length === 0) return '';
  const item = (r) =>
    element(
      'li',
      {},
      r.label,
      element('span', { class: 'quiet' }, ` ${r.by}, ${r.at.slice(0, 16).replace('T', ' ')} `),
      r.article ? element('a', { href: address('article', { id: r.article }) }, 'article') : '',
      ' ',
      writable ? element('button', { value: r.decision, 'aria-label': `Undo: ${r.label}` }, 'Undo') : '',
    );
  const form = element(
    'form',
    { class: 'decisions' },
    element('h3', {}, title),
    element('ul', { class: 'entries' }, rows.map(item)),
    writable ? element('div', { class: 'filters' }, who()) : '',
  );
  return working(form, async (_, button) => ({ left: await undo(button.value) }));
}

function option(value, label) {
  return element('option', { value }, label);
}

function correcting(title, ...parts) {
  return element('details', { class: 'correct' }, element('summary', {}, title), ...parts);
}

// Names of entities as one types, each with its address.
function names() {
  const found = new Map();
  const list = element('datalist', { id: 'names' });
  const input = element('input', {
    name: 'value',
    list: 'names',
    'aria-label': 'Name, or Wikidata item',
    placeholder: 'Name, or Q…',
    autocomplete: 'off',
    oninput: async () => {
      if (input.value.length < 2 || found.has(input.value)) return;
      for (const r of await ask('entities', { namePart: input.value })) {
        found.set(found.has(r.label) && found.get(r.label).id !== r.id ? `${r.label} (${r.type})` : r.label, r);
      }
      list.replaceChildren(...[...found.keys()].map((label) => option(label)));
    },
  });
  const get = async (label) => {
    if (!found.has(label)) {
      const rows = await ask('entities', { namePart: label });
      rows.filter((r) => r.label === label).forEach((r) => found.set(label, r));
    }
    if (!found.has(label)) throw new Error(`No entity is called “${label}”; choose one of the list.`);
    return found.get(label);
  };
  return { parts: [input, list], get };
}

// The triples and words of a decision about an entity or one mention of it.
async function aboutEntity(e, id, fields, get) {
  const [mention, value] = [fields.get('mention'), fields.get('value').trim()];
  const words = mention ? `“${fields.get('words')}”` : e.label;
  const what = `hs:overrides ${iri(mention || id)} ; hs:called ${text(e.label)}`;
  const place = id.match(/^(.*\/article\/[^/]+)\/(?:entity|source)\//);
  const only = place && !mention ? ` ; hs:onlyIn ${iri(place[1])}` : '';
  switch (fields.get('decision')) {
    case 'same': {
      if (/^Q\d+$/.test(value)) {
        const item = `http://www.wikidata.org/entity/${value}`;
        return { label: `${words} is ${value}`, says: `${what} ; hs:decision "is" ; hs:becomes ${iri(item)}${only}` };
      }
      const other = await get(value);
      if (other.id === id) throw new Error('This is the same entity already.');
      if (e.item && !other.item && !mention) {
        const theirs = `hs:overrides ${iri(other.id)} ; hs:called ${text(other.label)}`;
        return {
          about: other.id, // what has an item keeps it
          label: `${other.label} is ${e.label}`,
          says: `${theirs} ; hs:decision "is" ; hs:becomes ${iri(e.item)}`,
          place: address('entity', { id }),
        };
      }
      const becomes = `hs:becomes ${iri(other.id)} ; hs:becomesCalled ${text(other.label)}`;
      return {
        label: `${words} is ${other.label}`,
        says: `${what} ; hs:decision "same" ; ${becomes}${only}`,
        place: mention ? undefined : address('entity', { id: other.id }),
      };
    }
    case 'none':
      return { label: `${words} has no Wikidata item`, says: `${what} ; hs:decision "is"${only}` };
    default:
      if (!mention) throw new Error('Choose the mention that means another.');
      return { label: `${words} is not ${e.label}`, says: `${what} ; hs:decision "different"` };
  }
}

// A form to merge an entity with another, to link it otherwise, or to split one mention off.
export async function correctEntity(e, id) {
  if (!(await loadCatalogue()).writable) return '';
  const { parts, get } = names();
  const mention = element('select', { name: 'mention', 'aria-label': 'Where' }, option('', 'wherever it is named'));
  const form = element(
    'form',
    { class: 'filters' },
    mention,
    element(
      'select',
      { name: 'decision', 'aria-label': 'What it is' },
      option('same', 'is the same as'),
      option('none', 'has no Wikidata item'),
      option('different', 'is somebody else'),
    ),
    parts,
    who(),
    element('button', {}, 'Save'),
  );
  const fill = async () => {
    if (mention.length > 1) return;
    for (const m of await ask('entity-mentions', { id })) {
      const o = option(m.span, `… ${m.before}[${m.words}]${m.after} …`.replace(/\s+/g, ' '));
      o.dataset.words = m.words;
      mention.append(o);
    }
  };
  working(form, async (fields) => {
    fields.set('words', mention.selectedOptions[0].dataset.words ?? '');
    const { label, says, place, about = id } = await aboutEntity(e, id, fields, get);
    const one = fields.get('mention');
    const where = one ? `${iri(one)} oa:hasSource ?article` : `${iri(about)} hs:mention/oa:hasSource ?article`;
    const left = await decide(id, label, says, where);
    return { left, place: place ?? address('decisions', {}) };
  });
  const part = correcting('Correct', form);
  part.addEventListener('toggle', fill);
  return part;
}

// A form for who says a claim, for rejecting it, and for its links to others.
export async function correctClaim(claim, article, related) {
  if (!(await loadCatalogue()).writable) return '';
  const people = await ask('article-entities', { id: article });
  const group = (label, ...options) => element('optgroup', { label }, options);
  const decision = element(
    'select',
    { name: 'decision', 'aria-label': 'What is right' },
    group('The claim', option('reject', 'nobody says so: reject it')),
    group(
      'Who says so',
      people.map((p) => option('by ' + p.entity, 'is said by ' + p.label)),
      option('nobody', 'nobody is named'),
    ),
    ['confirm', 'reject'].map((verb) =>
      group(
        verb === 'confirm' ? 'Right' : 'Wrong',
        related.map((r) => option(`${verb} ${r.link}`, `${verb}: ${r.how} “${short(r.content)}”`)),
      ),
    ),
  );
  const words = `{ SELECT (MIN(?w) AS ?words) (MIN(?a) AS ?article) {
    ${iri(claim.claim)} hs:contentSpan ?w ; schema:isPartOf ?a } } FILTER (BOUND(?words))`;
  const linked = (link) => `{ SELECT (MIN(?f) AS ?first) (MIN(?s) AS ?second) (MIN(?t) AS ?type) {
      ${iri(link)} hs:first/hs:contentSpan ?f ; hs:second/hs:contentSpan ?s ; hs:linkType ?t } }
    FILTER (BOUND(?first)) { ${iri(link)} hs:first/schema:isPartOf ?article }
    UNION { ${iri(link)} hs:second/schema:isPartOf ?article }`;
  const said = `“${short(claim.content)}”`;
  const choice = (value) => {
    const [verb, id] = value.split(' ');
    if (verb === 'by') {
      const { label } = people.find((p) => p.entity === id);
      const becomes = `hs:becomes ${iri(id)} ; hs:becomesCalled ${text(label)}`;
      return [`${said} is said by ${label}`, `hs:overrides ?words ; hs:decision "speaker" ; ${becomes}`, words];
    }
    if (verb === 'nobody') {
      return [`Nobody is named who says ${said}`, 'hs:overrides ?words ; hs:decision "speaker"', words];
    }
    if (!id) return [`${said} is rejected`, 'hs:overrides ?words ; hs:decision "reject"', words];
    const { how, content } = related.find((r) => r.link === id);
    const label = `${said} ${verb === 'confirm' ? how : 'does not hold as ' + how} “${short(content)}”`;
    const ends = 'hs:overriddenType ?type ; hs:firstWords ?first ; hs:secondWords ?second';
    return [label, `hs:overrides ${iri(id)} ; hs:decision "${verb}" ; ${ends}`, linked(id)];
  };
  const form = element('form', { class: 'filters' }, decision, who(), element('button', {}, 'Save'));
  return correcting(
    'Correct',
    working(form, async (fields) => {
      const chosen = fields.get('decision');
      const left = await decide(article, ...choice(chosen));
      return { left, place: chosen === 'reject' ? address('article', { id: article }) : undefined };
    }),
  );
}

// All decisions.
export async function overrides(view) {
  const list = await decisions({}, 'The newest first');
  view.replaceChildren(
    element('h2', {}, 'Decided by people'),
    element(
      'p',
      { class: 'quiet' },
      'What was decided against what was read. Every reading follows it, until it is undone.',
    ),
    list === '' ? element('p', {}, 'Nothing yet.') : element('section', { class: 'panel' }, list),
  );
}
