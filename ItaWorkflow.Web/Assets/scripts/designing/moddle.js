// urn:itaworkflow:route as bpmn-moddle knows it: our attributes on standard elements; those of other vendors pass through as they are.
export const routeModdle = {
  name: "Route",
  prefix: "ita",
  uri: "urn:itaworkflow:route",
  xml: { tagAlias: "lowerCase" },
  types: [
    {
      name: "Step",
      extends: ["bpmn:UserTask"],
      properties: ["kind", "dueWorkingDays", "onResubmission"].map((name) => ({ name, isAttr: true, type: "String" })),
    },
    {
      name: "OfficeTimer",
      extends: ["bpmn:TimerEventDefinition"],
      properties: [{ name: "calendar", isAttr: true, type: "String" }],
    },
  ],
};
