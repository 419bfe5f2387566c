using System.Text.Json;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>What a route's conditions may ask of a memo: urgency (normal, urgent, veryUrgent, mostUrgent), kind (general,
/// itaAnalysis, measures, halfYearReport, annualReport, finance), division, amount.</summary>
public static class CaseVariables
{
    public static Dictionary<string, object?> Of(Memo memo, string divisionName)
    {
        var variables = Of(memo.Content, divisionName);
        variables[RouteCheck.ExtraOpinions] = (decimal)memo.ExtraOpinionPositionIds.Count;
        return variables;
    }

    public static Dictionary<string, object?> Of(MemoContent content, string divisionName) =>
        new(StringComparer.Ordinal)
        {
            ["urgency"] = JsonNamingPolicy.CamelCase.ConvertName(content.Urgency.ToString()),
            ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(content.Kind.ToString()),
            ["division"] = divisionName,
            ["amount"] = content.Amount ?? 0m,
            [RouteCheck.ExtraOpinions] = 0m,
        };

    /// <summary>endorse, approve, acknowledge, return, reject.</summary>
    public static string Word(Verdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());

    public static string ToJson(IReadOnlyDictionary<string, object?> variables) => JsonSerializer.Serialize(variables);

    public static Dictionary<string, object?> FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => ValueOf(p.Value), StringComparer.Ordinal);
    }

    private static object? ValueOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetDecimal(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
