// Asks the endpoint the questions of queries/page; every answer is a list of rows with plain values.
const ENDPOINT = '/hearsay/sparql';
let catalogue;

async function fetchText(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new Error('The server does not answer. Is hearsay still running?');
  }
  if (!response.ok) {
    throw new Error(`The server refused: ${(await response.text()).trim()}`);
  }
  return response;
}

export async function loadCatalogue() {
  catalogue = catalogue ?? (await (await fetchText('/catalogue', {})).json());
  return catalogue;
}

// The SPARQL of a query of the catalogue, its parameters put in by the server.
export async function bound(name, values = {}) {
  const given = new URLSearchParams(Object.entries(values).filter(([, v]) => v !== undefined && v !== null));
  return (await fetchText(`/catalogue/${name}?${given}`, {})).text();
}

function post(body, accept) {
  const headers = { 'Content-Type': 'application/sparql-query', Accept: accept };
  return fetchText(ENDPOINT, { method: 'POST', headers, body });
}

// The answer to a query of any form: its media type and its text.
export async function answer(query) {
  const response = await post(query, 'application/sparql-results+json, text/turtle');
  return { type: response.headers.get('Content-Type') ?? '', text: await response.text() };
}

// The rows of a query of queries/page.
export async function ask(name, values) {
  const response = await post(await bound('page/' + name, values), 'application/sparql-results+json');
  const { results } = await response.json();
  return results.bindings.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])));
}
