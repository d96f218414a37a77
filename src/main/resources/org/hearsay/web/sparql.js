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
    throw new Error(`The server refused: ${(await response.text()).split('\n')[0]}`);
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

// The rows of a query of queries/page.
export async function ask(name, values) {
  const answer = await fetchText(ENDPOINT, {
    method: 'POST',
    headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json' },
    body: await bound('page/' + name, values),
  });
  const { results } = await answer.json();
  return results.bindings.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])));
}
