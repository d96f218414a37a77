// Asks the endpoint; every answer is a list of rows with plain values.
const ENDPOINT = '/hearsay/sparql';
let catalogue;

export async function loadCatalogue() {
  catalogue ??= await fetchJson('/catalogue', {});
  return catalogue;
}

async function fetchJson(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new Error('The server does not answer. Is hearsay still running?');
  }
  if (!response.ok) {
    const detail = (await response.text()).split('\n')[0];
    throw new Error(response.status === 503 ? 'The query took too long and was stopped.' : `The server refused: ${detail}`);
  }
  return response.json();
}

export async function select(query) {
  const { prefixes } = await loadCatalogue();
  const known = Object.entries(prefixes).filter(([p]) => !new RegExp(`prefix\\s+${p}:`, 'i').test(query));
  const text = known.map(([p, ns]) => `PREFIX ${p}: <${ns}>`).join('\n') + '\n' + query;
  const answer = await fetchJson(ENDPOINT, {
    method: 'POST',
    headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json' },
    body: text,
  });
  if ('boolean' in answer) {
    return { columns: ['answer'], rows: [{ answer: String(answer.boolean) }] };
  }
  const rows = answer.results.bindings.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])));
  return { columns: answer.head.vars, rows };
}

// A string as a SPARQL literal.
export function literal(text) {
  return '"' + text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r') + '"';
}

// An IRI of the graph; anything that could end it early is refused.
export function iri(text) {
  if (/[<>"{}|\\^`\s]/.test(text)) {
    throw new Error('Not an address of the graph: ' + text);
  }
  return `<${text}>`;
}
