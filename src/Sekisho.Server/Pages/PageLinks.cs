using System.Globalization;

namespace Sekisho.Server.Pages;

/// <summary>Links between the pages of a list.</summary>
/// <param name="Number">Page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">Address of the list with its filter, to which the page is added.</param>
public sealed record PageLinks(int Number, int Pages, string Address)
{
    /// <summary>The address of a page; a list without a filter has no question mark yet.</summary>
    public string At(int number) => string.Create(CultureInfo.InvariantCulture, $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}p={number}");
}
