using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;

namespace Sekisho.Storage.Changes;

/// <summary>Folding by the name of a kind, for the kinds that a history can hold.</summary>
internal static class HistorySubjects
{
    public static object Fold(string kind, object? state, DomainEvent happened) =>
        kind == Case.Kind ? Case.Fold((Case?)state, happened)
        : kind == Permit.Kind ? Permit.Fold((Permit?)state, happened)
        : kind == Service.Kind ? Service.Fold((Service?)state, happened)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "A history holds no such subject.");

    public static int VersionOf(object state) => state switch
    {
        Case s => s.Version,
        Permit s => s.Version,
        Service s => s.Version,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
