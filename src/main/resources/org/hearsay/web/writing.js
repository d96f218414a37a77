// Writes to the graph of a writable server, with its password: SPARQL updates, and articles to be read.
import { ask } from './sparql.js';
import { element } from './dom.js';

export const writer = { name: '', password: '' }; // kept until the page is left, and nowhere else

const MOST_AGAIN = 20; // articles read again at once; the others wait for the next rebuild
const PREFIXES = `PREFIX hs: <https://w3id.org/hearsay/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;

async function post(path, type, body) {
  const response = await fetch('/hearsay/' + path, {
    method: 'POST',
    headers: { Authorization: 'Bearer ' + writer.password, 'Content-Type': type },
    body,
  });
  if (!response.ok) {
    const reason = (await response.text()).split('\n')[0];
    throw new Error(response.status === 401 ? 'The password is wrong.' : `The server refused: ${reason}`);
  }
  return response;
}

// Has articles read and hands on each line of the answer.
export async function read(query, body, told) {
  const response = await post('articles?' + new URLSearchParams(query), 'application/octet-stream', body);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const next = async (rest) => {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    const last = lines.pop();
    lines.filter(Boolean).forEach((line) => told(JSON.parse(line)));
    await next(last);
  };
  await next('');
}

export function iri(address) {
  if (!/^[a-z][a-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]+$/i.test(address)) throw new Error(`No address: ${address}`);
  return `<${address}>`;
}

export const text = JSON.stringify; // the escapes of a string in JSON are those of SPARQL

// The namespace that an article or entity lies in.
function base(id) {
  const [, before] = id.match(/^(.*?\/)(?:article|link)\/[^/#]+/) ?? id.match(/^(.*\/)entity\//) ?? [];
  if (!before) throw new Error(`No address of the graph: ${id}`);
  return before;
}

function slug(name) {
  return encodeURIComponent(name.trim().toLowerCase().replace(/\s+/g, '-'));
}

async function again(articles) {
  if (articles.length === 0) return '';
  if (articles.length > MOST_AGAIN) return `${articles.length} articles follow at the next rebuild.`;
  const failed = [];
  await read(
    articles.map((a) => ['again', a]),
    '',
    (line) => failed.push(...[line.failed].filter(Boolean)),
  );
  return failed.join(' ');
}

// Stores a decision about something and reads again what it concerns; gives a word on what is left.
// `says` are its triples, `where` binds what they leave open and ?article, which it concerns.
export async function decide(about, label, says, where) {
  const home = base(about);
  const decision = `${home}override/${window.crypto.randomUUID()}`;
  const editor = iri(`${home}editor/${slug(writer.name)}`);
  await post(
    'update',
    'application/sparql-update',
    `${PREFIXES}INSERT { GRAPH ${iri(home + 'graph/overrides')} {
      ${iri(decision)} a hs:Override ; ${says} ; rdfs:label ${text(label)} ; hs:concerns ?article ;
        prov:wasAttributedTo ${editor} ; prov:generatedAtTime ${text(new Date().toISOString())}^^xsd:dateTime .
      ${editor} schema:name ${text(writer.name.trim())} } }
    WHERE { ${where} }`,
  );
  const stored = await ask('overrides', { id: decision });
  if (stored.length === 0) throw new Error('Nothing was stored: this is not in the graph any more.');
  return again([...new Set(stored.map((r) => r.article))]);
}

// Takes a decision back; what it concerned is read as before.
export async function undo(decision) {
  const stored = await ask('overrides', { id: decision });
  const graph = iri(decision.replace(/override\/[^/]+$/, 'graph/overrides'));
  await post('update', 'application/sparql-update', `DELETE WHERE { GRAPH ${graph} { ${iri(decision)} ?p ?o } }`);
  return again([...new Set(stored.map((r) => r.article))]);
}

// Fields for who decides and his password, as a server asks for them.
export function who() {
  const field = (name, label, type) =>
    element(
      'label',
      {},
      label,
      ' ',
      element('input', {
        name,
        type,
        required: true,
        value: writer[name],
        autocomplete: type === 'password' ? 'current-password' : 'name',
        onchange: (e) => {
          writer[name] = e.target.value;
        },
      }),
    );
  return [field('name', 'Your name', 'text'), field('password', 'Password', 'password')];
}
