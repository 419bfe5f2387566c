using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Cases;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>A road as a page showed it: the route's version, its steps and who sits there. Nothing is submitted on an unseen road.</summary>
public static class RoadStamp
{
    public static string Of(ApprovalRoute route, IReadOnlyList<PlannedStep> steps)
    {
        var persons = string.Join(';', steps.Select(s => $"{s.ElementId} {s.Seat?.Position.Id} {s.Seat?.Person?.Id}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(persons)))[..16];
        return string.Create(CultureInfo.InvariantCulture, $"{route.Id}.{hash}");
    }

    /// <summary>The page showed another route, not only other persons.</summary>
    public static bool IsOtherRoute(string one, string other) => one.Split('.')[0] != other.Split('.')[0];
}
