using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>The body's own published contacts: phone numbers, mail addresses and mail domains, as they are written in public.</summary>
public sealed record ContactList(ImmutableArray<string> Phones, ImmutableArray<string> Mails, ImmutableArray<string> Domains)
{
    /// <summary>Names of people in office that the body publishes itself, such as the mayor's.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>No contact.</summary>
    public static ContactList Empty { get; } = new([], [], []);
}
