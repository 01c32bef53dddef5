namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>How a field of the editor is filled in.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Check,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any number of the options.</summary>
    Choices,

    /// <summary>A list of texts, one a line.</summary>
    Lines,

    /// <summary>Pairs of texts, one a line: <c>旧=新</c>.</summary>
    Pairs,

    /// <summary>A text with several others, one a line: <c>質問=答え,答え</c>.</summary>
    Values,
}
