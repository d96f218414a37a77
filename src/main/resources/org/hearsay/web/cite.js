// A claim and its article as citations for reference managers.
import { element } from './dom.js';

const LATEX = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function latex(text) {
  return text.replace(/[\\~^{}#$%&_]/g, (c) => LATEX[c] ?? '\\' + c).replace(/\s+/g, ' ');
}

// In RIS a line ends a field.
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function key(about) {
  const words = (about.publisher ?? about.title).normalize('NFKD').replace(/[^A-Za-z0-9 ]/g, '');
  return (words.split(' ').find(Boolean) ?? 'article').toLowerCase() + (about.date ?? '').replaceAll('-', '');
}

// `about` has title, publisher, author, date and url of the article, as far as known; `words` the claim in a line.
export const FORMATS = {
  BibTeX: {
    ending: 'bib',
    type: 'application/x-bibtex',
    text: (about, words) => {
      const fields = {
        title: about.title && `{${latex(about.title)}}`,
        author: about.author && `{${latex(about.author)}}`,
        journal: about.publisher && latex(about.publisher),
        year: about.date?.slice(0, 4),
        date: about.date,
        url: about.url?.replace(/[{}\\]/g, encodeURIComponent),
        note: words && latex(words),
      };
      const lines = Object.entries(fields).filter(([, v]) => v);
      return `@article{${key(about)},\n${lines.map(([k, v]) => `  ${k} = {${v}}`).join(',\n')}\n}\n`;
    },
  },
  RIS: {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    text: (about, words) =>
      [
        ['TY', 'NEWS'],
        ['TI', about.title],
        ['AU', about.author],
        ['T2', about.publisher],
        ['PY', about.date?.slice(0, 4)],
        ['DA', about.date?.replaceAll('-', '/')],
        ['UR', about.url],
        ['N1', words],
      ]
        .filter(([, v]) => v)
        .map(([tag, v]) => `${tag}  - ${oneLine(v)}\r\n`)
        .join('') + 'ER  - \r\n',
  },
  'CSL-JSON': {
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    text: (about, words) => {
      const item = {
        id: key(about),
        type: 'article-newspaper',
        title: about.title,
        author: about.author && [{ literal: about.author }],
        'container-title': about.publisher,
        issued: about.date && { 'date-parts': [about.date.slice(0, 10).split('-').map(Number)] },
        URL: about.url,
        note: words,
      };
      return JSON.stringify([item], null, 2) + '\n';
    },
  },
};

export function download(text, type, name) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

// Copies what a function gives, now or later.
export function copy(text, label) {
  const click = async (e) => {
    await navigator.clipboard.writeText(await text());
    e.target.textContent = 'Copied';
  };
  return element('button', { type: 'button', onclick: click }, label);
}

// Buttons that save the citation in each format.
export function citations(about, words) {
  return Object.entries(FORMATS).map(([name, { ending, type, text }]) =>
    element(
      'button',
      { type: 'button', 'data-cite': ending, onclick: () => download(text(about, words), type, 'claim.' + ending) },
      name,
    ),
  );
}
