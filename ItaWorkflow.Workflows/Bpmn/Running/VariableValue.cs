namespace ItaWorkflow.Workflows.Bpmn;

internal static class VariableValue
{
    /// <summary>The four kinds of value that conditions know; any number becomes a decimal.</summary>
    public static object? Of(string name, object? value) =>
        value switch
        {
            null or bool or decimal or string => value,
            int whole => (decimal)whole,
            long whole => (decimal)whole,
            _ => throw new ArgumentException(
                $"The variable {name} is of type {value.GetType().Name}, which no condition can read.",
                nameof(value)
            ),
        };
}
