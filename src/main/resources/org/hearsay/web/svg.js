// SVG elements, and a drawn network as one SVG document.
const NS = 'http://www.w3.org/2000/svg';

export function svg(name, attributes, ...children) {
  const node = document.createElementNS(NS, name);
  for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, v);
  node.append(...children.flat());
  return node;
}

// Nodes and lines at the places where Cytoscape has put them (its own SVG plugin is under the GPL).
export function toSvg(cy) {
  const box = cy.elements().boundingBox();
  const text = (at, size, words) =>
    svg('text', { x: at.x, y: at.y, 'font-size': size, 'text-anchor': 'middle', 'font-family': 'sans-serif' }, words);
  const lines = cy.edges().map((e) => {
    const [a, b, middle] = [e.sourceEndpoint(), e.targetEndpoint(), e.midpoint()];
    return svg(
      'g',
      {},
      svg('path', {
        d: `M${a.x},${a.y}Q${2 * middle.x - (a.x + b.x) / 2},${2 * middle.y - (a.y + b.y) / 2},${b.x},${b.y}`,
        fill: 'none',
        stroke: '#9aa5b5',
        'stroke-width': e.data('width'),
        'marker-end': 'url(#arrow)',
      }),
      text(middle, 9, e.data('label')),
    );
  });
  const dots = cy.nodes().map((n) =>
    svg(
      'g',
      {},
      svg('circle', {
        cx: n.position('x'),
        cy: n.position('y'),
        r: n.width() / 2,
        fill: n.style('background-color'),
      }),
      text({ x: n.position('x'), y: n.position('y') - n.height() / 2 - 3 }, 14, n.data('label')),
    ),
  );
  const arrow = svg(
    'defs',
    {},
    svg(
      'marker',
      {
        id: 'arrow',
        viewBox: '0 0 10 10',
        refX: 9,
        refY: 5,
        markerWidth: 6,
        markerHeight: 6,
        orient: 'auto-start-reverse',
        markerUnits: 'userSpaceOnUse',
      },
      svg('path', { d: 'M0,0L10,5L0,10z', fill: '#9aa5b5' }),
    ),
  );
  return new XMLSerializer().serializeToString(
    svg('svg', { viewBox: `${box.x1} ${box.y1} ${box.w} ${box.h}`, width: box.w, height: box.h }, arrow, lines, dots),
  );
}
