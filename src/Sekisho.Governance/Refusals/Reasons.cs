namespace Sekisho.Governance.Refusals;

/// <summary>How long a reason or an opinion may be.</summary>
public static class Reasons
{
    /// <summary>Longest reason or opinion, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>SK1007 for one that is longer; null for one that is not, or none.</summary>
    internal static Refusal? Fault(string? text, string title = "理由") => text?.Trim().Length > Longest ? Refuse.TooLong("reason", title, Longest) : null;
}
