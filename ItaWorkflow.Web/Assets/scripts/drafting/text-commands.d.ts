// The commands that our extension adds to the editor.
declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    paragraphs: {
      indent: () => ReturnType;
      outdent: () => ReturnType;
    };
    tables: {
      toggleWide: () => ReturnType;
      toggleHeadRows: () => ReturnType;
    };
  }
}

export {};
