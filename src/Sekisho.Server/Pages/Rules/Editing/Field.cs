using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>A field of the editor, tied to a property of the rules.</summary>
/// <param name="Name">The property, dotted where it lies deeper: <c>when.kinds</c>.</param>
/// <param name="Title">Label.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Hint">Help below the label.</param>
/// <param name="Optional">Whether it may stay empty.</param>
/// <param name="Options">What can be chosen; a number is stored as one where <paramref name="AsNumber"/> says so.</param>
/// <param name="AsNumber">Whether the chosen value is a number.</param>
/// <param name="Group">Heading under which it stands with its neighbours; empty for none.</param>
/// <param name="Blank">Whether an empty text is kept as one.</param>
public sealed record Field(
    string Name,
    string Title,
    FieldKind Kind,
    string Hint = "",
    bool Optional = false,
    Func<RuleSet, IEnumerable<Option>>? Options = null,
    bool AsNumber = false,
    string Group = "",
    bool Blank = false)
{
    /// <summary>Id of its input, and name of it in refusals.</summary>
    public string Id => Name.Replace('.', '-');

    /// <summary>Where it is, as faults of rules name it.</summary>
    public string Place => Name.Replace('.', '/');
}
