// Parts that need a script, and that pages do without: nothing here is needed to read a page or to sign anything.
{
  const make = (tag, words, onClick) => {
    const element = document.createElement(tag);
    element.textContent = words;
    if (onClick) { element.type = 'button'; element.className = 'plain'; element.addEventListener('click', onClick); }
    return element;
  };

  const nameOf = text => (text || document.title).normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).toLowerCase() || 'assay';

  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // A drawing on a page takes its colours from the page's style sheet; a file has to bring them.
  const kept = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
  const standalone = svg => {
    const copy = svg.cloneNode(true);
    const [from, to] = [[svg, ...svg.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]];
    from.forEach((element, i) => {
      const style = getComputedStyle(element);
      for (const property of kept) if (style.getPropertyValue(property)) to[i].setAttribute(property, style.getPropertyValue(property));
      to[i].removeAttribute('class');
    });
    const box = svg.viewBox.baseVal;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', box.width);
    copy.setAttribute('height', box.height);
    const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of [['x', box.x], ['y', box.y], ['width', box.width], ['height', box.height], ['fill', getComputedStyle(document.documentElement).backgroundColor]]) paper.setAttribute(name, value);
    copy.insertBefore(paper, copy.querySelector('g') ?? copy.firstChild);
    return [new XMLSerializer().serializeToString(copy), box];
  };

  const saveSvg = (svg, name) => save(new Blob([standalone(svg)[0]], { type: 'image/svg+xml' }), `${name}.svg`);

  const savePng = (svg, name) => {
    const [text, box] = standalone(svg);
    const picture = new Image();
    picture.onload = () => {
      const canvas = document.createElement('canvas');
      const scale = Math.max(2, 1600 / box.width);
      [canvas.width, canvas.height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => save(blob, `${name}.png`), 'image/png');
    };
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  };

  // RFC 4180. What a spreadsheet would take for a formula is written as text; a plain number stays one.
  const cell = text => {
    const plain = text.replace(/\s+/g, ' ').trim();
    const guarded = /^[=+\-@\t\r]/.test(plain) && !/^[+-]?(\d|\.\d)[\d.,]*([eE][+-]?\d+)?$/.test(plain) ? `'${plain}` : plain;
    return /[",\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  const textOf = element => {
    const exact = element.querySelectorAll('data[value]');
    if (exact.length === 1 && exact[0].textContent.trim() === element.textContent.trim()) return exact[0].value;
    const moment = element.querySelector('time[datetime]');
    if (moment && moment.textContent.trim() === element.textContent.trim()) return moment.getAttribute('datetime');
    const field = element.querySelector('input[type=number], input[type=text]');
    return field ? field.value : element.innerText ?? element.textContent;
  };
  const csvOf = table => [...table.rows].map(row => [...row.cells].map(each => cell(textOf(each))).join(',')).join('\n') + '\n';

  const offer = () => {
    for (const svg of document.querySelectorAll('main svg[role=img]:not([data-offered])')) {
      svg.dataset.offered = '';
      const name = nameOf(svg.querySelector('title')?.textContent ?? svg.getAttribute('aria-label'));
      const tools = make('p', '');
      tools.className = 'tools quiet';
      tools.append('Save as ', make('button', 'SVG', () => saveSvg(svg, name)), ' ', make('button', 'PNG', () => savePng(svg, name)));
      (svg.closest('.scroll') ?? svg).after(tools);
    }
    for (const table of document.querySelectorAll('main table:not([data-offered])')) {
      table.dataset.offered = '';
      if (table.rows.length < 2) continue;
      const frame = table.closest('.scroll');
      const name = nameOf(table.dataset.name ?? frame?.getAttribute('aria-label') ?? table.caption?.textContent);
      const tools = make('p', '');
      tools.className = 'tools quiet';
      tools.append('Save as ', make('button', 'CSV', () => save(new Blob(['\uFEFF', csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)));
      (frame ?? table).after(tools);
    }
    const place = document.querySelector('[data-page-tools]:empty');
    if (!place) return;
    const told = make('span', '');
    told.setAttribute('role', 'status');
    const copy = () => navigator.clipboard?.writeText(location.href).then(() => { told.textContent = ' Copied.'; }, () => { told.textContent = ` ${location.href}`; }) ?? (told.textContent = ` ${location.href}`);
    place.append(make('button', 'Print or save as PDF', () => print()), make('button', 'Copy the link to this view', copy), told);
  };

  // What was filled into a long form stays with the tab until it was signed, also when the page is loaded anew.
  const keyOf = () => `assay-kept:${location.pathname}${location.search}`;
  const fieldsOf = form => [...form.elements].filter(field => field.name && field.type !== 'hidden' && field.type !== 'submit');
  const restore = () => {
    for (const form of document.querySelectorAll('form[data-keep]:not([data-kept])')) {
      form.dataset.kept = '';
      if (document.querySelector('.answer.good')) { sessionStorage.removeItem(keyOf()); continue; }
      const values = JSON.parse(sessionStorage.getItem(keyOf()) ?? '{}');
      for (const field of fieldsOf(form)) if (field.name in values) field.value = values[field.name];
      const keep = () => sessionStorage.setItem(keyOf(), JSON.stringify(Object.fromEntries(fieldsOf(form).filter(field => field.value).map(field => [field.name, field.value]))));
      form.addEventListener('input', keep);
      form.addEventListener('change', keep);
    }
  };

  const begin = () => { restore(); offer(); };
  addEventListener('load', () => { begin(); window.Blazor?.addEventListener?.('enhancedload', begin); });
  document.addEventListener('assay:fresh', begin);
}
