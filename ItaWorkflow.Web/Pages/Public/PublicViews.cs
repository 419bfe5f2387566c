namespace ItaWorkflow.Web.Pages.Public;

/// <summary>A year as the public sees it, within the application or in a bundle.</summary>
/// <param name="Search">What was searched for; empty: nothing.</param>
internal sealed record YearView(
    PublicOffice Office,
    PublicLinks Links,
    int Year,
    IReadOnlyList<(int Year, int Items)> Years,
    IReadOnlyList<PublicItem> Items,
    string Search
);

/// <summary>An item as the public sees it.</summary>
/// <param name="Address">Of this very page, in full; empty: not known.</param>
internal sealed record ItemView(
    PublicOffice Office,
    PublicLinks Links,
    PublicItem Shown,
    IReadOnlyList<PublicSigner> Signers,
    string Address
);
