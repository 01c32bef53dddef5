using System.Collections.Immutable;
using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Registers;

/// <summary>What a row of a register says, as far as it is understood; what a permit needs where nothing is missing.</summary>
public sealed record RegisterEntry
{
    /// <summary>The service in this body's register.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The task of the rule set's scope.</summary>
    public string? TaskCode { get; init; }

    /// <summary>The purpose in words.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The division that uses.</summary>
    public Guid? DivisionId { get; init; }

    /// <summary>Who may use.</summary>
    public UserScope Users { get; init; } = new([], [], []);

    /// <summary>The post that manages the use.</summary>
    public Guid? ManagerPostId { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Highest information class.</summary>
    public int? Level { get; init; }

    /// <summary>Conditions.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The number that it had.</summary>
    public string Number { get; init; } = "";

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Remarks, and what of the row fits nowhere else.</summary>
    public string Remarks { get; init; } = "";
}
