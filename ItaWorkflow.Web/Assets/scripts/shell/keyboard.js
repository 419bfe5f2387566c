// A password is not seen while it is typed: Thai letters in it mostly mean that the keyboard was left in Thai. Told from the letters alone.
const Thai = /[\u0e00-\u0e7f]/;

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement)) return;
  const words = document.getElementById(`${field.id}-keyboard`);
  if (words) words.hidden = !Thai.test(field.value);
});
