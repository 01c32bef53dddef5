namespace Sekisho.Governance.Cases;

/// <summary>Minutes of a committee (議事録): the day of the meeting and the number of the document; the file is an attachment of the case.</summary>
public sealed record Minutes(DateOnly HeldOn, string Number)
{
    /// <summary>Longest number, in characters.</summary>
    public const int LongestNumber = 100;
}
