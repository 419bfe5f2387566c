// Narrows a long list of people while somebody types; without it the list is simply whole.
import { all, around, one } from "./dom/find.js";

for (const list of all(document, "[data-people]")) {
  const field = one(list, "[data-people-filter]");
  field.hidden = false;
  field.addEventListener("input", (event) => {
    const wanted = around(event, "input", HTMLInputElement)?.value.trim().toLowerCase() ?? "";
    for (const group of all(list, "[data-people-group]")) {
      const name = one(group, ".group-name").textContent;
      const labels = all(group, "label");
      for (const label of labels) {
        const box = one(label, "input", HTMLInputElement);
        label.hidden = !box.checked && !`${label.textContent} ${name}`.toLowerCase().includes(wanted);
      }
      group.hidden = labels.every((label) => label.hidden);
    }
  });
}
