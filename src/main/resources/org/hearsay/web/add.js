// Adds articles on a writable server: files, an address or a text; what comes of each is told while it is read.
import { loadCatalogue } from './sparql.js';
import { address, element } from './dom.js';
import { writer, read as send } from './writing.js';

// A text with what is known of it, as a line of JSON; without an address it is named after its words.
async function pasted(fields) {
  const known = Object.entries(fields).filter(([, value]) => value.trim());
  const hash = await window.crypto.subtle.digest('SHA-256', new TextEncoder().encode(fields.text));
  const name = Array.from(new Uint8Array(hash, 0, 6), (b) => b.toString(16).padStart(2, '0')).join('');
  const id = fields.url.trim() ? {} : { doc: `pasted-${name}` };
  return JSON.stringify({ ...id, ...Object.fromEntries(known) });
}

// What is to be read: each with the query and the body of its request.
async function chosen(form, files) {
  const { web, ...fields } = Object.fromEntries(
    ['web', 'text', 'title', 'published', 'url'].map((f) => [f, form[f].value]),
  );
  return [
    ...files.map((file) => ({ query: { name: file.name }, body: file })),
    ...(web.trim() ? [{ query: { address: web.trim() }, body: '' }] : []),
    ...(fields.text.trim() ? [{ query: { name: 'pasted.jsonl' }, body: await pasted(fields) }] : []),
  ];
}

function remarks(line) {
  return (line.remarks ?? []).map((r) => element('p', { class: 'quiet' }, r));
}

function told(line) {
  const id = line.article ?? line.kept;
  const read = line.kept ? 'was there already' : `${line.claims} claims, ${line.facts} facts`;
  return id
    ? element('li', {}, element('a', { href: address('article', { id }) }, line.title), ` · ${read}`, remarks(line))
    : element('li', { class: 'failed' }, line.failed);
}

// What comes of the things that are read, shown as it comes.
function shown(results, things) {
  const progress = element('progress', { 'aria-label': 'Reading' });
  const state = element('p', { class: 'quiet' }, 'Reading …');
  const list = element('ul', {});
  const articles = [];
  let all = things;
  let failed = 0;
  let ended = 0;
  results.replaceChildren(progress, state, list);
  return {
    articles,
    line(line) {
      if (line.articles !== undefined) {
        all += line.articles - 1;
        progress.max = Math.max(all, 1);
      } else if (line.done !== undefined) {
        ended++;
      } else {
        list.append(told(line));
        articles.push(...[line.article ?? line.kept].filter(Boolean));
        failed += line.failed ? 1 : 0;
        progress.value = articles.length + failed;
        state.textContent = progress.value < all ? 'Reading …' : 'Joining with the other articles …';
      }
    },
    end() {
      progress.remove();
      const broken = ended < things ? ' Not all was read to its end.' : '';
      state.textContent = `${articles.length} read, ${failed} failed.${broken}`;
    },
  };
}

async function read(form, files, results) {
  const things = await chosen(form, files);
  if (things.length === 0) throw new Error('Choose a file, or give an address or a text.');
  const seen = shown(results, things.length);
  try {
    for (const { query, body } of things) await send(query, body, seen.line);
  } finally {
    seen.end();
  }
  const [id, ...others] = seen.articles;
  if (id && others.length === 0 && things.length === 1) location.hash = address('article', { id });
}

function field(name, label, type = 'text') {
  return element('label', {}, label, ' ', element('input', { name, type }));
}

function adding() {
  let files = [];
  const results = element('div', { id: 'added', 'aria-live': 'polite' });
  const named = element('p', { class: 'quiet' }, '');
  const take = (list) => {
    files = [...list];
    named.textContent = files.map((f) => f.name).join(', ');
  };
  const drop = element(
    'div',
    {
      id: 'drop',
      class: 'panel',
      ondragover: (e) => e.preventDefault(),
      ondrop: (e) => {
        e.preventDefault();
        take(e.dataTransfer.files);
      },
    },
    element(
      'label',
      {},
      'Files, chosen or dropped here ',
      element('input', { type: 'file', name: 'files', multiple: true, onchange: (e) => take(e.target.files) }),
    ),
    named,
  );
  const form = element(
    'form',
    {
      id: 'add',
      onsubmit: async (e) => {
        e.preventDefault();
        writer.password = form.password.value;
        const button = form.querySelector('button');
        button.disabled = true;
        try {
          await read(form, files, results);
        } catch (error) {
          results.append(element('p', { class: 'failed', role: 'alert' }, error.message));
        } finally {
          button.disabled = false;
        }
      },
    },
    drop,
    element('p', {}, field('web', 'Address', 'url')),
    element('p', {}, element('label', {}, 'Text', element('textarea', { name: 'text', rows: 10 }))),
    element(
      'div',
      { class: 'filters' },
      field('title', 'Title'),
      field('published', 'Published', 'date'),
      field('url', 'Address of the text', 'url'),
    ),
    element(
      'p',
      {},
      element(
        'label',
        {},
        'Password ',
        element('input', {
          type: 'password',
          name: 'password',
          required: true,
          value: writer.password,
          autocomplete: 'current-password',
        }),
      ),
      ' ',
      element('button', {}, 'Add'),
    ),
  );
  return [form, results];
}

export async function add(view) {
  const { writable } = await loadCatalogue();
  view.replaceChildren(
    element('h2', {}, 'Add articles'),
    element('p', {}, element('a', { href: '#decisions' }, 'Decided by people')),
    ...(writable
      ? [
          element(
            'p',
            { class: 'quiet' },
            'Web pages, text, PDF, mail, feeds, tables, JSON, crawls, archives of these.',
          ),
          ...adding(),
        ]
      : [
          element(
            'p',
            {},
            'This server is for reading. To add articles here, start it with ',
            element('code', {}, '--writable'),
            ' and a password; or use ',
            element('code', {}, 'hearsay add'),
            ' when it has ended.',
          ),
        ]),
  );
}
