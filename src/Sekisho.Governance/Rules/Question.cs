using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A question that a rule set asks of an application, beside those that the program asks itself.</summary>
public sealed record Question
{
    /// <summary>Stable code: letters, digits and hyphens, once in a rule set.</summary>
    public required string Code { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>Help below it.</summary>
    public string Help { get; init; } = "";

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>What can be chosen.</summary>
    public ImmutableArray<QuestionOption> Options { get; init; } = [];

    /// <summary>Whether it must be answered where it is asked.</summary>
    public bool Required { get; init; } = true;

    /// <summary>When it is asked; null: wherever its sheet is.</summary>
    public Circumstances? When { get; init; }

    /// <summary>Clause that it rests on.</summary>
    public string? Clause { get; init; }
}
