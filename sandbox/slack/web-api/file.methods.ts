import { objectsOf, stringOf } from '../json-value.ts';
import { addMessage, conversationOf, freshId } from '../workspace.ts';
import { contentOf, contentRefusal } from './message-content.ts';
import { answer, type Method, refuse } from './method.ts';

const getUploadUrl: Method = (workspace, given) => {
  const name = stringOf(given.filename);
  if (name === '' || !(Number(given.length) > 0)) return refuse('invalid_arguments');
  const id = freshId(workspace, 'F');
  const altText = stringOf(given.alt_txt);
  if (altText.length > 1000) return refuse('alt_txt_too_large');
  const length = Number(given.length);
  workspace.files.set(id, { id, name, title: name, altText, length, body: null, completed: false, looksLeft: 0 });
  return answer({ file_id: id, upload_url: `${workspace.publicUrl}/slack/upload/${id}` });
};

const completeUpload: Method = (workspace, given) => {
  const asked = objectsOf(given.files);
  const files = asked.flatMap(({ id, title }) => {
    const file = workspace.files.get(stringOf(id));
    if (file === undefined || file.body?.length !== file.length || file.completed) return [];
    file.title = stringOf(title) || file.name;
    return file;
  });
  if (files.length === 0 || files.length !== asked.length) return refuse('file_not_found');
  const channel = stringOf(given.channel_id) || stringOf(given.channels);
  if (channel !== '') {
    const conversation = workspace.conversations.get(channel);
    if (conversation === undefined) return refuse('channel_not_found');
    const text = stringOf(given.initial_comment);
    // Blocks stand in for the comment: Slack ignores them beside one.
    const refused =
      text === '' && given.blocks !== undefined ? contentRefusal(workspace, { blocks: given.blocks }) : null;
    if (refused !== null) return refused;
    addMessage(workspace, conversationOf(workspace, conversation.userId), {
      from: 'app',
      ephemeral: false,
      text,
      blocks: text === '' ? contentOf(workspace, { blocks: given.blocks }).blocks : [],
      files,
    });
  }
  for (const file of files) Object.assign(file, { completed: true, looksLeft: workspace.looksAtUploads });
  return answer({ files: files.map(({ id, name, title }) => ({ id, name, title })) });
};

const remove: Method = (workspace, given) => {
  const id = stringOf(given.file);
  if (!workspace.files.get(id)?.completed) return refuse('file_not_found');
  workspace.files.delete(id);
  return answer();
};

/** The two-step upload, and the way back. */
export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.delete': remove,
};
