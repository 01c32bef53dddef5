using Sekisho.Governance.Usage;

namespace Sekisho.Storage.Usage;

/// <summary>Which uses a list shows; whatever is null does not narrow it.</summary>
/// <param name="From">First day in Japan.</param>
/// <param name="Until">Last day in Japan.</param>
public sealed record UseFilter(DateOnly From, DateOnly Until)
{
    /// <summary>Uses on a page.</summary>
    public const int Size = 50;

    /// <summary>Service.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>Whose uses whoever asks may see; null only where the software itself asks.</summary>
    public UseSight? Sight { get; init; }

    /// <summary>One of these divisions of the user on that day.</summary>
    public IReadOnlyCollection<Guid>? Divisions { get; init; }

    /// <summary>Only of these people.</summary>
    public IReadOnlyCollection<Guid>? Persons { get; init; }

    /// <summary>Under this permit.</summary>
    public Guid? PermitId { get; init; }

    /// <summary>How they ended.</summary>
    public OutcomeKind? Kind { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;
}
