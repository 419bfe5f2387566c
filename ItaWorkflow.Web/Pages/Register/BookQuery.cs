using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Registry;
using Microsoft.AspNetCore.Mvc;

namespace ItaWorkflow.Web.Pages.Register;

/// <summary>Which book, and how it is looked at: in the address, to share it and to take along what one sees.</summary>
internal sealed class BookQuery
{
    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "division")]
    public int? Division { get; set; }

    [FromQuery(Name = "state")]
    public MemoState? State { get; set; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "order")]
    public RegisterOrder? Order { get; set; }

    [FromQuery(Name = "up")]
    public bool? Up { get; set; }

    [FromQuery(Name = "p")]
    public int? P { get; set; }

    public RegisterFilter Filter(int thisYear) =>
        new(Year is > 2400 and < 2800 ? Year.Value : thisYear, Division, State, Q ?? "");

    public RegisterOrder Sort => Order is { } order && Enum.IsDefined(order) ? order : RegisterOrder.Number;

    /// <summary>The newest first, as one looks for it; a paper is in the order of the book.</summary>
    public bool IsDescending => Up is not true;

    /// <summary>The same in an address.</summary>
    public string Address(RegisterOrder? order = null, bool? up = null, int? page = null)
    {
        var parts = new (string Name, object? Value)[]
        {
            ("year", Year),
            ("division", Division),
            ("state", State),
            ("q", string.IsNullOrWhiteSpace(Q) ? null : Uri.EscapeDataString(Q)),
            ("order", order ?? Order),
            ("up", (up ?? Up) is true ? "true" : null),
            ("p", page > 1 ? page : null),
        };
        return "?" + string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
    }
}
