interface Order {
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly late: boolean;
  readonly progress: number;
  readonly note: string;
}

const orders: readonly Order[] = [
  {
    number: 'LM-20418',
    item: 'Nora headphones',
    status: 'On its way',
    late: false,
    progress: 70,
    note: 'Handed to the carrier. Arrives in one to two days.',
  },
  {
    number: 'LM-20377',
    item: 'Fjord runners',
    status: 'Delayed',
    late: true,
    progress: 45,
    note: 'The carrier has not scanned it for three days.',
  },
];

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
};

function drawOrder(order: Order): HTMLElement {
  const card = element('article', '', 'order');
  const head = element('header', '');
  const title = element('div', '');
  title.append(element('h3', order.item), element('span', order.number, 'fine'));
  head.append(title, element('span', order.status, order.late ? 'status late' : 'status'));
  const progress = document.createElement('progress');
  Object.assign(progress, { max: 100, value: order.progress, ariaLabel: `${order.item}: ${order.status}` });
  const ask = element('button', 'Ask about this order', 'inline');
  ask.dataset.ask = `Where is my order ${order.number}?`;
  card.append(head, progress, element('p', order.note, 'fine'), ask);
  return card;
}

/** The orders of whoever is logged in; a guest has none. */
export function drawOrders(name: string): void {
  const [note, list, title] = ['#guest-note', '#order-list', '#orders-title'].map((id) =>
    document.querySelector<HTMLElement>(id),
  );
  if (!note || !list || !title) return;
  title.textContent = name === '' ? 'Your orders' : `${name}’s orders`;
  note.hidden = name !== '';
  list.hidden = name === '';
  list.replaceChildren(...(name === '' ? [] : orders.map(drawOrder)));
}
