namespace Sekisho.Governance.Cases;

/// <summary>A line of the 別紙 of a 一括 case.</summary>
/// <param name="PermitId">The permit.</param>
/// <param name="Action">What is done with it.</param>
/// <param name="Until">Its last day, where the action needs one.</param>
/// <param name="Note">Why, such as what a new rule set changes for it.</param>
public sealed record BulkItem(Guid PermitId, BulkAction Action, DateOnly? Until = null, string Note = "")
{
    /// <summary>Most lines of a 別紙.</summary>
    public const int Most = 500;

    /// <summary>Longest note, in characters.</summary>
    public const int LongestNote = 300;
}
