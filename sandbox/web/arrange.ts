/** Makes these the children, in this order. What stays is not moved, and so keeps the focus it has. */
export function arrange(list: HTMLElement, rows: readonly Element[]): void {
  const wanted = new Set(rows);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let at = list.firstElementChild;
  for (const row of rows) {
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
  }
}
