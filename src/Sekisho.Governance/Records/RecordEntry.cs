using System.Collections.Immutable;

namespace Sekisho.Governance.Records;

/// <summary>A case or a permit as a record: how long it is kept.</summary>
/// <param name="Sort">Sort of record.</param>
/// <param name="Id">The case or permit.</param>
/// <param name="Number">Its number.</param>
/// <param name="ServiceId">The service that it is about.</param>
/// <param name="PermitIds">The permit itself, or the permits that the case is about.</param>
/// <param name="CompletedOn">Day on which it was completed; null while it is not.</param>
/// <param name="KeptUntil">Last day of its retention (保存期間満了日); null while it is not completed, and where the rule set says nothing.</param>
public sealed record RecordEntry(RecordSort Sort, Guid Id, string Number, Guid? ServiceId, ImmutableArray<Guid> PermitIds, DateOnly? CompletedOn, DateOnly? KeptUntil)
{
    /// <summary>Whether its retention is over on a date.</summary>
    public bool IsDueOn(DateOnly date) => KeptUntil < date;
}
