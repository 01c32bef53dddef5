namespace Sekisho.Storage.Secrets;

/// <summary>A key of ASP.NET Core's data protection (cookies, form tokens), its XML sealed with the master key.</summary>
internal sealed class ProtectionKeyRow
{
    public required string Name { get; set; }

    public required string Sealed { get; set; }
}
