namespace Sekisho.Server.Pages;

/// <summary>The way from page to page of a list.</summary>
/// <param name="Number">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="UrlOf">The address of a page.</param>
public sealed record PageLinks(int Number, int Pages, Func<int, string> UrlOf);
