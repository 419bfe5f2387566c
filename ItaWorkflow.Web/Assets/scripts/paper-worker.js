// pdf.js draws in a worker of its own.
import "pdfjs-dist/build/pdf.worker.mjs";
