namespace Sekisho.Server.Pages;

/// <summary>Links between the pages of a list.</summary>
/// <param name="Number">Page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">Address of the list with its filter, to which the page is added; with a question mark in it.</param>
public sealed record PageLinks(int Number, int Pages, string Address);
