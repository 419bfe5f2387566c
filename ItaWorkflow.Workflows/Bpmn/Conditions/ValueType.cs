namespace ItaWorkflow.Workflows.Bpmn;

internal enum ValueType
{
    Number,
    Text,
    Boolean,
    Null,
}
