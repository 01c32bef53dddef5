using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>The body's own published contacts: phone numbers, mail addresses and mail domains, as they are written in public.</summary>
public sealed record ContactList(ImmutableArray<string> Phones, ImmutableArray<string> Mails, ImmutableArray<string> Domains)
{
    /// <summary>No contact.</summary>
    public static ContactList Empty { get; } = new([], [], []);
}
