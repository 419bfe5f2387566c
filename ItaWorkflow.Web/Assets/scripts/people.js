// Narrows a long list of people while somebody types; without it the list is simply whole.
for (const list of document.querySelectorAll("[data-people]")) {
  const field = list.querySelector("[data-people-filter]");
  field.hidden = false;
  field.addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const group of list.querySelectorAll("[data-people-group]")) {
      const name = group.querySelector(".group-name").textContent;
      const labels = [...group.querySelectorAll("label")];
      for (const label of labels) {
        const box = label.querySelector("input");
        label.hidden = !box.checked && !`${label.textContent} ${name}`.toLowerCase().includes(wanted);
      }
      group.hidden = labels.every((label) => label.hidden);
    }
  });
}
