import { element } from './dom';

const COMMENT = /^(\s*(?:\/\/|#).*)|(\s(?:\/\/|#) .*)$/;

/** Code to be read and copied; comments stand back. */
export function codeBlock(code: string): HTMLElement {
  const lines = code.trimEnd().split('\n');
  return element(
    'pre',
    { tabindex: 0 },
    element('code', {}, ...lines.flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...parts(line)])),
  );
}

function parts(line: string): Array<Node | string> {
  const found = COMMENT.exec(line);
  return found === null
    ? [line]
    : [line.slice(0, found.index), element('span', { class: 'comment' }, line.slice(found.index))];
}

/** The clipboard of the browser, or the old way where pages without TLS have none; false when neither works. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element('textarea', { class: 'copy-source', readonly: true });
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}
