using Sekisho.Governance.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>A permit with the words by which people know what it names.</summary>
public sealed record PermitEntry(Permit Permit, PermitState State, string Service, string Task, string Users, string Class, string Manager)
{
    /// <summary>Whether a text stands in number, service, task, purpose, users or manager.</summary>
    public bool Holds(string text) =>
        new[] { Permit.Number, Service, Task, Permit.Purpose, Users, Manager }.Any(word => word.Contains(text, StringComparison.OrdinalIgnoreCase));
}
