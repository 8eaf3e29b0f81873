const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Fills Slack's date tokens, in the reader's zone. Source: docs.slack.dev/messaging/formatting-message-text */
export function slackDate(
  seconds: number,
  format: string,
  reader: { readonly zone: string; readonly locale: string },
): string {
  const at = new Date(seconds * 1000);
  return format.replaceAll(/\{([a-z_]+)\}/g, (whole, token: string) => {
    const style = styles[token.replace(/_pretty$/, '')];
    return style === undefined
      ? whole
      : new Intl.DateTimeFormat(reader.locale, { ...style, timeZone: reader.zone }).format(at);
  });
}
