const Parts = ["[data-road]", "[data-road-choice]", ".actionbar [formaction]"];

/** What is typed may lead the memo another way: who will sign and why is shown as soon as it is saved. */
export function startRoad() {
  const say = document.querySelector("[data-road-say]");

  async function follow(stamp) {
    const shown = document.querySelector("[data-road] [name=road]");
    if (!stamp || !shown || shown.value === stamp) return;
    const answer = await fetch(location.pathname, { redirect: "manual" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const isOpen = document.querySelector(".route-paper")?.open;
    for (const part of Parts) replace(document.querySelector(part), fresh.querySelector(part));
    const picture = document.querySelector(".route-paper");
    if (picture && isOpen) picture.open = true;
    say.textContent = `เส้นทางเสนอเปลี่ยนเป็น ${picture?.querySelector("summary").textContent ?? ""} ${document.querySelector("[data-road-why]")?.textContent ?? ""}`;
  }

  // Whoever is typing the reason keeps the cursor and the words that are not saved yet.
  function replace(old, now) {
    if (!old || !now) return;
    const field = old.contains(document.activeElement) ? document.activeElement : null;
    const place = field?.selectionStart;
    old.replaceWith(now);
    const again = field?.id ? document.getElementById(field.id) : null;
    if (!again) return;
    again.value = field.value;
    again.closest("details")?.setAttribute("open", "");
    again.focus();
    if (place !== undefined && place !== null) again.setSelectionRange?.(place, place);
  }

  return { follow };
}
