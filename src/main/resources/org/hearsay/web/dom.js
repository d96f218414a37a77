// An address is somebody else's words, as that of an article is; none of them runs.
const runs = (href) => URL.canParse(href, location) && new URL(href, location).protocol.startsWith('javascript');

// Builds elements; text is always set as text, never as markup.
export function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') node.className = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'href' && runs(value)) continue;
    else if (value !== undefined && value !== null && value !== false)
      node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== ''));
  return node;
}

export function show(text) {
  const message = document.getElementById('message');
  message.textContent = text;
  message.hidden = !text;
}

// State lives in the address: #view?key=value
export function state() {
  const [view, query] = location.hash.slice(1).split('?');
  return { view: view || 'stories', parameters: new URLSearchParams(query ?? '') };
}

export function address(view, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, v]) => v)).toString();
  return '#' + view + (query ? '?' + query : '');
}

// The last readable part of an address of the graph.
export function shortName(address) {
  try {
    return decodeURIComponent(
      address
        .replace(/[/#]+$/, '')
        .split(/[/#]/)
        .pop(),
    );
  } catch {
    return address;
  }
}

// Who published an article: the name, or the host of its address.
export function outlet({ publisher, url }) {
  if (publisher || !url) return publisher;
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

// Loads a script of a WebJar once and gives the global it defines.
export function library(source, name) {
  return new Promise((resolve, reject) => {
    if (window[name]) return resolve(window[name]);
    const script = element('script', { src: source });
    script.onload = () => resolve(window[name]);
    script.onerror = () => reject(new Error(`Could not load ${source}.`));
    document.head.append(script);
  });
}

// Loads a stylesheet of a WebJar once.
export function style(source) {
  return new Promise((resolve) => {
    if (document.querySelector(`link[href="${source}"]`)) return resolve();
    const link = element('link', { rel: 'stylesheet', href: source });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
