/** Another route has other people on it: the strip and the button say so as soon as the choice is kept. */
export function startRoad(form, { save }) {
  form.elements["Input.RouteId"]?.addEventListener("change", async () => {
    if (!(await save())) return;
    const answer = await fetch(location.pathname, { redirect: "manual" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of [".route-paper", ".actionbar [formaction]"]) {
      const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
      if (old && now) old.replaceWith(now);
    }
  });
}
