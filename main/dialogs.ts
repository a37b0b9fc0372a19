import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';

/** Asks where to write a file. The path goes to the engine, which writes; no window ever sees or sends one. */
export async function chooseSavePlace(parent: BrowserWindow | null, fileName: string): Promise<string | null> {
  const name = basename(fileName);
  if (__TEST_BUILD__ && process.env.THEMBEKA_SAVE_FOLDER) return join(process.env.THEMBEKA_SAVE_FOLDER, name);
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), name),
    // Not among the computer's recent files, which anyone at the till can open.
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  };
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}
