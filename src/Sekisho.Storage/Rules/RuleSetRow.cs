using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

/// <summary>A published version of rules; never changed.</summary>
internal sealed class RuleSetRow : SubjectRow
{
    /// <summary>Id of the rule set, such as <c>own</c>.</summary>
    public string Code { get; set; } = "";

    /// <summary>Its version, from 1.</summary>
    public int Number { get; set; }

    public DateOnly InForceFrom { get; set; }

    public DateTimeOffset PublishedAt { get; set; }
}
