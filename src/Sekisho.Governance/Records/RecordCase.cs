using System.Collections.Immutable;
using Sekisho.Governance.Cases;

namespace Sekisho.Governance.Records;

/// <summary>What retention asks of a submitted case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number, or empty.</param>
/// <param name="State">Its state.</param>
/// <param name="ClosedOn">Day of its decision, withdrawal or dropping; of a case under way the day on which it last moved.</param>
/// <param name="PermitIds">Permits that it created or is about.</param>
/// <param name="ServiceId">The service that it is about.</param>
/// <param name="DisclosedOn">Day of its last disclosure: who was shown it may ask for a review, so it is kept from then on.</param>
public sealed record RecordCase(Guid Id, string Number, CaseState State, DateOnly ClosedOn, ImmutableArray<Guid> PermitIds, Guid? ServiceId, DateOnly? DisclosedOn = null);
