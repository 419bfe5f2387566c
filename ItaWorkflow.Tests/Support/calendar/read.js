// Reads an iCalendar file from standard input by somebody else's parser and prints its events as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    isDate: event.startDate.isDate,
    summary: event.summary,
    description: event.description ?? "",
    url: component.getFirstPropertyValue("url") ?? "",
    stamp: component.getFirstPropertyValue("dtstamp").toString(),
    alarms: component.getAllSubcomponents("valarm").length,
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), version: calendar.getFirstPropertyValue("version"), events }));
