import { type JsonObject, objectOf, objectsOf, stringOf } from '../json-value.ts';
import type { Refusal } from '../rules/check-surface.ts';
import type { StoredFile, Workspace } from '../workspace.ts';

const PICTURE = /\.(?:png|jpe?g|gif)$/iu;

/**
 * Why Slack would not show the files that these blocks name: nobody has them, they are no pictures, or it has not looked
 * at them yet, which it does some time after taking them. Each refusal is one look. Source: docs.slack.dev/reference/
 * block-kit/composition-objects/slack-file-object; slackapi/python-slack-sdk issue 1521
 */
export function fileRefusal(workspace: Workspace, blocks: unknown, path = '/blocks'): Refusal | null {
  const messages = namedFiles(objectsOf(blocks), path).flatMap(({ id, at }) =>
    isReady(workspace.files.get(id)) ? [] : [`[ERROR] invalid slack file [json-pointer:${at}]`],
  );
  return messages.length === 0 ? null : { code: 'invalid_blocks', messages };
}

function isReady(file: StoredFile | undefined): boolean {
  if (file === undefined || !file.completed || !PICTURE.test(file.name)) return false;
  if (file.looksLeft === 0) return true;
  file.looksLeft -= 1;
  return false;
}

function namedFiles(
  blocks: readonly JsonObject[],
  path: string,
): readonly { readonly id: string; readonly at: string }[] {
  return blocks.flatMap((block, index) => {
    const at = `${path}/${index}`;
    const own = [
      { element: block, at },
      { element: objectOf(block.accessory), at: `${at}/accessory` },
      ...objectsOf(block.elements).map((element, place) => ({ element, at: `${at}/elements/${place}` })),
    ];
    return own.flatMap(({ element, at: place }) =>
      element.type === 'image' && element.slack_file !== undefined
        ? [{ id: stringOf(objectOf(element.slack_file).id), at: `${place}/slack_file` }]
        : [],
    );
  });
}
