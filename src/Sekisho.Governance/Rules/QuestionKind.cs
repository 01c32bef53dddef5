namespace Sekisho.Governance.Rules;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any number of the options; the answer is their codes, joined by commas.</summary>
    Choices,

    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>A date, as <c>2026-11-26</c>.</summary>
    Date,

    /// <summary>A whole number, 0 or more.</summary>
    Number,
}
