using System.Globalization;
using ItaWorkflow.Data.Disclosures;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>Where the public pages lead: within the application, or within a bundle that stands on any other server.</summary>
/// <param name="Root">Of the application: /public. Of a bundle: the way up from the page to its first folder.</param>
/// <param name="Verify">Where a code is checked, without the code; empty: not known.</param>
internal sealed record PublicLinks(string Root, string Verify, bool IsBundle)
{
    private string Ending => IsBundle ? ".html" : "";

    public string Home => IsBundle ? $"{Root}index.html" : Root;

    public string Year(int year) => IsBundle ? $"{Root}{Text(year)}.html" : $"{Root}/{Text(year)}";

    public string Item(int year, string code) => $"{Folder(year, code)}{Ending}";

    public string File(Publication publication, PublishedFile file) =>
        $"{Folder(publication.FiscalYear, publication.ItemCode)}/{Text(file.Id)}/{Uri.EscapeDataString(file.FileName)}";

    private string Folder(int year, string code) => $"{(IsBundle ? Root : Root + "/")}{Text(year)}/{code}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
