// The draft page: editors over the textareas, saving by itself, the sheet beside it. Without this file the form posts as it is.
import { byId } from "./dom/find.js";
import { startEditors } from "./drafting/editors.js";
import { startFiles } from "./drafting/files.js";
import { startLocalCopy } from "./drafting/local-copy.js";
import { startPhrases } from "./drafting/phrases.js";
import { startRoad } from "./drafting/road.js";
import { startSaving } from "./drafting/saving.js";
import { startSheet } from "./drafting/sheet.js";

const form = byId("draft", HTMLFormElement);
const sheet = startSheet();
const local = startLocalCopy(form);
const road = startRoad();
const saving = startSaving(form, {
  local,
  saved: ({ revision, road: stamp }) => {
    sheet.refresh(revision);
    void road.follow(stamp);
  },
});
const editors = startEditors(form, saving);
local.offer(editors);
startFiles(form, saving, sheet);
startPhrases();
