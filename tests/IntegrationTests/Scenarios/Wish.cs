namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>What somebody in a scenario applies for; the usual answers where nothing else is said.</summary>
internal sealed record Wish
{
    /// <summary>Name of the service.</summary>
    public string Service { get; init; } = "練習用AI";

    /// <summary>Title of the task.</summary>
    public string Task { get; init; } = "企画や催しの案出し";

    /// <summary>Purpose in words.</summary>
    public string Purpose { get; init; } = "催しの案を出す。係長が確かめる。";

    /// <summary>Who uses: <c>me</c> or <c>division</c>.</summary>
    public string Users { get; init; } = "division";

    /// <summary>Highest class.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Why, where that is asked.</summary>
    public string Reason { get; init; } = "業務に要るため。";

    /// <summary>What a change changes: <c>purpose</c>, <c>users</c>, <c>level</c>, <c>period</c>.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Answers to the rule set's own questions, by code; several of one are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();
}
