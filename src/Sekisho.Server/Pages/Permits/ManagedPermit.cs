using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Storage.Usage;

namespace Sekisho.Server.Pages.Permits;

/// <summary>A permit on its manager's page.</summary>
/// <param name="Entry">The permit in words.</param>
/// <param name="Users">Who may use it today.</param>
/// <param name="Remarks">What transfers did to it since 31 March.</param>
/// <param name="Due">Conditions that ask something now.</param>
/// <param name="Days">Its uses by day.</param>
/// <param name="Uses">Its uses in numbers.</param>
/// <param name="MaySuspend">Whether the visitor may stop it now.</param>
public sealed record ManagedPermit(
    PermitEntry Entry,
    IReadOnlyList<Person> Users,
    IReadOnlyList<TransferRemark> Remarks,
    IReadOnlyList<Condition> Due,
    IReadOnlyList<UsesOfDay> Days,
    UseSummary Uses,
    bool MaySuspend);
