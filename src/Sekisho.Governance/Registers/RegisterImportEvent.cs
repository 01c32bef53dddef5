using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Registers;

/// <summary>What happens to an import of a register.</summary>
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(LaidOut), "laid-out")]
[JsonDerivedType(typeof(ServiceMeant), "service-meant")]
[JsonDerivedType(typeof(RowCompleted), "row-completed")]
[JsonDerivedType(typeof(RowLeftOut), "row-left-out")]
[JsonDerivedType(typeof(RowTakenIn), "row-taken-in")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Closed), "closed")]
public abstract record RegisterImportEvent : DomainEvent
{
    /// <summary>A file was brought; its bytes are kept under their SHA-256.</summary>
    public sealed record Begun(Guid ImportId, Guid BodyId, string File, string Sha256, Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>It was told how the sheet is read.</summary>
    public sealed record LaidOut(RegisterLayout Layout, string Sheet, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>It was told which service a name in the file means; counts for all rows.</summary>
    public sealed record ServiceMeant(string Text, Guid ServiceId, Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>A person completed a row.</summary>
    public sealed record RowCompleted(int Line, RegisterEntry Entry, Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>A row is not taken over.</summary>
    public sealed record RowLeftOut(int Line, string Reason, Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>A row that had been left out is taken over after all.</summary>
    public sealed record RowTakenIn(int Line, Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>Rows became permits.</summary>
    public sealed record Entered(ImmutableArray<int> Lines, Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;

    /// <summary>It was ended.</summary>
    public sealed record Closed(Guid ByPersonId, DateTimeOffset At) : RegisterImportEvent;
}
