using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Services;

/// <summary>An item that a service must be examined by, with its answer.</summary>
/// <param name="List">The check list.</param>
/// <param name="Item">The item.</param>
/// <param name="Answer">Its answer, or null.</param>
public sealed record ReviewItem(Checklist List, ChecklistItem Item, ReviewAnswer? Answer)
{
    /// <summary>Code of both, as answers name it.</summary>
    public string Code => $"{List.Code}/{Item.Code}";

    /// <summary>Whether it must still be answered, or answered again.</summary>
    public bool IsOpen => Answer is null or { IsReopened: true };
}
