// What the pages do in the browser beside following links: the choice of colours. Everything else works without this file.
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
