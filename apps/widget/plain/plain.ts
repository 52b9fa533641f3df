/** The snippet names the address under which this page was reached. */
const snippet = document.querySelector('#snippet');
if (snippet) snippet.textContent = `<script async src="${location.origin}/widget/embed.js"></script>`;

export {};
