using Sekisho.Governance.Cases;

namespace Sekisho.Governance.Rules;

/// <summary>How a published version was enacted as the body's written rule.</summary>
/// <param name="Number">訓令番号 or the like.</param>
/// <param name="DecidedOn">Day on which it was decided.</param>
/// <param name="Paper">The signed or sealed paper as PDF, or null.</param>
public sealed record RuleEnactment(string Number, DateOnly DecidedOn, Attachment? Paper)
{
    /// <summary>Longest number, in characters.</summary>
    public const int LongestNumber = 100;
}
