namespace Sekisho.Governance.Refusals;

/// <summary>A "no" with a stable code and a Japanese sentence that says what to do. Made only in <see cref="Refuse"/>.</summary>
/// <param name="Code">Stable code, such as <c>SK2101</c>; docs/errors.md lists all.</param>
/// <param name="Kind">What sort of "no" it is.</param>
/// <param name="Sentence">For the person who asked; never holds a secret or text of a prompt.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string Sentence)
{
    /// <summary>The rule it rests on, where one speaks.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Name of the form field that it concerns, where it concerns one.</summary>
    public string? Field { get; init; }
}
