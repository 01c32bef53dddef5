namespace Sekisho.Server.Catalog;

/// <summary>A fact of a service that reads otherwise in the catalogue.</summary>
/// <param name="Title">Which fact.</param>
/// <param name="Registered">What the register says.</param>
/// <param name="Newer">What the catalogue says.</param>
public sealed record FactDifference(string Title, string Registered, string Newer);
