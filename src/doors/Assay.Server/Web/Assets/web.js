// What the pages do in the browser beside following links: the choice of colours, and what changes while somebody looks. Everything works without this file.
document.addEventListener('click', event => {
  const choice = event.target.closest('[data-theme-choice]');
  if (!choice) return;
  const theme = choice.dataset.themeChoice;
  document.documentElement.dataset.theme = theme;
  document.cookie = `assay-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
});

// A slash goes to the search field, as in the tools that engineers know; not while they type.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
  const search = document.getElementById('search');
  if (!search) return;
  event.preventDefault();
  search.focus();
});

// Parts that change while somebody looks (data-live: seconds) are asked for again, one question after the other: the next waits ten times as long as the last took, longer when the server has too
// much to do, and as long as nobody looks. An answer without the mark ends it.
let asking;
const follow = (pause = 0) => {
  clearTimeout(asking);
  const parts = [...document.querySelectorAll('[data-live][id]')];
  if (parts.length === 0) return;
  const seconds = Math.max(1, ...parts.map(part => Number(part.dataset.live) || 1));
  asking = setTimeout(ask, Math.max(seconds * 1000, pause));
};
const ask = async () => {
  if (document.hidden) return follow();
  const began = performance.now();
  const address = location.href;
  try {
    const answer = await fetch(address, { headers: { 'Assay-Live': '1' } });
    if (answer.redirected) return location.reload();
    if (!answer.ok) return follow(1000 * (Number(answer.headers.get('Retry-After')) || 10));
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (location.href === address) document.querySelectorAll('[data-live][id]').forEach(part => replace(part, fresh.getElementById(part.id)));
    document.dispatchEvent(new Event('assay:fresh'));
  } catch {
    return follow(10000);
  }
  follow(10 * (performance.now() - began));
};
const replace = (part, fresh) => {
  if (!fresh) return part.removeAttribute('data-live');
  const open = [...part.querySelectorAll('details')].map(details => details.open);
  fresh.querySelectorAll('details').forEach((details, place) => { if (open[place]) details.open = true; });
  part.querySelectorAll('input[type=checkbox]:checked').forEach(box => { const same = [...fresh.querySelectorAll('input[type=checkbox]')].find(other => other.name === box.name && other.value === box.value); if (same) same.setAttribute('checked', ''); });
  if (!part.contains(document.activeElement) || document.activeElement === document.body) part.replaceWith(document.importNode(fresh, true));
};
follow();
document.addEventListener('visibilitychange', () => { if (!document.hidden) follow(); });
window.Blazor?.addEventListener('enhancedload', () => follow());

// A file that is larger than the page takes is not sent at all, and one may be dropped on its field.
document.addEventListener('change', event => {
  const field = event.target.closest('input[type=file][data-most]');
  if (!field) return;
  const isTooLarge = field.files.length > 0 && field.files[0].size > Number(field.dataset.most);
  field.setCustomValidity(isTooLarge ? 'The file is larger than this page takes.' : '');
  if (isTooLarge) field.reportValidity();
});
document.addEventListener('dragover', event => { if (event.target.closest('.drop')) event.preventDefault(); });
document.addEventListener('drop', event => {
  const field = event.target.closest('.drop')?.querySelector('input[type=file]');
  if (!field || event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  field.files = event.dataTransfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
});

// Passkeys: asks the server what to answer, lets the browser answer it, and sends the form on. Without this file people sign in by password.
document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-passkey]');
  if (!form || form.dataset.answered) return;
  event.preventDefault();
  const told = form.querySelector('[role="alert"]');
  try {
    const asked = await fetch(form.dataset.begin, { method: 'POST', body: new FormData(form) });
    if (!asked.ok) throw new Error(`The server answered ${asked.status}. Load the page anew.`);
    const { options, ticket } = await asked.json();
    const answer = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(answer.toJSON());
    form.elements.ticket.value = ticket;
    form.dataset.answered = 'yes';
    form.submit();
  } catch (fault) {
    told.textContent = `The passkey was not used: ${fault.message}`;
  }
});
