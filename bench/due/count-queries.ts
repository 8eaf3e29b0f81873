import pg from 'pg';

/** Counts what is sent to PostgreSQL by this process from now on, the brackets of transactions included. */
export function countQueries(): { readonly sent: () => number } {
  let sent = 0;
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply: (query, client, parameters) => {
      sent += 1;
      return Reflect.apply(query, client, parameters);
    },
  });
  return { sent: () => sent };
}
